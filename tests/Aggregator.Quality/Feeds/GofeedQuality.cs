using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>Results that gofeed's tests expect, on the fields that we have as well.</summary>
internal static class GofeedQuality
{
    public static IEnumerable<Figure> Score()
    {
        var score = new FeedScore();
        foreach (var file in CorpusFeed.Files("gofeed", ".xml"))
        {
            var result = Path.ChangeExtension(file, ".json");
            if (!File.Exists(result)) continue;
            var expected = CorpusFeed.Json(result);
            if (expected.ValueKind == JsonValueKind.Object) Compare(score, Path.GetFileName(file), expected, CorpusFeed.Read(file));
        }
        return [score.Figure("gofeed", floor: 0.97)];
    }

    private static void Compare(FeedScore score, string file, JsonElement expected, FeedDocument? feed)
    {
        if (expected.At("title") is { } title) score.Text($"{file} title", PlainText.FromHtml(title), feed?.Title);
        if (expected.At("link") is { } link) score.Link($"{file} link", link, feed?.Link);
        if (expected.At("language") is { } language) score.Exact($"{file} language", language, feed?.Language);
        if (expected.At("updatedParsed") is { } updated) score.Time($"{file} updated", updated, feed?.Updated);
        var index = 0;
        foreach (var entry in expected.Each("items").Concat(expected.Each("entries")))
        {
            CompareEntry(score, $"{file} [{index}]", entry, index < feed?.Entries.Count ? feed.Entries[index] : null);
            index++;
        }
    }

    private static void CompareEntry(FeedScore score, string where, JsonElement expected, FeedEntry? entry)
    {
        if (expected.At("title") is { } title) score.Text($"{where} title", PlainText.FromHtml(title), entry?.Title);
        if ((expected.At("link") ?? Alternate(expected)) is { } link && Uri.IsWellFormedUriString(link, UriKind.Absolute)) score.Link($"{where} link", link, entry?.Link);
        if ((expected.At("guid", "value") ?? expected.At("guid") ?? expected.At("id")) is { } id) score.Link($"{where} id", id, entry?.Id);
        if ((expected.At("description") ?? expected.At("summary")) is { } summary) score.Text($"{where} summary", summary, entry?.Summary);
        if ((expected.At("content", "value") ?? expected.At("content")) is { } content) score.Text($"{where} content", content, entry?.Content);
        if ((expected.At("publishedParsed") ?? expected.At("pubDateParsed")) is { } published) score.Time($"{where} published", published, entry?.Published);
        if (expected.At("updatedParsed") is { } updated) score.Time($"{where} updated", updated, entry?.Updated);
        if (expected.At("enclosures", 0, "url") is { } enclosure) score.Link($"{where} enclosure", enclosure, entry?.Enclosures is [var first, ..] ? first.Url : null);
        if ((expected.At("authors", 0, "name") ?? expected.At("authors", 0, "email")) is { } author) score.Text($"{where} author", author, entry?.Authors is [var name, ..] ? name : null);
        if (expected.At("image", "url") is { } image) score.Link($"{where} image", image, entry?.Image);
    }

    private static string? Alternate(JsonElement entry) =>
        entry.Each("links").Where(link => link.At("rel") is null or "alternate").Select(link => link.At("href")).FirstOrDefault();
}
