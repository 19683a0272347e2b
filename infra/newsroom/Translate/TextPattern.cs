using System.Text;

namespace Aggregator.Newsroom.Translate;

/// <summary>
/// A Vietnamese template with its alternatives chosen, as a row of words and slots that a text can be laid on. A name that is
/// kept may stand for several of them, for whoever put it there knew more names than the template does.
/// </summary>
internal sealed class TextPattern
{
    private const int MostVariants = 64;
    private const int LongestName = 8;

    private readonly IReadOnlyList<Part> parts;

    private TextPattern(IReadOnlyList<Part> parts, IReadOnlyList<int> choices) => (this.parts, Choices) = (parts, choices);

    /// <summary>Which of its alternatives each group has, in order.</summary>
    public IReadOnlyList<int> Choices { get; }

    /// <summary>Its words, in small letters.</summary>
    public IEnumerable<string> Words => parts.Where(part => part.Slot is null).Select(part => part.Text.ToLowerInvariant());

    /// <summary>Every way to word a template.</summary>
    public static IReadOnlyList<TextPattern> Of(string template)
    {
        var variants = new List<(StringBuilder Text, List<int> Choices)> { (new StringBuilder(), []) };
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('[', at);
            var end = open < 0 ? template.Length : open;
            foreach (var (text, _) in variants)
                text.Append(template, at, end - at);
            if (open < 0)
                break;
            var close = template.IndexOf(']', open);
            var alternatives = template[(open + 1)..close].Split('|');
            if (variants.Count * alternatives.Length <= MostVariants)
                variants = [.. variants.SelectMany(one => alternatives.Select((words, choice) =>
                    (new StringBuilder(one.Text.ToString()).Append(words), (List<int>)[.. one.Choices, choice])))];
            at = close + 1;
        }
        // A province is named as one, a city is not.
        return [.. variants.SelectMany(one => one.Text.ToString() is var text && text.Contains("{inplace}", StringComparison.Ordinal)
            ? (IEnumerable<TextPattern>)[Read(text.Replace("{inplace}", "tại {in.city}", StringComparison.Ordinal), one.Choices),
                Read(text.Replace("{inplace}", "tại tỉnh {in.province}", StringComparison.Ordinal), one.Choices)]
            : [Read(text, one.Choices)])];
    }

    /// <summary>What stands in its slots where a text is laid on it; null where it does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Match(IReadOnlyList<TextToken> text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var hopeless = new HashSet<(int, int)>();
        return Fits(0, 0) ? values : null;

        bool Fits(int part, int token)
        {
            if (part == parts.Count)
                return token == text.Count;
            if (token == text.Count || hopeless.Contains((part, token)))
                return false;
            return (text[token].IsKept ? FitsKept(part, token) : FitsWord(part, token)) || (parts[part].Slot is { } slot && FitsSlot(slot, part, token)) || !hopeless.Add((part, token));
        }

        bool FitsWord(int part, int token) =>
            parts[part].Slot is null && string.Equals(parts[part].Text, text[token].Text, StringComparison.OrdinalIgnoreCase) && Fits(part + 1, token + 1);

        bool FitsKept(int part, int token)
        {
            for (var covered = 1; covered <= LongestName && part + covered <= parts.Count; covered++)
            {
                if (!Fits(part + covered, token + 1))
                    continue;
                foreach (var slot in parts.Skip(part).Take(covered).Select(one => one.Slot).OfType<string>())
                    values[slot] = text[token].Text;
                return true;
            }
            return false;
        }

        bool FitsSlot(string slot, int part, int token)
        {
            var longest = SlotWords.Longest(slot);
            for (var taken = 1; taken <= longest && token + taken <= text.Count; taken++)
            {
                var value = TextToken.Join(text.Skip(token).Take(taken));
                if (!SlotWords.CanBe(slot, value) || !Fits(part + 1, token + taken))
                    continue;
                values[slot] = value;
                return true;
            }
            return false;
        }
    }

    private static TextPattern Read(string template, IReadOnlyList<int> choices)
    {
        var parts = new List<Part>();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at) is var found and >= 0 ? found : template.Length;
            parts.AddRange(TextToken.ReadPlain(template[at..open]).Select(token => new Part(token.Text, null)));
            if (open == template.Length)
                break;
            var close = template.IndexOf('}', open);
            parts.Add(new Part("", template[(open + 1)..close]));
            at = close + 1;
        }
        return new TextPattern(parts, choices);
    }

    private readonly record struct Part(string Text, string? Slot);
}
