using System.Buffers;

namespace Aggregator.Translate;

/// <summary>Terms of Chinese texts, which set no blanks between words: the longest glossary name at each place.</summary>
internal static class HanTerms
{
    private static readonly Dictionary<char, (string Name, GlossaryEntry Entry)[]> Names = Glossary.Entries
        .Where(entry => entry.Names.TryGetValue("zh-Hans", out var name) && name.Length > 1 && entry.Kind is not (TermKind.Unit or TermKind.Dish))
        .Select(entry => (Name: entry.Names["zh-Hans"], Entry: entry)).DistinctBy(entry => entry.Name, StringComparer.Ordinal)
        .GroupBy(entry => entry.Name[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Name.Length).ToArray());

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Names.Keys]);

    public static IReadOnlyList<Term> Find(string text, string to)
    {
        var terms = new List<Term>();
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOfAny(Firsts);
            if (found < 0)
                break;
            at += found;
            var (name, entry) = Array.Find(Names[text[at]], candidate => text.AsSpan(at).StartsWith(candidate.Name, StringComparison.Ordinal));
            if (name is not null && entry.In(to) is { } rendering)
                terms.Add(new Term(at, name.Length, name, rendering, entry.Kind) { Known = entry.Known });
            at += name?.Length ?? 1;
        }
        return terms;
    }
}
