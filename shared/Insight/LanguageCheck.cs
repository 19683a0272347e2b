using Aggregator.Articles;
using Aggregator.Classify;
using Aggregator.Store;

namespace Aggregator.Insight;

/// <summary>Holds the language that catalogue, feed and pages declare against the one that the texts are in. Pure.</summary>
public static class LanguageCheck
{
    private const int Enough = 5;
    private const int ShortestText = 20;
    private const double ConfidentEnough = 0.8;

    /// <summary>Words naming whoever declares another language than four fifths of the texts are in; null when nobody does.</summary>
    public static string? Words(string? catalogue, FeedDocument feed, KnownEntries known)
    {
        var found = new List<string>();
        if (LanguageOf(feed.Entries) is { } language)
        {
            var declarers = new (string Who, string? Language)[] { ("the catalogue", catalogue), ($"the {(feed.Format == "listing" ? "page" : "feed")}", feed.Language) }
                .Where(declared => declared.Language is { } tag && Differ(tag, language))
                .Select(declared => $"{declared.Who} says {declared.Language}").ToList();
            if (declarers.Count > 0)
                found.Add($"{string.Join(" and ", declarers)}, but the entries are in {language}");
        }
        if (known.PagesInOtherLanguage >= Enough && known.PagesInOtherLanguage * 5 >= known.Own * 4)
            found.Add($"the article pages say {known.PageDeclares}, but are in {known.PageLanguage}");
        if (found.Count == 0)
            return null;
        var words = string.Join("; ", found);
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    /// <summary>Whether two BCP 47 tags name different languages; scripts and regions are left aside.</summary>
    public static bool Differ(string one, string other) =>
        !MemoryExtensions.Equals(Primary(one), Primary(other), StringComparison.OrdinalIgnoreCase);

    // The language of four fifths of the titles that are long enough to tell.
    private static string? LanguageOf(IEnumerable<FeedEntry> entries)
    {
        var told = entries.Where(entry => entry.Title.Length >= ShortestText)
            .Select(entry => LanguageDetector.Detect(entry.Title))
            .Where(guess => guess.Confidence >= ConfidentEnough).ToList();
        var most = told.GroupBy(guess => guess.Language, StringComparer.Ordinal).MaxBy(group => group.Count());
        return told.Count >= Enough && most!.Count() * 5 >= told.Count * 4 ? most!.Key : null;
    }

    private static ReadOnlySpan<char> Primary(string tag)
    {
        var end = tag.AsSpan().IndexOfAny('-', '_');
        return end < 0 ? tag : tag.AsSpan(0, end);
    }
}
