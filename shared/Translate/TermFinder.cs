using Aggregator.Classify;
using Aggregator.Normalise;

namespace Aggregator.Translate;

/// <summary>Finds what a translation must not treat as ordinary words: personal names, places, bodies, and the rest of the glossary.</summary>
public static class TermFinder
{
    /// <summary>
    /// Names and glossary terms of one plain text or of one text run, in order, not overlapping. <paramref name="from"/> and
    /// <paramref name="to"/> are BCP 47 languages of the interface ("vi", "en", "zh-Hans", "es", "fr", "ar", "ru", "pt"). Empty for
    /// a text without any, and where both languages are the same. Takes time by the length of the text; safe to use from many threads.
    /// </summary>
    public static IReadOnlyList<Term> Find(string text, string from, string to)
    {
        if (from == to || text.Length == 0)
            return [];
        if (from == "zh-Hans")
            return HanTerms.Find(text, to);
        var tokenised = TokenisedText.AsItStands(text);
        var name = new NameText(tokenised);
        var matches = GlossaryJudge.Choose(name, Glossary.For(from).Find(tokenised), from);
        var terms = new List<Term>();
        foreach (var match in matches)
        {
            if (match.Entry.In(to) is { } rendering)
                terms.Add(Term(tokenised, match.First, match.Last, rendering, match.Entry.Kind) with { Known = match.Entry.Known });
        }
        foreach (var found in NameFinder.Find(name, from))
            terms.Add(Term(tokenised, found.First, found.Last, null, found.Kind));
        terms.Sort((left, right) => left.Start.CompareTo(right.Start));
        return terms;
    }

    private static Term Term(TokenisedText text, int first, int last, string? rendering, TermKind kind)
    {
        var (start, end) = (text.Tokens[first].Start, text.Tokens[last].End);
        var own = text.Text[start..end];
        return new Term(start, end - start, own, rendering ?? Composition.Compose(own), kind);
    }
}
