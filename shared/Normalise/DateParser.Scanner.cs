using System.Globalization;

namespace Aggregator.Normalise;

/// <summary>
/// One pass over a printed date: numbers, words and signs are given their meaning from what stands beside them. Words
/// that are not known are labels or days of the week and are passed over, unless they touch a number.
/// </summary>
internal ref struct DateScanner(ReadOnlySpan<char> text)
{
    private const int MaxUnknownWords = 8;

    private readonly ReadOnlySpan<char> text = text;
    private int at;
    private DateNumber first, second;
    private int looseNumbers;
    private int unknownWords;
    private bool monthByName, numericDate, paddedWithZero;
    private DateWordKind expected = DateWordKind.Ignored;
    private bool zoneMaySign;

    public bool TryScan(ref DateFields fields)
    {
        while (at < text.Length)
        {
            var character = text[at];
            bool fits;
            if (char.IsDigit(character)) fits = ScanNumber(ref fields);
            else if (character >= '\u2E80' && char.IsLetter(character)) fits = ScanEastAsian(ref fields);
            else if (char.IsLetter(character)) fits = ScanWord(ref fields);
            else if (character is '+' or '-' or '−') fits = ScanSign(ref fields);
            else fits = ++at > 0;
            if (!fits) return false;
        }
        return Complete(ref fields);
    }

    /// <summary>A clock time at the start of <paramref name="text"/>: h:mm, h:mm:ss, with a fraction; also 8h30.</summary>
    internal static bool TryScanClock(ReadOnlySpan<char> text, ref DateFields fields, out int length)
    {
        length = 0;
        var rest = text;
        if (!TryTake(ref rest, 2, out var hour)) return false;
        fields.HasTime = true;
        fields.Hour = hour.Value;
        if (rest is ['h' or 'H' or 'g' or ':', >= '0' and <= '9', ..])
        {
            rest = rest[1..];
            if (!TryTake(ref rest, 2, out var minute)) return false;
            fields.Minute = minute.Value;
            if (rest is [':' or '\'', >= '0' and <= '9', ..])
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

    private bool ScanNumber(ref DateFields fields)
    {
        var rest = text[at..];
        if (!TryTake(ref rest, 4, out var number)) return false;
        if (expected == DateWordKind.WeekdayMarker)
        {
            expected = DateWordKind.Ignored;
            at = text.Length - rest.Length;
            return true;
        }
        if (!fields.HasTime && number.Digits <= 2 && IsClock(rest))
        {
            if (!TryScanClock(text[at..], ref fields, out var length)) return false;
            at += length;
            return true;
        }
        if (!numericDate && rest is ['/' or '-' or '.', _, ..] && char.IsDigit(rest[1])) return ScanNumericDate(number, rest, ref fields);
        at = text.Length - rest.Length;
        if (rest.Length > 0 && SetByUnit(rest[0], number, ref fields))
        {
            at++;
            return true;
        }
        return Place(number, ref fields);
    }

    private static bool IsClock(ReadOnlySpan<char> rest) => rest is [':', ..] ||
        (rest is ['h' or 'H' or 'g', ..] && (rest.Length == 1 || !char.IsLetter(rest[1])));

    // 年 月 日 and their relatives say what the number before them is.
    private static bool SetByUnit(char unit, DateNumber number, ref DateFields fields)
    {
        switch (unit)
        {
            case '年' or '년':
                fields.Year = DateFields.FullYear(number.Value, number.Digits);
                break;
            case '月' or '월':
                fields.Month = number.Value;
                break;
            case '日' or '号' or '號' or '일':
                fields.Day = number.Value;
                break;
            case '时' or '時' or '点' or '點' or '시':
                (fields.HasTime, fields.Hour) = (true, number.Value);
                break;
            case '分' or '분':
                fields.Minute = number.Value;
                break;
            case '秒' or '초':
                fields.Second = number.Value;
                break;
            default:
                return false;
        }
        if (unit is >= '가' and <= '힣') fields.ImpliedOffsetMinutes = 9 * 60;
        return true;
    }

    // n/n/n, n-n-n or n.n.n; or the pairs 7/3 (with a year elsewhere) and 3/2026.
    private bool ScanNumericDate(DateNumber number, ReadOnlySpan<char> rest, ref DateFields fields)
    {
        var separator = rest[0];
        paddedWithZero = text[at] == '0';
        rest = rest[1..];
        if (!TryTake(ref rest, 4, out var middle)) return false;
        numericDate = true;
        if (rest is [_, _, ..] && rest[0] == separator && char.IsDigit(rest[1]))
        {
            rest = rest[1..];
            if (!TryTake(ref rest, 4, out var last) || last.Digits == 3 || (number.Digits < 3 && last.Digits == 1)) return false;
            fields.SetNumeric(number, middle, last);
        }
        else if (middle.Digits == 4) (fields.Month, fields.Year) = (number.Value, middle.Value);
        else if (number.Digits == 4) (fields.Year, fields.Month) = (number.Value, middle.Value);
        else (fields.Day, fields.Month) = (number.Value, middle.Value);
        at = text.Length - rest.Length;
        return true;
    }

    private bool Place(DateNumber number, ref DateFields fields)
    {
        var marker = expected;
        expected = DateWordKind.Ignored;
        switch (marker)
        {
            case DateWordKind.MonthMarker when number.Digits <= 2:
                fields.Month = number.Value;
                return true;
            case DateWordKind.YearMarker:
                fields.Year = DateFields.FullYear(number.Value, number.Digits);
                return true;
            case DateWordKind.DayMarker when number.Digits <= 2:
                fields.Day = number.Value;
                return true;
        }
        if (number.Digits == 4 && fields.Year == 0)
        {
            fields.Year = number.Value;
            return true;
        }
        if (number.Digits > 2 || looseNumbers == 2) return false;
        if (looseNumbers++ == 0) first = number;
        else second = number;
        return true;
    }

    private bool ScanEastAsian(ref DateFields fields)
    {
        var half = DateWords.EastAsianHalf(text[at..]);
        if (half != DayHalf.None)
        {
            fields.Half = half;
            if (text[at] is >= '가' and <= '힣') fields.ImpliedOffsetMinutes = 9 * 60;
            at++;
        }
        at++;
        return true;
    }

    private bool ScanWord(ref DateFields fields)
    {
        var start = at;
        while (at < text.Length && text[at] < '\u2E80' && (char.IsLetter(text[at]) || text[at] == '_' || IsMark(text[at]))) at++;
        var word = text[start..at];
        var touchesNumber = start > 0 && char.IsDigit(text[start - 1]);
        if (word is ['T' or 't'] && at < text.Length && char.IsDigit(text[at])) return ScanAfterT(touchesNumber, ref fields);
        if (expected == DateWordKind.WeekdayMarker)
        {
            expected = DateWordKind.Ignored;
            return true;
        }
        if (expected == DateWordKind.MonthMarker && DateWords.VietnameseMonth(word) is var month and not 0) return SetVietnameseMonth(month, ref fields);
        if (DateWords.TryFind(word, out var meaning)) return Apply(meaning, word, touchesNumber, ref fields);
        return !touchesNumber && ++unknownWords <= MaxUnknownWords;
    }

    // 2026-03-07T08:00, or "T7" for Saturday.
    private bool ScanAfterT(bool afterDate, ref DateFields fields)
    {
        if (afterDate)
        {
            if (!TryScanClock(text[at..], ref fields, out var length)) return false;
            at += length;
        }
        else expected = DateWordKind.WeekdayMarker;
        return true;
    }

    private bool SetVietnameseMonth(int month, ref DateFields fields)
    {
        expected = DateWordKind.Ignored;
        var rest = text[at..].TrimStart();
        if (month == 10 && (rest.StartsWith("một", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("hai", StringComparison.OrdinalIgnoreCase)))
        {
            month = rest[0] is 'm' or 'M' ? 11 : 12;
            at = text.Length - rest.Length + 3;
        }
        fields.Month = month;
        return true;
    }

    private bool Apply(DateWord meaning, ReadOnlySpan<char> word, bool touchesNumber, ref DateFields fields)
    {
        switch (meaning.Kind)
        {
            case DateWordKind.Month:
                fields.Month = meaning.Value;
                monthByName = true;
                return true;
            case DateWordKind.Half:
                if (fields.HasTime) fields.Half = (DayHalf)meaning.Value;
                else if (looseNumbers > 0 && !(word is [_, _] && char.IsUpper(word[0]) && word[0] is 'S' or 'C')) TakeHour(ref fields, (DayHalf)meaning.Value);
                return true;
            case DateWordKind.Zone:
                zoneMaySign = meaning.Value == 0;
                // "at 8:00" and "et" are words; zones stand behind the time, two-letter ones in capitals.
                if (!fields.HasTime || (word.Length == 2 && char.IsLower(word[0]))) return !touchesNumber;
                fields.OffsetMinutes ??= meaning.Value;
                return true;
            case DateWordKind.HourMarker when looseNumbers > 0 && !fields.HasTime:
                TakeHour(ref fields, DayHalf.None);
                return true;
            case DateWordKind.MinuteMarker when looseNumbers > 0:
                fields.Minute = TakeLast();
                return true;
            case DateWordKind.SecondMarker when looseNumbers > 0:
                fields.Second = TakeLast();
                return true;
            case DateWordKind.MonthMarker when touchesNumber && word.Length == 2:
                return true;
            default:
                expected = meaning.Kind;
                return true;
        }
    }

    private void TakeHour(ref DateFields fields, DayHalf half) => (fields.HasTime, fields.Hour, fields.Half) = (true, TakeLast(), half);

    private int TakeLast() => looseNumbers-- == 2 ? second.Value : first.Value;

    // An offset, where a time or GMT stands before it and digits touch it; otherwise only a dash.
    private bool ScanSign(ref DateFields fields)
    {
        var negative = text[at] != '+';
        at++;
        if (!fields.HasTime && !zoneMaySign) return true;
        if (at >= text.Length || !char.IsAsciiDigit(text[at])) return negative || !(at < text.Length && char.IsLetter(text[at]));
        var rest = text[at..];
        if (!TryTake(ref rest, 4, out var number)) return false;
        if (rest is ['/' or '-' or '.', >= '0' and <= '9', ..]) return true;
        var minutes = number.Digits > 2 ? (number.Value / 100 * 60) + (number.Value % 100) : number.Value * 60;
        if (rest is [':', ..])
        {
            rest = rest[1..];
            if (number.Digits > 2 || !TryTake(ref rest, 2, out var part)) return false;
            minutes += part.Value;
        }
        if (rest.Length > 0 && char.IsLetter(rest[0])) return false;
        at = text.Length - rest.Length;
        fields.OffsetMinutes = negative ? -minutes : minutes;
        return true;
    }

    private bool Complete(ref DateFields fields)
    {
        if (numericDate)
        {
            if (looseNumbers > 0) return false;
            fields.ApplyOrder(paddedWithZero);
        }
        else if (!PlaceLooseNumbers(ref fields)) return false;
        return fields.Year > 0 && fields.Month > 0;
    }

    // Beside a month's name: the day, then a year of two digits where no longer one was met.
    private readonly bool PlaceLooseNumbers(ref DateFields fields)
    {
        if (looseNumbers == 0) return true;
        if (fields.Day == 0) fields.Day = first.Value;
        else return looseNumbers == 1 && SetShortYear(first, ref fields);
        return looseNumbers == 1 ? fields.Year > 0 && (monthByName || fields.Month > 0) : SetShortYear(second, ref fields);
    }

    private static bool SetShortYear(DateNumber number, ref DateFields fields)
    {
        if (fields.Year > 0) return false;
        fields.Year = DateFields.FullYear(number.Value, number.Digits);
        return true;
    }

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
