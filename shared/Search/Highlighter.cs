using Aggregator.Normalise;

namespace Aggregator.Search;

/// <summary>Sets off in texts what a query looks for, by the same words that the index has.</summary>
public static class Highlighter
{
    // Characters shown of a text that is not shown whole.
    private const int SnippetLength = 280;
    private const int SnippetBefore = 80;

    /// <summary>The text, whole, in NFC, with every wanted word and phrase in it set off.</summary>
    public static MarkedText Mark(string text, SearchQuery query)
    {
        var composed = Composition.Compose(text);
        return Mark(composed, Ranges(composed, query));
    }

    /// <summary>The part of the text around the first match; null where nothing matches.</summary>
    public static MarkedText? Snippet(string text, SearchQuery query)
    {
        var composed = Composition.Compose(text);
        if (Ranges(composed, query) is not [var first, ..])
            return null;
        var start = first.Start <= SnippetBefore ? 0 : WordStart(composed, first.Start - SnippetBefore);
        var end = start + SnippetLength >= composed.Length ? composed.Length : WordStart(composed, start + SnippetLength);
        var cut = (start > 0 ? "…" : "") + composed[start..end].TrimEnd() + (end < composed.Length ? "…" : "");
        return Mark(cut, Ranges(cut, query));
    }

    private static MarkedText Mark(string text, List<(int Start, int End)> ranges)
    {
        var parts = new List<TextPart>();
        var at = 0;
        foreach (var (start, end) in ranges)
        {
            if (start > at)
                parts.Add(new TextPart(text[at..start], false));
            parts.Add(new TextPart(text[start..end], true));
            at = end;
        }
        if (at < text.Length)
            parts.Add(new TextPart(text[at..], false));
        return new MarkedText(parts);
    }

    // In order, and none over another: matches with nothing but a blank between them become one.
    private static List<(int Start, int End)> Ranges(string text, SearchQuery query)
    {
        var words = TextWords.Of(text).ToList();
        var ranges = new List<(int Start, int End)>();
        for (var start = 0; start < words.Count; start++)
        {
            var length = query.Wanted.Select(term => LengthAt(term, words, start)).DefaultIfEmpty().Max();
            if (length == 0)
                continue;
            var (from, to) = (words[start].Start, words[start + length - 1].End);
            if (ranges.Count > 0 && (from <= ranges[^1].End || string.IsNullOrWhiteSpace(text[ranges[^1].End..from])))
                ranges[^1] = (ranges[^1].Start, Math.Max(to, ranges[^1].End));
            else
                ranges.Add((from, to));
        }
        return ranges;
    }

    // How many words of the text the term takes from there on; 0 when it is not there.
    private static int LengthAt(SearchTerm term, List<(TermWord Word, int Start, int End)> words, int start)
    {
        if (start + term.Words.Count > words.Count)
            return 0;
        for (var i = 0; i < term.Words.Count; i++)
            if (!MarkCheck.Fits(term.Words[i], words[start + i].Word))
                return 0;
        return term.Words.Count;
    }

    // The first beginning of a word at or behind the position, if one is near; never inside a character.
    private static int WordStart(string text, int position)
    {
        for (var at = position; at < Math.Min(position + 30, text.Length); at++)
            if (char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]))
                return at;
        return char.IsLowSurrogate(text[position]) ? position - 1 : position;
    }
}
