using Aggregator.Classify;
using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>An entry found in a text: tokens <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct GlossaryMatch(GlossaryEntry Entry, int First, int Last);

/// <summary>The glossary as texts in one language write it: a trie over words. Safe to use from many threads.</summary>
internal sealed class GlossaryIndex
{
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> edges = [];
    private readonly List<List<Name>> names = [[]];

    /// <summary>Builds the index; of two entries with the same name the earlier one counts.</summary>
    public GlossaryIndex(IEnumerable<GlossaryEntry> entries, string language)
    {
        foreach (var entry in entries)
        {
            if (entry.Names.TryGetValue(language, out var name))
                Add(entry, name);
            foreach (var form in language == "vi" ? entry.Forms : [])
                Add(entry, form);
        }
    }

    /// <summary>The names in the text from left to right, the longest at each place, none overlapping.</summary>
    public List<GlossaryMatch> Find(TokenisedText text)
    {
        var found = new List<GlossaryMatch>();
        var numbers = new int[text.Tokens.Count];
        for (var index = 0; index < numbers.Length; index++)
            numbers[index] = Number(text.Span(index));
        for (var first = 0; first < numbers.Length; first++)
        {
            if (Longest(text, numbers, first) is not { } match)
                continue;
            found.Add(match);
            first = match.Last;
        }
        return found;
    }

    private GlossaryMatch? Longest(TokenisedText text, int[] numbers, int first)
    {
        GlossaryMatch? longest = null;
        var node = 0;
        for (var last = first; last < numbers.Length && numbers[last] >= 0; last++)
        {
            if (!edges.TryGetValue((node, numbers[last]), out node))
                break;
            foreach (var name in names[node])
            {
                if (Fits(text, name, first))
                {
                    longest = new GlossaryMatch(name.Entry, first, last);
                    break;
                }
            }
        }
        return longest;
    }

    private static bool Fits(TokenisedText text, Name name, int first)
    {
        for (var index = 0; index < name.Parts.Length; index++)
        {
            var (part, at) = (name.Parts[index], first + index);
            if (part.Capital && !text.Tokens[at].Capital)
                return false;
            if (index > 0 && !Joined(text, at, part.Before, name.Parts[index - 1]))
                return false;
        }
        return true;
    }

    // "TP.HCM" and "TP HCM", "Bà Rịa – Vũng Tàu" and "Bà Rịa - Vũng Tàu" are the same name.
    private static bool Joined(TokenisedText text, int at, string before, Part previous)
    {
        var between = text.Before(at).Trim();
        if (between.Length == 0)
            return before.Length == 0 && text.Follows(at) || (before.Length == 0 && text.Before(at).Length == 0);
        return between is "-" or "–" or "—" ? before is "-" || (before.Length == 0 && text.Before(at).Length == 1)
            : between is "." && before.Length == 0 ? previous.Length <= 3
            : between.SequenceEqual(before);
    }

    private void Add(GlossaryEntry entry, string name)
    {
        var text = TokenisedText.Of(name);
        var parts = new Part[text.Tokens.Count];
        var node = 0;
        for (var index = 0; index < parts.Length; index++)
        {
            var between = index == 0 ? "" : text.Before(index).Trim().ToString();
            parts[index] = new Part(text.Tokens[index].Capital, between is "–" or "—" ? "-" : between, text.Tokens[index].Length);
            node = Edge(node, text.Word(index));
        }
        if (parts.Length > 0 && !names[node].Exists(known => known.Parts.AsSpan().SequenceEqual(parts)))
            names[node].Add(new Name(entry, parts));
    }

    private int Edge(int node, string word)
    {
        if (!words.TryGetValue(word, out var number))
            words.Add(word, number = words.Count);
        if (edges.TryGetValue((node, number), out var next))
            return next;
        names.Add([]);
        return edges[(node, number)] = names.Count - 1;
    }

    private int Number(ReadOnlySpan<char> token)
    {
        if (token.Length > 32)
            return -1;
        // Marks that stand alone: the text keeps its positions, the name is compared composed.
        if (token.IndexOfAnyInRange('\u0300', '\u036F') >= 0)
            return words.GetValueOrDefault(Letters.Modern(Composition.Compose(token.ToString())), -1);
        Span<char> lower = stackalloc char[token.Length];
        Letters.Modernise(token, lower);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var number) ? number : -1;
    }

    private sealed record Name(GlossaryEntry Entry, Part[] Parts);

    private readonly record struct Part(bool Capital, string Before, int Length);
}
