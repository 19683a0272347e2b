using System.Text.Json;

namespace Aggregator.Support.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeedRules
{
    private static readonly HashSet<string> FeedKeys = new(
        ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"], StringComparer.Ordinal);

    private static readonly HashSet<string> ItemKeys = new(
        ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"],
        StringComparer.Ordinal);

    public static IReadOnlyList<string> Check(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. Feed(json.RootElement)];
        }
        catch (JsonException broken)
        {
            return [$"Not JSON: {broken.Message}"];
        }
    }

    private static IEnumerable<string> Feed(JsonElement feed)
    {
        if (Text(feed, "version") != "https://jsonfeed.org/version/1.1")
            yield return "The version is not that of JSON Feed 1.1.";
        if (string.IsNullOrWhiteSpace(Text(feed, "title")))
            yield return "feed: no title.";
        if (!feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            yield return "feed: no items.";
            yield break;
        }
        if (Text(feed, "next_url") is { } next && next == Text(feed, "feed_url"))
            yield return "feed: next_url is feed_url.";
        foreach (var fault in Keys(feed, "feed", FeedKeys).Concat(Urls(feed, "feed", "home_page_url", "feed_url", "next_url", "icon", "favicon")).Concat(Authors(feed, "feed")))
            yield return fault;
        if (feed.TryGetProperty("hubs", out var hubs) && hubs.EnumerateArray().Any(hub => Text(hub, "type") is null || !FeedRules.IsAbsolute(Text(hub, "url"))))
            yield return "feed: a hub without type or address.";
        foreach (var fault in items.EnumerateArray().SelectMany(Item).Concat(FeedRules.Repeated("The id", items.EnumerateArray().Select(item => Text(item, "id") ?? ""))))
            yield return fault;
    }

    private static IEnumerable<string> Item(JsonElement item)
    {
        var name = $"item {Text(item, "id")}";
        if (string.IsNullOrEmpty(Text(item, "id")))
            yield return "item: no id.";
        if (Text(item, "content_html") is null && Text(item, "content_text") is null)
            yield return $"{name}: no content.";
        if (Text(item, "content_html") is { } html)
            foreach (var fault in FeedRules.CheckHtml(name, html))
                yield return fault;
        foreach (var time in new[] { "date_published", "date_modified" })
            if (Text(item, time) is { } value && !FeedRules.IsRfc3339(value))
                yield return $"{name}: {time} is '{value}'.";
        if (Text(item, "language") is { } language && !FeedRules.IsLanguage(language))
            yield return $"{name}: '{language}' is not a language.";
        if (item.TryGetProperty("tags", out var tags) && tags.EnumerateArray().Any(tag => tag.ValueKind != JsonValueKind.String))
            yield return $"{name}: a tag is no text.";
        foreach (var fault in Keys(item, name, ItemKeys).Concat(Urls(item, name, "url", "external_url", "image", "banner_image")).Concat(Authors(item, name)))
            yield return fault;
    }

    private static IEnumerable<string> Authors(JsonElement parent, string where) =>
        parent.TryGetProperty("authors", out var authors) && authors.EnumerateArray().Any(author => string.IsNullOrWhiteSpace(Text(author, "name")) && Text(author, "url") is null)
            ? [$"{where}: an author without name and address."]
            : [];

    private static IEnumerable<string> Keys(JsonElement parent, string where, HashSet<string> known) =>
        parent.EnumerateObject().Select(one => one.Name)
            .Where(name => !known.Contains(name) && (!name.StartsWith('_') || name.Contains('.', StringComparison.Ordinal))).Select(name => $"{where}: there is no key {name}.");

    private static IEnumerable<string> Urls(JsonElement parent, string where, params string[] names) =>
        names.Where(name => Text(parent, name) is { } value && !FeedRules.IsAbsolute(value)).Select(name => $"{where}: {name} is not absolute.");

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
