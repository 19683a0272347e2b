using System.Globalization;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org). Wrong types in single fields are passed over.</summary>
internal static class JsonFeedParser
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static ParseOutcome Parse(string text, Uri? documentUrl, List<string> warnings)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(JsonText.WithoutHalfCharacters(text).AsMemory().Trim("\uFEFF \t\r\n\0"), Options);
        }
        catch (JsonException exception)
        {
            return new ParseOutcome.NotAFeed($"JSON that cannot be read (line {exception.LineNumber + 1})");
        }
        using (document)
        {
            var root = document.RootElement;
            var version = root.ValueKind == JsonValueKind.Object ? Text(root, "version") : null;
            var isFeed = version?.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase) == true || Find(root, "items").ValueKind == JsonValueKind.Array;
            return isFeed ? new ParseOutcome.Parsed(ReadFeed(root, version, documentUrl, warnings)) : new ParseOutcome.NotAFeed("JSON that is no JSON Feed");
        }
    }

    private static FeedDocument ReadFeed(JsonElement root, string? version, Uri? documentUrl, List<string> warnings)
    {
        var dates = new FeedDates();
        var scope = new Scope(documentUrl, Scope.LanguageTag(Text(root, "language")));
        var entries = new List<FeedEntry>();
        var items = Find(root, "items");
        if (items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray().Take(ParseLimits.Entries)) AddEntry(entries, item, scope, dates);
            var skipped = items.GetArrayLength() - ParseLimits.Entries;
            if (skipped > 0) warnings.Add($"{skipped} entries beyond the first {ParseLimits.Entries} were left out");
        }
        return new FeedDocument
        {
            Format = version?.TrimEnd('/').EndsWith("1.1", StringComparison.Ordinal) == true ? "json-1.1" : "json-1.0",
            Title = Plain(root, "title"),
            Link = Links.Resolve(Text(root, "home_page_url"), documentUrl) ?? Links.Resolve(Text(root, "feed_url"), documentUrl),
            Language = scope.Language,
            Updated = dates.Read(Text(root, "date_modified"), out _),
            Entries = entries,
            Warnings = warnings,
        };
    }

    private static void AddEntry(List<FeedEntry> entries, JsonElement item, Scope scope, FeedDates dates)
    {
        if (item.ValueKind != JsonValueKind.Object) return;
        var draft = new EntryDraft { Id = Text(item, "id"), IdIsLink = true, Language = Scope.LanguageTag(Text(item, "language")) };
        draft.SetTitle(Plain(item, "title") ?? "", rank: 1);
        draft.SetLink(Links.Resolve(Text(item, "url"), scope.Base), rank: 2);
        draft.SetLink(Links.Resolve(Text(item, "external_url"), scope.Base), rank: 1);
        draft.SetImage(Links.Resolve(Text(item, "image"), scope.Base), rank: 2);
        draft.SetImage(Links.Resolve(Text(item, "banner_image"), scope.Base), rank: 1);
        draft.SetSummary(Text(item, "summary") is { Length: > 0 } summary ? Cut(MarkupWriter.Escape(summary), ParseLimits.Summary) : null, rank: 1);
        if (Text(item, "content_html") is { Length: > 0 } html) draft.Content = HtmlFragment.Resolve(Cut(html, ParseLimits.Content), scope.Base);
        else if (Text(item, "content_text") is { Length: > 0 } text) draft.Content = Cut(MarkupWriter.Escape(text), ParseLimits.Content);
        foreach (var author in List(item, "authors").Append(Find(item, "author"))) draft.AddAuthor(Plain(author, "name"));
        foreach (var tag in List(item, "tags")) draft.AddCategory(tag.ValueKind == JsonValueKind.String ? PlainText.Clean(tag.GetString()!) : null);
        foreach (var file in List(item, "attachments")) AddAttachment(draft, file, scope);
        if (draft.IsEmpty) return;
        var updated = dates.Read(Text(item, "date_modified"), out _);
        entries.Add(draft.ToEntry(scope, dates.Read(Text(item, "date_published"), out _) ?? updated, updated));
    }

    private static void AddAttachment(EntryDraft draft, JsonElement file, Scope scope)
    {
        if (Links.Resolve(Text(file, "url"), scope.Base) is not { } url) return;
        long? length = Find(file, "size_in_bytes") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var bytes) && bytes > 0 ? bytes : null;
        draft.AddEnclosure(new Enclosure(url, Text(file, "mime_type"), length));
    }

    private static IEnumerable<JsonElement> List(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Take(ParseLimits.PerEntry) : [];

    private static JsonElement Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    // Numbers are met as ids.
    private static string? Text(JsonElement parent, string name) => Find(parent, name) is var value && value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText().ToString(CultureInfo.InvariantCulture) : null;

    private static string? Plain(JsonElement parent, string name) => Text(parent, name) is { } text && PlainText.Clean(text) is { Length: > 0 } clean ? clean : null;

    private static string Cut(string text, int limit) => text.Length <= limit ? text : text[..limit];
}
