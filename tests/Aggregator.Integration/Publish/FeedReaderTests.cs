using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.Fetch;
using Aggregator.Parse;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Sources;
using Aggregator.Support.Feeds;
using Aggregator.Tests.Publish;

namespace Aggregator.Integration.Publish;

/// <summary>Four readers, three of them not ours, find in every feed what is in it.</summary>
public sealed partial class FeedReaderTests : IDisposable
{
    private readonly PublishedSite site = new();

    public static TheoryData<string> XmlFiles => ["feed.xml", "rss.xml"];

    public void Dispose() => site.Dispose();

    [ReaderTheory("rss-parser")]
    [MemberData(nameof(XmlFiles))]
    public Task RssParser_FindsEverything(string file) => CheckAsync(file, feed => ForeignReader.ReadAsync("rss-parser", Body(feed)));

    [ReaderTheory("feedparser")]
    [MemberData(nameof(XmlFiles))]
    public Task Feedparser_FindsEverything(string file) => CheckAsync(
        // It takes every title for HTML, whatever the feed says.
        file, feed => ForeignReader.ReadAsync("feedparser", Body(feed)), title => Tag().Replace(title, "").Trim());

    [ReaderTheory("python-feedparser")]
    [MemberData(nameof(XmlFiles))]
    public Task PythonFeedparser_FindsEverything(string file) => CheckAsync(file, feed => ForeignReader.ReadAsync("python-feedparser", Body(feed)));

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("rss.xml")]
    [InlineData("feed.json")]
    public Task OurOwnReader_FindsEverything(string file) => CheckAsync(file, feed => Task.FromResult(ReadOurselves(feed)));

    // What the JSON form says is what the others must say as well.
    private async Task CheckAsync(string file, Func<RenderedDocument, Task<ReadFeed>> read, Func<string, string>? asRead = null)
    {
        var story = await FilledSite.FillAsync(site);
        (string Language, string? Kind, string? Name)[] lists =
        [
            ("vi", null, null), ("ar", "topic", "culture"), ("zh-hans", "place", "da-nang"), ("ru", "source", PublishedSite.Open), ("en", "story", story),
            ("fr", "pictures", null), ("pt", "videos", null),
        ];
        foreach (var (language, kind, name) in lists)
        {
            var expected = Expected(await ReadAsync("feed.json", language, kind, name), withNotices: file != "feed.xml");
            var found = await read(await ReadAsync(file, language, kind, name));

            Assert.NotEmpty(expected.Items);
            Assert.Equal(asRead is null ? expected.Title : asRead(expected.Title!), found.Title?.Trim());
            Assert.Equal(expected.Items.Select(item => asRead is null ? item : item with { Title = asRead(item.Title) }), found.Items.Select(item => item with { Title = item.Title.Trim() }));
        }
    }

    private Task<RenderedDocument> ReadAsync(string file, string language, string? kind, string? name) => site.Get<FeedPublisher>().ReadAsync(
        file, InterfaceLanguages.Find(language)!, kind, name,
        PublishedSite.Request("/" + string.Join('/', ((string?[])[language, kind, name, file]).OfType<string>())), CancellationToken.None);

    // Notices stand in the place of withdrawn articles where a format has no tombstones; they alone are not described for machines.
    private static ReadFeed Expected(RenderedDocument feed, bool withNotices)
    {
        using var json = JsonDocument.Parse(Body(feed));
        var root = json.RootElement;
        return new ReadFeed(Text(root, "title"), [.. root.GetProperty("items").EnumerateArray().Where(item => withNotices || item.TryGetProperty("_aggregator", out _)).Select(item =>
            new ReadItem(Text(item, "id"), Text(item, "title"), Text(item, "url"), item.GetProperty("date_published").GetDateTimeOffset()))]);
    }

    private static ReadFeed ReadOurselves(RenderedDocument feed)
    {
        var address = new Uri("https://site.example/feed");
        var document = new FetchedDocument
        {
            RequestedUrl = address, FinalUrl = address, ContentType = feed.ContentType, Body = Body(feed), BodyHash = "", FetchedAt = DateTimeOffset.UnixEpoch,
        };
        var parsed = Assert.IsType<ParseOutcome.Parsed>(DocumentReader.Read(document, new Endpoint { Id = "x~1", SourceId = "x", Url = address, Kind = EndpointKind.Feed }));
        return new ReadFeed(parsed.Document.Title, [.. parsed.Document.Entries.Select(entry =>
            new ReadItem(entry.Id!, entry.Title, entry.Link!, entry.Published!.Value.Utc))]);
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    private static ReadOnlyMemory<byte> Body(RenderedDocument feed) => feed.Body(ContentCoding.Identity);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
