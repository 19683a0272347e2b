namespace Aggregator.Translate;

/// <summary>Numbers in words: any that might be meant counts as said.</summary>
internal sealed partial class NumberReader
{
    private static readonly Dictionary<char, int> Roman = new() { ['I'] = 1, ['V'] = 5, ['X'] = 10, ['L'] = 50, ['C'] = 100 };
    private static readonly string[] Prefixes = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك"];

    // Half a year is six months, and half of something fifty per cent of it.
    private static readonly Dictionary<decimal, decimal[]> Shares = new() { [0.5m] = [6, 50], [0.25m] = [3, 4, 15, 25] };

    private decimal total, current, lastScale;

    private void ReadWords()
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                // What is said in several words goes on over a blank or hyphen only.
                if (text[at] is not (' ' or '-' or '\u00A0'))
                    Flush();
                at++;
                continue;
            }
            var end = at + 1;
            while (!style.NoBlanks && end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark))
                end++;
            if (end - at <= 24)
                ReadWord(text[at..end]);
            else
                Flush();
            at = end;
        }
        Flush();
    }

    private void ReadWord(string word)
    {
        if (ValueOf(word, style.Scales) is > 1 and var scale)
            Multiply(scale);
        else if (ValueOf(word, style.Values) is >= 0 and var value)
            AddValue(value);
        else
        {
            Flush();
            AddRoman(word);
        }
    }

    private void AddValue(decimal value)
    {
        values.Add(value);
        values.UnionWith(Shares.GetValueOrDefault(value, []));
        // "hai triệu rưỡi"
        if (value == 0.5m && lastScale > 1)
            values.Add(total + (lastScale / 2));
        // "hai mươi | lăm", "twenty | five", "một trăm | hai"; otherwise another number begins.
        var goesOn = value < 10 ? current >= 20 && current % 10 == 0 : value < 100 && current >= 100 && current % 100 == 0;
        if (!goesOn)
            current = 0;
        current += value;
        values.Add(total + current);
    }

    private void Multiply(decimal scale)
    {
        lastScale = scale;
        if (current == 0 && total > 0)
        {
            // "mille milliards", "一万亿"
            values.Add(total = Math.Min(1e20m, Product(total, scale)));
            return;
        }
        if (current == 0)
            current = 1;
        values.Add(Product(current, scale));
        if (scale < 1000)
        {
            current = Product(current, scale);
        }
        else
        {
            total = Math.Min(1e20m, total) + Math.Min(1e20m, Product(current, scale));
            current = 0;
        }
        values.Add(total + current);
    }

    private void Flush() => (total, current, lastScale) = (0, 0, 0);

    private void AddRoman(string word)
    {
        var value = 0;
        // "XIXe siècle"
        word = word.TrimEnd('e', 'r', 'm', 'è');
        for (var at = 0; at < word.Length && at < 8; at++)
        {
            if (!Roman.TryGetValue(word[at], out var digit))
                return;
            value += at + 1 < word.Length && Roman.GetValueOrDefault(word[at + 1]) > digit ? -digit : digit;
        }
        values.Add(value);
    }

    /// <summary>The value of a word, or of what it is an inflected or prefixed form of; -1 when it is no number.</summary>
    private decimal ValueOf(string word, IReadOnlyDictionary<string, decimal> list)
    {
        var lower = word.ToLowerInvariant();
        if (list.TryGetValue(lower, out var value))
            return value;
        if (style.Inflected)
        {
            for (var length = Math.Min(lower.Length, 12); length >= 2; length--)
            {
                if (list.TryGetValue(lower[..length], out value))
                    return value;
            }
        }
        foreach (var prefix in style.Prefixed ? Prefixes : [])
        {
            if (lower.StartsWith(prefix, StringComparison.Ordinal) && list.TryGetValue(lower[prefix.Length..], out value))
                return value;
        }
        return -1;
    }
}
