using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Articles;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;

namespace Aggregator.Tests.Publish;

/// <summary>What the W3C feed validator asks of each format, over titles and texts that nobody would wish for.</summary>
public sealed partial class FeedTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    private static readonly string[] HostileTitles =
    [
        "<script>alert('x')</script> & \"quotes\"", "]]> <![CDATA[", "Tab\tand\u0000null\u000Bbell\u0007", "\uD800 half a pair",
        "\u202Eright to left\u202C", "عنوان عربي مع English", "中文标题", "&amp; &lt;b&gt;", "x\uFFFFy", "😀",
    ];

    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Atom_HasWhatTheStandardRequires()
    {
        await StoreHostileAsync();

        var feed = XDocument.Parse(PublishedSite.Text(await ReadAsync(FeedFormat.Atom, "/feed.xml"))).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Single(feed, "id", "title", "updated", "subtitle", "rights");
        Assert.Equal("https://site.example/feed.xml", Link(feed, "self"));
        Assert.Equal(HostileTitles.Length + 1, feed.Elements(Atom + "entry").Count());
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            Single(entry, "id", "title", "updated", "published", "rights", "source");
            Single(entry.Element(Atom + "source")!, "id", "title", "updated");
            Assert.NotEmpty(entry.Elements(Atom + "author"));
            Assert.All(entry.Descendants(Atom + "name"), name => Assert.NotEmpty(name.Value.Trim()));
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value.Trim());
            Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", entry.Element(Atom + "id")!.Value);
            Assert.StartsWith("https://site.example/", Link(entry, "alternate"), StringComparison.Ordinal);
            Assert.Contains(".example/bai-", Link(entry, "via"));
            Assert.Matches(Rfc3339Form(), entry.Element(Terms + "dateAccepted")!.Value);
            Assert.True(entry.Element(Atom + "summary") is not null || entry.Element(Atom + "content") is not null || entry.Element(Atom + "title") is not null);
        }
        Assert.All(feed.Descendants().Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published"), e => Assert.Matches(Rfc3339Form(), e.Value));
        Assert.All(feed.Descendants(Atom + "link"), link => Assert.True(Uri.TryCreate((string?)link.Attribute("href"), UriKind.Absolute, out _)));
        Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public async Task Rss_HasWhatTheStandardRequires()
    {
        await StoreHostileAsync();

        var rss = XDocument.Parse(PublishedSite.Text(await ReadAsync(FeedFormat.Rss, "/rss.xml"))).Root!;
        var channel = rss.Element("channel")!;

        Assert.Equal("2.0", (string?)rss.Attribute("version"));
        Assert.All(["title", "link", "description", "language", "lastBuildDate", "ttl"], name => Assert.Single(channel.Elements(name)));
        Assert.Equal("https://site.example/rss.xml", Link(channel, "self"));
        foreach (var item in channel.Elements("item"))
        {
            Assert.All(["title", "link", "guid", "pubDate", "source"], name => Assert.Single(item.Elements(name)));
            Assert.Equal("false", (string?)item.Element("guid")!.Attribute("isPermaLink"));
            Assert.Matches(Rfc822Form(), item.Element("pubDate")!.Value);
            Assert.True(DateTimeOffset.TryParseExact(item.Element("pubDate")!.Value, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.StartsWith("https://", (string?)item.Element("source")!.Attribute("url"), StringComparison.Ordinal);
            Assert.Contains(".example/bai-", Link(item, "via"));
            // content:encoded stands after description, as the validator asks.
            if (item.Element(Content + "encoded") is { } content && item.Element("description") is not null)
                Assert.Contains(content.ElementsBeforeSelf(), e => e.Name == "description");
        }
        Distinct(channel.Elements("item").Select(item => item.Element("guid")!.Value));
        Assert.DoesNotContain("<script", string.Concat(channel.Elements("item").Elements("description").Select(e => e.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonFeed_HasWhatTheStandardRequires()
    {
        await StoreHostileAsync();

        using var json = JsonDocument.Parse(PublishedSite.Text(await ReadAsync(FeedFormat.Json, "/feed.json")));
        var feed = json.RootElement;

        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("https://site.example/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.StartsWith("https://", feed.GetProperty("_aggregator").GetProperty("about").GetString(), StringComparison.Ordinal);
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.NotEmpty(item.GetProperty("id").GetString()!);
            Assert.True(item.TryGetProperty("content_text", out _) ^ item.TryGetProperty("content_html", out _));
            Assert.Matches(Rfc3339Form(), item.GetProperty("date_published").GetString()!);
            Assert.StartsWith("https://site.example/", item.GetProperty("url").GetString(), StringComparison.Ordinal);
            Assert.Contains(".example/bai-", item.GetProperty("external_url").GetString());
            var extension = item.GetProperty("_aggregator");
            Assert.StartsWith("Bộ ", extension.GetProperty("source").GetProperty("owner").GetString(), StringComparison.Ordinal);
            Assert.Matches(Rfc3339Form(), extension.GetProperty("firstSeenAt").GetString()!);
            Assert.NotEmpty(extension.GetProperty("verdict").GetProperty("reason").GetString()!);
        }
        Distinct(feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData(FeedFormat.Atom, "/feed.xml")]
    [InlineData(FeedFormat.Rss, "/rss.xml")]
    [InlineData(FeedFormat.Json, "/feed.json")]
    public async Task WhatIsNotAllowed_IsInNoFeed(FeedFormat format, string path)
    {
        foreach (var source in new[] { PublishedSite.Plain, PublishedSite.Open, PublishedSite.Closed, PublishedSite.Lapsed })
            await site.StoreAsync(5, draft => draft with
            {
                SourceId = source, Url = $"https://{source}.example/bai-1", Excerpt = $"excerpt-{source}", BodyHtml = $"<p>body-{source}</p>",
                Images = [new ArticleImage($"https://{source}.example/picture.jpg", $"caption-{source}", "credit")],
            });
        await site.StoreAsync(-5, draft => draft with { Title = "too early" });

        var text = PublishedSite.Text(await ReadAsync(format, path));

        Assert.Contains("body-open", text);
        Assert.DoesNotContain("body-plain", text);
        Assert.DoesNotContain("body-closed", text);
        Assert.DoesNotContain("body-lapsed", text);
        Assert.DoesNotContain("excerpt-closed", text);
        Assert.Contains("excerpt-plain", text);
        Assert.DoesNotContain("picture.jpg", text);
        Assert.Single(text.Split("https://site.example/i/").Skip(1));
        Assert.DoesNotContain("too early", text);
    }

    [Fact]
    public async Task Ids_DependOnNothingThatChanges()
    {
        var article = await site.StoreAsync(5);
        var before = Ids(await ReadAsync(FeedFormat.Atom, "/feed.xml"));
        await site.Get<Aggregator.Store.Timeline>().WriteAsync(article with { Title = "Changed", Version = 2 }, article, CancellationToken.None);
        site.Clock.Advance(TimeSpan.FromMinutes(2));

        var changed = PublishedSite.Request("/feed.xml") with { BaseUrl = "https://other.example" };
        var after = Ids(await site.Get<FeedPublisher>().ReadAsync(FeedFormat.Atom, changed, CancellationToken.None));

        Assert.Equal(before, after);
    }

    [Fact]
    public async Task EmptyFeed_IsValid()
    {
        var feed = XDocument.Parse(PublishedSite.Text(await ReadAsync(FeedFormat.Atom, "/feed.xml?lang=ar&topic=culture&place=da-nang&source=plain"))).Root!;

        Single(feed, "id", "title", "updated");
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("ar", (string?)feed.Attribute(XNamespace.Xml + "lang"));
    }

    [Fact]
    public async Task Filters_Work_AndUnknownOnesAreNamed()
    {
        await site.StoreAsync(5, draft => draft with { Title = "Wanted", Language = "en", Topics = ["culture"] });
        await site.StoreAsync(5, draft => draft with { Title = "Other" });

        var text = PublishedSite.Text(await ReadAsync(FeedFormat.Atom, "/feed.xml?lang=en&topic=culture"));
        var problem = await ReadAsync(FeedFormat.Atom, "/feed.xml?limit=5");

        Assert.Contains("Wanted", text);
        Assert.DoesNotContain("Other", text);
        Assert.Equal(400, problem.Status);
        Assert.Contains("'limit'", PublishedSite.Text(problem));
    }

    private async Task StoreHostileAsync()
    {
        foreach (var title in HostileTitles)
            await site.StoreAsync(Array.IndexOf(HostileTitles, title), draft => draft with { Title = title, Excerpt = title, Authors = [title, "\u0001"], Language = "ar" });
        await site.StoreAsync(30, draft => draft with
        {
            SourceId = PublishedSite.Open, Url = "https://open.example/bai-1", Title = "Full", BodyHtml = "<p>\u0001Text &amp; more</p>", Topics = ["culture"], Places = ["da-nang"],
            Images = [new ArticleImage("https://x.example/1.jpg", "<b>cap\u0002tion</b>", "x & y")],
        });
    }

    private Task<RenderedDocument> ReadAsync(FeedFormat format, string path) =>
        site.Get<FeedPublisher>().ReadAsync(format, PublishedSite.Request(path), CancellationToken.None);

    private static List<string> Ids(RenderedDocument document)
    {
        var feed = XDocument.Parse(PublishedSite.Text(document)).Root!;
        return [.. feed.Elements(Atom + "id").Concat(feed.Elements(Atom + "entry").Elements(Atom + "id")).Select(id => id.Value)];
    }

    private static string? Link(XElement parent, string relation) =>
        (string?)Assert.Single(parent.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == relation).Attribute("href");

    private static void Single(XElement parent, params string[] names) => Assert.All(names, name => Assert.Single(parent.Elements(Atom + name)));

    private static void Distinct(IEnumerable<string> ids)
    {
        var list = ids.ToList();
        Assert.Equal(list.Count, list.Distinct(StringComparer.Ordinal).Count());
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.None, 1000)]
    private static partial Regex Rfc3339Form();

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rfc822Form();
}
