using System.Globalization;

namespace Aggregator.Normalise;

/// <summary>
/// ISO 8601 in the forms that have no separators, week or day-of-year numbers, or leave parts out. The forms with
/// separators that people print as well (2026-03-07 08:00) are read by <see cref="DateScanner"/>.
/// </summary>
internal static class IsoDate
{
    public static bool TryScan(ReadOnlySpan<char> text, ref DateFields fields)
    {
        if (text[0] == '-') return TryScanWithoutCentury(text, ref fields);
        var digits = CountDigits(text);
        var rest = text[digits..];
        var dated = digits switch
        {
            4 => TryScanDashed(text, ref rest, ref fields),
            5 => SetOrdinal(DateFields.FullYear(Number(text[..2]), 2), Number(text[2..5]), ref fields),
            6 => SetDate(DateFields.FullYear(Number(text[..2]), 2), Number(text[2..4]), Number(text[4..6]), ref fields),
            7 => SetOrdinal(Number(text[..4]), Number(text[4..7]), ref fields),
            8 => SetDate(Number(text[..4]), Number(text[4..6]), Number(text[6..8]), ref fields),
            10 or 13 => rest.IsEmpty && SetUnixTime(text, digits, ref fields),
            12 or 14 => SetDate(Number(text[..4]), Number(text[4..6]), Number(text[6..8]), ref fields) && SetCompactTime(text[8..digits], ref fields),
            _ => false,
        };
        return dated && TryScanTime(rest, ref fields);
    }

    // -YYMM and -YY-MM.
    private static bool TryScanWithoutCentury(ReadOnlySpan<char> text, ref DateFields fields)
    {
        text = text[1..];
        var digits = CountDigits(text);
        if (digits == 4 && text.Length == 4) return SetDate(DateFields.FullYear(Number(text[..2]), 2), Number(text[2..]), 1, ref fields);
        return digits == 2 && text is [_, _, '-', _, _] && CountDigits(text[3..]) == 2 &&
            SetDate(DateFields.FullYear(Number(text[..2]), 2), Number(text[3..]), 1, ref fields);
    }

    // YYYY, YYYY-MM, YYYY-DDD, YYYY-Www-D; YYYY-MM-DD is left to the scanner unless the month has three digits.
    private static bool TryScanDashed(ReadOnlySpan<char> text, ref ReadOnlySpan<char> rest, ref DateFields fields)
    {
        var year = Number(text[..4]);
        if (rest.IsEmpty) return SetDate(year, 1, 1, ref fields);
        if (rest[0] != '-') return false;
        if (rest.Length > 3 && rest[1] is 'W' or 'w') return TryScanWeek(year, ref rest, ref fields);
        var digits = CountDigits(rest[1..]);
        var after = rest[(1 + digits)..];
        if (digits is 0 or > 3) return false;
        var value = Number(rest.Slice(1, digits));
        if (after is ['-', ..])
        {
            var dayDigits = CountDigits(after[1..]);
            if (dayDigits is 0 or > 2) return false;
            rest = after[(1 + dayDigits)..];
            return SetDate(year, value, Number(after.Slice(1, dayDigits)), ref fields);
        }
        rest = after;
        return digits == 3 ? SetOrdinal(year, value, ref fields) : after.IsEmpty && SetDate(year, value, 1, ref fields);
    }

    private static bool TryScanWeek(int year, ref ReadOnlySpan<char> rest, ref DateFields fields)
    {
        if (CountDigits(rest[2..]) < 2) return false;
        var week = Number(rest.Slice(2, 2));
        rest = rest[4..];
        var day = 1;
        if (rest is ['-', >= '1' and <= '7', ..])
        {
            day = rest[1] - '0';
            rest = rest[2..];
        }
        if (week is < 1 or > 53 || year is < 1 or > 9998) return false;
        var date = ISOWeek.ToDateTime(year, week, day == 7 ? DayOfWeek.Sunday : (DayOfWeek)day);
        return SetDate(date.Year, date.Month, date.Day, ref fields);
    }

    private static bool TryScanTime(ReadOnlySpan<char> rest, ref DateFields fields)
    {
        if (rest.IsEmpty) return true;
        if (rest[0] is not ('T' or 't' or ' ') && !fields.HasTime) return false;
        if (!fields.HasTime)
        {
            rest = rest[1..];
            var digits = CountDigits(rest);
            if (digits is 4 or 6 && SetCompactTime(rest[..digits], ref fields)) rest = DateScanner.SkipFraction(rest[digits..], ref fields);
            else if (!DateScanner.TryScanClock(rest, ref fields, out var length)) return false;
            else rest = rest[length..];
        }
        return DateScanner.TryScanZone(rest.TrimStart(), ref fields);
    }

    private static bool SetCompactTime(ReadOnlySpan<char> digits, ref DateFields fields)
    {
        fields.HasTime = true;
        fields.Hour = Number(digits[..2]);
        fields.Minute = Number(digits[2..4]);
        fields.HasSeconds = digits.Length >= 6;
        fields.Second = fields.HasSeconds ? Number(digits[4..6]) : 0;
        return fields.Hour < 24 && fields.Minute < 60 && fields.Second <= 60;
    }

    // Seconds or milliseconds since 1970; both begin with 1 until 2033, no compact date does.
    private static bool SetUnixTime(ReadOnlySpan<char> text, int digits, ref DateFields fields)
    {
        if (text[0] != '1') return false;
        var seconds = long.Parse(text[..10], NumberStyles.None, CultureInfo.InvariantCulture);
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        SetDate(moment.Year, moment.Month, moment.Day, ref fields);
        (fields.HasTime, fields.Hour, fields.Minute, fields.Second) = (true, moment.Hour, moment.Minute, moment.Second);
        fields.FractionTicks = digits == 13 ? Number(text[10..13]) * TimeSpan.TicksPerMillisecond : 0;
        fields.OffsetMinutes = 0;
        return true;
    }

    private static bool SetOrdinal(int year, int dayOfYear, ref DateFields fields)
    {
        if (year is < 1 or > 9998 || dayOfYear < 1 || dayOfYear > (DateTime.IsLeapYear(year) ? 366 : 365)) return false;
        var date = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(dayOfYear - 1);
        return SetDate(date.Year, date.Month, date.Day, ref fields);
    }

    private static bool SetDate(int year, int month, int day, ref DateFields fields)
    {
        (fields.Year, fields.Month, fields.Day) = (year, month, day);
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
