using System.Globalization;

namespace Aggregator.Translate;

/// <summary>Reads the numbers of a text: those in digits one by one, and the values of everything that says a number.</summary>
internal sealed partial class NumberReader
{
    private readonly string text;
    private readonly NumberStyle style;
    private readonly List<Quantity> quantities = [];
    private readonly HashSet<decimal> values = [];

    private NumberReader(string text, NumberStyle style) => (this.text, this.style) = (text, style);

    /// <summary>Numbers in digits, in order.</summary>
    public IReadOnlyList<Quantity> Quantities => quantities;

    /// <summary>Whether the text says that value, in digits or words.</summary>
    public bool Says(Quantity quantity) => quantity.Readings.Exists(reading => Array.TrueForAll(reading, values.Contains));

    public string Of(Quantity quantity) => text[quantity.Start..quantity.End];

    public static NumberReader Read(string text, string language)
    {
        var reader = new NumberReader(Ascii(text), NumberStyle.Of(language));
        reader.ReadDigits();
        reader.ReadWords();
        foreach (var value in reader.quantities.SelectMany(quantity => quantity.Readings).SelectMany(reading => reading))
            reader.values.Add(value);
        return reader;
    }

    // Digits of every script, one character each, so that positions stay; the Arabic marks as those that English has.
    private static string Ascii(string text) => string.Create(text.Length, text, (ascii, original) =>
    {
        for (var at = 0; at < ascii.Length; at++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(original[at]);
            ascii[at] = digit >= 0 ? (char)('0' + digit) : original[at] switch
            {
                '٫' or '．' => '.',
                '٬' or '，' when at > 0 && at + 1 < original.Length && char.IsDigit(original[at - 1]) && char.IsDigit(original[at + 1]) => ',',
                _ => original[at],
            };
        }
    });

    private void ReadDigits()
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOfNumber(at);
            Add(at, end);
            at = end;
        }
        AddSums();
    }

    // Digits, with marks and grouping blanks between digits.
    private int EndOfNumber(int at)
    {
        var end = at;
        while (end < text.Length)
        {
            if (char.IsAsciiDigit(text[end]))
                end++;
            else if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && (text[end] is '.' or ',' || IsGroupingBlank(at, end)))
                end += 2;
            else
                break;
        }
        return end;
    }

    private bool IsGroupingBlank(int start, int at)
    {
        var blank = text[at] is '\u00A0' or '\u202F' or '\u2009' || (text[at] is ' ' && style.GroupingBlanks);
        if (!blank)
            return false;
        var (before, after) = (at, at + 1);
        while (before > start && char.IsAsciiDigit(text[before - 1]))
            before--;
        while (after < text.Length && char.IsAsciiDigit(text[after]) && after - at < 5)
            after++;
        return after - at == 4 && (before == start ? at - before <= 3 : at - before == 3) && text[before] != '0';
    }

    private void Add(int start, int end)
    {
        var readings = NumberReadings.Of(text.AsSpan(start, end - start), style);
        if (readings.Count == 0)
            return;
        var (scale, scaleEnd) = Scale(end);
        if (scale != 1)
            readings = [.. readings.Where(reading => reading.Length == 1).Select(reading => new[] { Product(reading[0], scale) })];
        else if (readings[0] is [>= 0 and <= 24 and var hour] && decimal.IsInteger(hour) && IsHour(end))
            readings.AddRange([[hour + 12], [Math.Abs(hour - 12)]]);
        if (readings.Count > 0)
            quantities.Add(new Quantity(start, scaleEnd, readings, scale, IsRequired(start, end, readings[0], scale)));
    }

    private bool IsRequired(int start, int end, decimal[] reading, decimal scale)
    {
        if (start > 0 && char.IsAsciiLetter(text[start - 1]))
            return false;
        if (scale != 1 || reading is not [var value])
            return true;
        // "1 người" is "a person"; "15:00" is three o'clock.
        return value > 1 || (value == 1 && end < text.Length && text[end] is '%') || !decimal.IsInteger(value);
    }

    // "13h", "1 p.m.", "1:30 pm", "下午2点"
    private bool IsHour(int end)
    {
        while (end < text.Length && text[end] is (' ' or '\u00A0' or '\u202F'))
            end++;
        foreach (var word in style.HourWords)
        {
            var after = end + word.Length;
            if (string.Compare(text, end, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (word.Length > 2 || word[^1] > 127 || after >= text.Length || !char.IsAsciiLetter(text[after])))
                return true;
        }
        return false;
    }

    private (decimal Scale, int End) Scale(int end)
    {
        var (scale, at) = (1m, end);
        // "nghìn tỷ", "mil millones", "万亿"
        for (var count = 0; count < 3; count++)
        {
            var word = at;
            if (!style.NoBlanks && word < text.Length && text[word] is (' ' or '\u00A0' or '\u202F' or '-'))
                word++;
            // "120多万" is more than 1.2 million.
            if (style.NoBlanks && word + 1 < text.Length && text[word] is ('多' or '余'))
                word++;
            if (word >= text.Length || (word > end && count == 0 && text[word - 1] is '-') || WordScale(word) is not (var value and > 1, var length))
                break;
            (scale, at) = (Product(scale, value), word + length);
        }
        return (scale, at);
    }

    private (decimal Value, int Length) WordScale(int at)
    {
        if (style.NoBlanks)
            return style.Scales.TryGetValue(text.Substring(at, 1), out var sign) ? (sign, 1) : (0, 0);
        var end = at;
        while (end < text.Length && end - at <= style.LongestScale + 8 && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
            end++;
        return end == at ? (0, 0) : (ValueOf(text[at..end], style.Scales), end - at);
    }

    // "1亿2000万", "1 tỷ 200 triệu"
    private void AddSums()
    {
        for (var number = 1; number < quantities.Count; number++)
        {
            var (left, right) = (quantities[number - 1], quantities[number]);
            if (left.Scale <= right.Scale || right.Start - left.End > 1 || left.Readings[0] is not [var more] || right.Readings[0] is not [var less] || less >= left.Scale)
                continue;
            left.Readings.Add([more + less]);
            right.Readings.Add([more + less]);
        }
    }

    private static decimal Product(decimal value, decimal scale) => Math.Abs(value) > 1e12m || scale > 1e16m ? decimal.MaxValue : value * scale;
}
