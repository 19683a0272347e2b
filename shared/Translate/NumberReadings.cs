using System.Globalization;

namespace Aggregator.Translate;

/// <summary>What digits with marks between them can mean in a language.</summary>
internal static class NumberReadings
{
    private const int MostDigits = 25;

    /// <summary>The readings, the likeliest first; each is one number, or several ("26.7.2026"). None for more digits than a number has.</summary>
    public static List<decimal[]> Of(ReadOnlySpan<char> digits, NumberStyle style)
    {
        var (groups, marks) = Split(digits);
        if (groups.Count > 8 || groups.Exists(group => group.Length > MostDigits))
            return [];
        if (groups.Count == 1)
            return [[Whole(groups[0])]];
        var readings = new List<decimal[]>();
        var blanks = marks.TrimEnd(",.").Length;
        var decimalMark = style.DecimalComma ? ',' : '.';
        var (last, same) = (marks[^1], marks.Trim(marks[^1]).Length == 0);
        var grouped = IsGrouped(groups, groups.Count);
        if (same && grouped && (last != decimalMark || groups.Count > 2 || style.EitherMark || style.DecimalComma) && groups[0] != "0")
            readings.Add([Whole(string.Concat(groups))]);
        var isDecimal = last == decimalMark || style.DecimalComma || style.EitherMark;
        if (groups.Count == 2 && last is '.' or ',' && isDecimal && !(grouped && last != decimalMark && !style.EitherMark && groups[0] != "0"))
            readings.Insert(last == decimalMark && readings.Count > 0 && !style.EitherMark ? 0 : readings.Count, [Decimal(groups[0], groups[1])]);
        else if (groups.Count > 2 && last is '.' or ',' && !same && IsGrouped(groups, groups.Count - 1))
            readings.Add([Decimal(string.Concat(groups.Take(groups.Count - 1)), groups[^1])]);
        if (readings.Count == 0 || !grouped || blanks > 0)
            readings.Add([.. groups.Select(Whole)]);
        return readings;
    }

    private static (List<string> Groups, string Marks) Split(ReadOnlySpan<char> digits)
    {
        var (groups, marks, start) = (new List<string>(), "", 0);
        for (var at = 0; at <= digits.Length; at++)
        {
            if (at < digits.Length && char.IsAsciiDigit(digits[at]))
                continue;
            groups.Add(digits[start..at].ToString());
            if (at < digits.Length && marks.Length < 20)
                marks += digits[at] is '.' or ',' ? digits[at] : ' ';
            start = at + 1;
        }
        return (groups, marks);
    }

    private static bool IsGrouped(List<string> groups, int count) =>
        groups[0].Length <= 3 && groups.Take(count).Skip(1).All(group => group.Length == 3);

    private static decimal Whole(string digits) =>
        digits.Length > MostDigits ? -1 : decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal Decimal(string whole, string fraction) =>
        whole.Length + fraction.Length > MostDigits ? -1 : decimal.Parse($"{whole}.{fraction}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
