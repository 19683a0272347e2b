using System.Security.Cryptography;
using System.Text;
using Aggregator.Articles;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Normalise;

/// <summary>Brings what the endpoint said and what the page said into one article. Pure.</summary>
public static class ArticleNormaliser
{
    // Shorter first lines are a place, a rubric or a byline.
    private const int ShortestLead = 40;

    /// <summary>
    /// The article of <paramref name="entry"/>; the page goes before the endpoint's words, except that the earliest
    /// publication time of both counts. <paramref name="page"/> is null when it could not be read.
    /// </summary>
    public static ArticleDraft Normalise(StoredEntry entry, ExtractedArticle? page, Endpoint endpoint, DateTimeOffset now)
    {
        var fed = entry.Entry;
        var url = Canonical(entry, page);
        var fedText = PlainText.FromHtml(fed.Content ?? fed.Summary ?? "", keepParagraphs: true);
        var lead = FirstOf(page?.Lead, FedLead(fed), FirstParagraph(page?.BodyText ?? fedText));
        var text = FirstOf(page?.BodyText, fedText) ?? "";
        var title = FirstOf(page?.Title, fed.Title) ?? PlainText.Excerpt(lead ?? url, 100);
        // Sanitising is the last step: nothing touches the markup afterwards.
        var body = HtmlSanitiser.Sanitise(FirstOf(page?.BodyHtml, fed.Content) ?? "", new Uri(url)).Value;
        var article = new Article
        {
            Id = ArticleId.FromUrl(url),
            Url = url,
            OriginalUrl = fed.Link ?? entry.Url,
            SourceId = entry.SourceId,
            EndpointId = entry.EndpointId,
            Title = title,
            Lead = lead,
            Excerpt = lead is null ? null : PlainText.Excerpt(lead, Rights.RightsPolicy.ExcerptLength),
            BodyHtml = body.Length == 0 ? null : body,
            Authors = page is { Authors.Count: > 0 } ? page.Authors : fed.Authors,
            Published = PublicationTimes.Earliest(entry.FirstSeen, fed.Published, page?.Published),
            Modified = page?.Modified ?? fed.Updated,
            FirstSeen = entry.FirstSeen,
            StoredAt = now,
            VisibleFrom = entry.FirstSeen,
            Language = page?.Language ?? fed.Language ?? endpoint.Language ?? "und",
            Images = Images(page, fed),
            Videos = Videos(page, fed),
            Type = (page?.Videos.Count ?? 0) > 0 && text.Length < 1500 ? ArticleType.Video
                : page is { Images.Count: >= 6 } && text.Length < page.Images.Count * 300 ? ArticleType.Photo
                : ArticleType.Text,
            Siblings = page?.Siblings ?? [],
            PageRead = page is not null,
            ContentHash = Hash($"{title}\n{lead}\n{text}"),
            BodyHash = Hash(text),
        };
        return new ArticleDraft(article, text, page?.Section, fed.Categories);
    }

    // Another site's canonical address marks a republished text; it stays this outlet's article.
    private static string Canonical(StoredEntry entry, ExtractedArticle? page)
    {
        var canonical = page?.Canonical is null ? null : UrlNormaliser.Canonicalise(page.Canonical);
        return canonical is not null && SameSite(canonical, entry.Url) ? canonical : entry.Url;
    }

    private static bool SameSite(string left, string right) =>
        string.Equals(Host(left), Host(right), StringComparison.Ordinal);

    private static string Host(string url)
    {
        var host = new Uri(url).IdnHost;
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static IReadOnlyList<ArticleImage> Images(ExtractedArticle? page, FeedEntry fed)
    {
        if (page is { Images.Count: > 0 })
            return page.Images;
        return fed.Image is null ? [] : [new ArticleImage(fed.Image)];
    }

    private static IReadOnlyList<string> Videos(ExtractedArticle? page, FeedEntry fed) =>
        page is { Videos.Count: > 0 }
            ? page.Videos
            : [.. fed.Enclosures.Where(file => file.Type?.StartsWith("video/", StringComparison.OrdinalIgnoreCase) == true).Select(file => file.Url)];

    // Many feeds put a list of other articles behind the summary's own paragraph.
    private static string FedLead(FeedEntry fed)
    {
        var paragraphs = PlainText.FromHtml(fed.Summary ?? "", keepParagraphs: true);
        var first = FirstParagraph(paragraphs);
        return first.Length >= ShortestLead ? first : PlainText.Clean(paragraphs);
    }

    private static string FirstParagraph(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private static string? FirstOf(params ReadOnlySpan<string?> candidates)
    {
        foreach (var candidate in candidates)
            if (!string.IsNullOrWhiteSpace(candidate))
                return candidate;
        return null;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
