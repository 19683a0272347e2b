using System.Globalization;

namespace Aggregator.Normalise;

/// <content>Clock times, fractions and zones, which the ISO forms need as well.</content>
internal ref partial struct DateScanner
{
    /// <summary>A clock time at the start of <paramref name="text"/>: h:mm, h:mm:ss, with a fraction; also 8h30.</summary>
    internal static bool TryScanClock(ReadOnlySpan<char> text, ref DateFields fields, out int length)
    {
        length = 0;
        var rest = text;
        if (!TryTake(ref rest, 2, out var hour)) return false;
        fields.HasTime = true;
        fields.Hour = hour.Value;
        if (rest is ['h' or 'H' or 'g' or ':', _, ..] && char.IsDigit(rest[1]))
        {
            rest = rest[1..];
            if (!TryTake(ref rest, 2, out var minute)) return false;
            fields.Minute = minute.Value;
            if (rest is [':' or '\'', _, ..] && char.IsDigit(rest[1]))
            {
                rest = rest[1..];
                if (!TryTake(ref rest, 2, out var second)) return false;
                fields.Second = second.Value;
                fields.HasSeconds = true;
                rest = SkipFraction(rest, ref fields);
            }
        }
        else if (rest is [':', ..]) return false;
        length = text.Length - rest.Length;
        return true;
    }

    internal static ReadOnlySpan<char> SkipFraction(ReadOnlySpan<char> rest, scoped ref DateFields fields)
    {
        if (rest is not ['.' or ',', >= '0' and <= '9', ..]) return rest;
        var unit = TimeSpan.TicksPerSecond;
        var i = 1;
        for (; i < rest.Length && char.IsAsciiDigit(rest[i]); i++)
        {
            unit /= 10;
            fields.FractionTicks += (rest[i] - '0') * unit;
        }
        return rest[i..];
    }

    /// <summary>Whether all of <paramref name="text"/> is a zone: nothing, Z, a name, an offset, or both.</summary>
    internal static bool TryScanZone(ReadOnlySpan<char> text, ref DateFields fields)
    {
        if (text.IsEmpty) return true;
        var scanner = new DateScanner(text) { numericDate = true };
        while (scanner.at < text.Length)
        {
            var character = text[scanner.at];
            var fits = character is '+' or '-' or '−' ? scanner.ScanSign(ref fields) && fields.OffsetMinutes is not null
                : char.IsAsciiLetter(character) ? scanner.ScanWord(ref fields) && scanner.unknownWords == 0
                : character is ' ' or '(' or ')' or '[' or ']' or '/' && ++scanner.at > 0;
            if (!fits) return false;
        }
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<char> rest, int maxDigits, out DateNumber number)
    {
        int value = 0, digits = 0;
        while (digits < rest.Length && char.IsDigit(rest[digits]))
        {
            if (++digits > maxDigits) break;
            value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(rest[digits - 1]);
        }
        number = new DateNumber(value, digits);
        if (digits == 0 || digits > maxDigits) return false;
        rest = rest[digits..];
        return true;
    }
}
