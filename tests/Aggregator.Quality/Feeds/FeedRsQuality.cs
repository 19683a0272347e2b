using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>Models that feed-rs gives for feeds recorded from the world.</summary>
internal static partial class FeedRsQuality
{
    public static IEnumerable<Figure> Score()
    {
        var score = new FeedScore();
        foreach (var file in CorpusFeed.Files("feed-rs", ".serde.json"))
        {
            var input = file[..^".serde.json".Length] + ".xml";
            if (File.Exists(input)) Compare(score, Path.GetFileName(input), CorpusFeed.Json(file), CorpusFeed.Read(input));
        }
        return [score.Figure("feed-rs", floor: 0.985)];
    }

    private static void Compare(FeedScore score, string file, JsonElement expected, FeedDocument? feed)
    {
        if (expected.At("title", "content") is { } title) score.Text($"{file} title", PlainText.FromHtml(title), feed?.Title);
        if (Alternate(expected) is { } link) score.Link($"{file} link", link, feed?.Link);
        if (expected.At("language") is { } language) score.Exact($"{file} language", language, feed?.Language);
        if (expected.At("updated") is { } updated) score.Time($"{file} updated", updated, feed?.Updated);
        var index = 0;
        foreach (var entry in expected.Each("entries"))
        {
            CompareEntry(score, $"{file} [{index}]", entry, index < feed?.Entries.Count ? feed.Entries[index] : null);
            index++;
        }
    }

    private static void CompareEntry(FeedScore score, string where, JsonElement expected, FeedEntry? entry)
    {
        if (expected.At("title", "content") is { } title) score.Text($"{where} title", PlainText.FromHtml(title), entry?.Title);
        if (Alternate(expected) is { } link) score.Link($"{where} link", link, entry?.Link);
        // Where a feed gives no id, feed-rs makes one up: a hash or a UUID.
        if (expected.At("id") is { } id && !MadeUp().IsMatch(id) && !(entry?.Id is null && id == entry?.Link)) score.Link($"{where} id", id, entry?.Id);
        if (expected.At("summary", "content") is { } summary) score.Text($"{where} summary", summary, entry?.Summary);
        if (expected.At("content", "body") is { } content) score.Text($"{where} content", content, entry?.Content);
        if (expected.At("published") is { } published) score.Time($"{where} published", published, entry?.Published);
        // RSS has no such date; feed-rs repeats the publication.
        if (expected.At("updated") is { } updated && expected.At("published") != updated) score.Time($"{where} updated", updated, entry?.Updated);
        if (expected.At("authors", 0, "name") is { } author) score.Text($"{where} author", author, entry?.Authors is [var first, ..] ? first : null);
    }

    private static string? Alternate(JsonElement element)
    {
        var links = element.Each("links").ToList();
        return (links.Where(link => link.At("rel") is null).Concat(links.Where(link => link.At("rel") == "alternate")).Select(link => link.At("href")).FirstOrDefault()) is { } href && href.StartsWith("http", StringComparison.Ordinal) ? href : null;
    }

    [GeneratedRegex("^([0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeUp();
}
