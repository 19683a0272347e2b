using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Fuzz.Kinds;

/// <summary>Whole documents: feeds, sitemaps, listings, article pages.</summary>
internal static class DocumentKinds
{
    private static readonly Uri Url = new("https://bao.example.vn/thoi-su/trang.html");
    private static readonly ListingRule Rule = new("//*[self::li or self::div][.//a]", ".//a[@href]", ".//h3", ".//*[contains(@class,'time')]");
    private static readonly Endpoint Endpoint = new() { Id = "fuzz", SourceId = "fuzz", Url = Url, Kind = EndpointKind.Feed };

    public static Func<IEnumerable<string>> Feed(byte[] input)
    {
        var feed = (FeedParser.Parse(input, null, Url) as ParseOutcome.Parsed)?.Document;
        // As the pipeline goes on with an entry whose page could not be read.
        var drafts = (feed?.Entries ?? []).Take(5).Select(Normalise).OfType<ArticleDraft>().ToList();
        return () => Entries(feed, listing: false).Concat(drafts.SelectMany(Draft));
    }

    public static Func<IEnumerable<string>> Sitemap(byte[] input)
    {
        var sitemap = (SitemapParser.Parse(input, null, Url) as ParseOutcome.Parsed)?.Document;
        return () => Entries(sitemap, listing: false);
    }

    public static Func<IEnumerable<string>> Listing(byte[] input)
    {
        var listing = (ListingParser.Parse(input, "text/html", Url, rule: null) as ParseOutcome.Parsed)?.Document;
        return () => Entries(listing, listing: true);
    }

    public static Func<IEnumerable<string>> ListingByRule(byte[] input)
    {
        var listing = (ListingParser.Parse(input, "text/html", Url, Rule) as ParseOutcome.Parsed)?.Document;
        return () => Entries(listing, listing: true);
    }

    public static Func<IEnumerable<string>> Page(byte[] input)
    {
        if (PageExtractor.Extract(input, "text/html", Url, rule: null) is not ExtractionOutcome.Extracted { Article: var article })
            return () => [];
        var body = HtmlSanitiser.Sanitise(article.BodyHtml, Url).Value;
        return () => Article(article).Concat(Promises.Sanitised(body, Url));
    }

    private static IEnumerable<string> Article(ExtractedArticle article) =>
    [
        .. Promises.Text("a title", article.Title), .. Promises.Text("a lead", article.Lead), .. Promises.Text("a text", article.BodyText), .. Promises.Text("a section", article.Section),
        .. article.Authors.SelectMany(author => Promises.Text("an author", author)), .. Promises.Time("a time", article.Published), .. Promises.Time("a time", article.Modified),
        .. article.Images.SelectMany(image => Promises.Web("a picture", image.Url)), .. article.Videos.SelectMany(video => Promises.Web("a video", video)), .. Promises.Web("a canonical address", article.Canonical),
    ];

    private static IEnumerable<string> Entries(FeedDocument? document, bool listing)
    {
        if (document is null)
            yield break;
        if (document.Entries.Count > 2_000)
            yield return "more than 2,000 entries";
        if (listing && document.Entries.DistinctBy(entry => entry.Link).Count() < document.Entries.Count)
            yield return "a headline twice";
        foreach (var problem in Promises.Text("a feed's title", document.Title).Concat(document.Entries.SelectMany(entry => Entry(entry, listing))))
            yield return problem;
    }

    private static IEnumerable<string> Entry(FeedEntry entry, bool listing)
    {
        if (listing && (entry.Link is null || entry.Title.Length == 0))
            yield return "a headline without an address or a text";
        IEnumerable<string> problems =
        [
            .. Promises.Text("an entry's title", entry.Title), .. entry.Authors.SelectMany(author => Promises.Text("an entry's author", author)), .. entry.Categories.SelectMany(category => Promises.Text("a category", category)),
            .. Link("an entry's link", entry.Link), .. Link("an entry's picture", entry.Image), .. entry.Enclosures.SelectMany(enclosure => Link("an enclosure", enclosure.Url)),
            .. Promises.Time("an entry's time", entry.Published), .. Promises.Time("an entry's time", entry.Updated),
        ];
        foreach (var problem in problems)
            yield return problem;
    }

    // A link is kept as the feed has it; what no address can be made of is refused when it is taken in.
    private static IEnumerable<string> Link(string what, string? link)
    {
        if (link is null)
            yield break;
        if (!link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            yield return $"{what} is no web address\n{link}";
        var canonical = UrlNormaliser.Canonicalise(link);
        if (canonical is not null && !Uri.TryCreate(link, UriKind.Absolute, out _))
            yield return $"{what} has a canonical form and is no address\n{link}";
        foreach (var problem in Promises.Canonical(canonical))
            yield return problem;
    }

    private static ArticleDraft? Normalise(FeedEntry entry)
    {
        if (entry.Link is null || UrlNormaliser.Canonicalise(entry.Link) is not { } url)
            return null;
        var now = DateTimeOffset.UnixEpoch;
        var stored = new StoredEntry { Id = ArticleId.FromUrl(url), Url = url, SourceId = "fuzz", EndpointId = "fuzz", Entry = entry, EntryHash = "", FirstSeen = now };
        return ArticleNormaliser.Normalise(stored, page: null, Endpoint, now);
    }

    private static IEnumerable<string> Draft(ArticleDraft draft) =>
    [
        .. Promises.Text("an article's title", draft.Article.Title), .. Promises.Text("an excerpt", draft.Article.Excerpt), .. Promises.Text("a lead", draft.Article.Lead),
        .. Promises.Sanitised(draft.Article.BodyHtml ?? "", new Uri(draft.Article.Url)),
    ];
}
