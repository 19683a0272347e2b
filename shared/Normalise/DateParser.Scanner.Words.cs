using System.Globalization;

namespace Aggregator.Normalise;

/// <content>What words and signs mean where they stand.</content>
internal ref partial struct DateScanner
{
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
        if (word is ['a' or 'A' or 'p' or 'P'] && text[at..] is ['.', 'm' or 'M', ..])
        {
            at += text[at..] is [_, _, '.', ..] ? 3 : 2;
            return Apply(new(DateWordKind.Half, (int)(word[0] is 'a' or 'A' ? DayHalf.Morning : DayHalf.Afternoon)), word, touchesNumber: false, ref fields);
        }
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

    private static bool IsMark(char character) => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}
