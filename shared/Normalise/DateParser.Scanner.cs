using System.Globalization;

namespace Aggregator.Normalise;

/// <summary>
/// One pass over a printed date: numbers, words and signs are given their meaning from what stands beside them. Words
/// that are not known are labels or days of the week and are passed over, unless they touch a number.
/// </summary>
internal ref partial struct DateScanner(ReadOnlySpan<char> text)
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
        if (IsDottedClock(number, rest, fields))
        {
            (fields.HasTime, fields.Hour, fields.Minute) = (true, number.Value, ((rest[1] - '0') * 10) + rest[2] - '0');
            at = text.Length - rest.Length + 3;
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

    // "10.15 Uhr", "15.05 GMT": behind a whole date two numbers with a dot between are a time.
    private readonly bool IsDottedClock(DateNumber hour, ReadOnlySpan<char> rest, in DateFields fields) =>
        !fields.HasTime && (numericDate || (monthByName && fields.Year > 0)) && hour is { Digits: <= 2, Value: < 24 }
        && rest is ['.', >= '0' and <= '5', >= '0' and <= '9', ..] && (rest.Length == 3 || !(char.IsLetterOrDigit(rest[3]) || rest[3] == '.'));

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
}
