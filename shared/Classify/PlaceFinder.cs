using System.Buffers;
using Aggregator.Sources;

namespace Aggregator.Classify;

/// <summary>
/// Finds the provinces and units a text names: the 63 and the 34, with and without diacritics, in NFC or NFD, by their
/// names, spellings and towns. Takes a few microseconds a sentence; safe to use from many threads.
/// </summary>
public sealed class PlaceFinder
{
    // Ten times a long report; lists of more are no article.
    private const int Enough = 100_000;

    private readonly Catalogue catalogue;
    private readonly PlaceNames names;
    private readonly SearchValues<string> otherScripts;
    private readonly (string Name, string Slug)[] otherNames;

    public PlaceFinder(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        names = new PlaceNames(catalogue);
        otherNames =
        [
            .. catalogue.Places
                .SelectMany(place => place.Aliases.Concat(place.Towns).Where(name => !PlaceNames.IsLatin(name)).Select(name => (name, place.Slug)))
                .OrderByDescending(entry => entry.name.Length),
        ];
        otherScripts = SearchValues.Create([.. otherNames.Select(entry => entry.Name)], StringComparison.Ordinal);
    }

    /// <summary>
    /// Slugs of the places named, the most often named first, then in the order of the text. A dissolved province is
    /// followed by the unit that holds it today. Empty when none is named. Reads at most the first 100,000 characters.
    /// </summary>
    public IReadOnlyList<string> Find(string text)
    {
        var tokenised = TokenisedText.Of(text.Length > Enough ? text[..Enough] : text);
        var style = TextStyle.Of(tokenised);
        var matches = new PlaceMatcher(names, tokenised, style).Find();
        var judge = new PlaceJudge(tokenised, style, matches);
        var mentions = new List<(string Slug, int Position)>();
        for (var number = 0; number < matches.Count; number++)
        {
            if (judge.IsPlace(number))
                mentions.Add((matches[number].Name.Slug!, tokenised.Tokens[matches[number].First].Start));
        }
        AddOtherScripts(tokenised.Text, mentions);
        return Rank(mentions);
    }

    private List<string> Rank(List<(string Slug, int Position)> mentions)
    {
        var slugs = new List<string>();
        foreach (var group in mentions.GroupBy(mention => mention.Slug).OrderByDescending(group => group.Count()).ThenBy(group => group.Min(mention => mention.Position)))
        {
            if (!slugs.Contains(group.Key))
                slugs.Add(group.Key);
            if (catalogue.FindPlace(group.Key) is { Current: false } place && !slugs.Contains(place.Unit))
                slugs.Add(place.Unit);
        }
        return slugs;
    }

    // Chinese, Japanese, Thai, Lao and Khmer set no blanks between words; a Cyrillic name must at least begin a word.
    private void AddOtherScripts(string text, List<(string Slug, int Position)> mentions)
    {
        var from = 0;
        while (from < text.Length)
        {
            var found = text.AsSpan(from).IndexOfAny(otherScripts);
            if (found < 0)
                return;
            var at = from + found;
            var (name, slug) = Array.Find(otherNames, entry => string.CompareOrdinal(text, at, entry.Name, 0, entry.Name.Length) == 0);
            if (!(at > 0 && IsCyrillic(text[at]) && char.IsLetter(text[at - 1])))
                mentions.Add((slug, at));
            from = at + name.Length;
        }
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
