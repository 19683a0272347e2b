using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Sources;

namespace Aggregator.Extract;

/// <summary>
/// Reads one article page: what it declares about itself (JSON-LD, Open Graph, microdata, meta), then what it shows.
/// A source's own rule goes before both where it has one. Never fails on bad input; time is linear in the size of the page.
/// </summary>
public static class PageExtractor
{
    /// <summary>Characters of text under which a page needs something that declares it an article.</summary>
    private const int EnoughText = 250;

    /// <summary>Reads the page at <paramref name="url"/>; <paramref name="contentType"/> is the header as sent, null when there was none.</summary>
    public static ExtractionOutcome Extract(ReadOnlyMemory<byte> body, string? contentType, Uri url, PageRule? rule)
    {
        if (PageKind.Refuse(body.Span, contentType) is { } reason)
            return new ExtractionOutcome.NotAnArticle(reason);
        var html = TextDecoder.Decode(body.Span, contentType).Text;
        var document = HtmlParser.Parse(html);
        var facts = new PageFacts(document, url);
        var page = new PageSurvey(document);
        RuleReader.Remove(document, page, rule);
        PictureCaptions.Mark(page);
        var content = ArticleContent.Find(html, document, facts, page, url, rule);
        if (Refuse(facts, content, url) is { } refused)
            return new ExtractionOutcome.NotAnArticle(
                document.IsTooDeep ? $"{refused} Its elements are nested more than {HtmlDocument.MaxDepth} deep." : refused);

        var shown = content.Shown;
        return new ExtractionOutcome.Extracted(new ExtractedArticle
        {
            Title = content.Title,
            Authors = RuleReader.Authors(document, facts, url, rule) ?? BylineFinder.Find(facts, page, content.Root, url.IdnHost),
            Desk = BylineFinder.Desk(facts),
            Published = RuleReader.Time(document, rule?.Published) ?? DateFinder.Published(facts, page, content.Root, url),
            Modified = DateFinder.Modified(facts),
            Language = LanguageFinder.Find(facts),
            Lead = RuleReader.Text(document, rule?.Lead) ?? content.Lead,
            BodyHtml = content.Html,
            BodyText = content.Text,
            Images = new ImageFinder(facts, shown?.Survey ?? page).Find(shown?.Root),
            Videos = VideoFinder.Find(facts, shown?.Survey ?? page, shown?.Root),
            Canonical = CanonicalFinder.Find(facts, url),
            Section = SectionFinder.Find(facts),
            Siblings = SiblingFinder.Find(document, facts, url, rule),
        });
    }

    private static string? Refuse(PageFacts facts, ArticleContent content, Uri url)
    {
        if (content.Text.Length == 0 && content.Title.Length == 0)
            return "The page has neither a title nor text.";
        if (PageKind.IsDeclaredArticle(facts))
            return null;
        if (url.AbsolutePath.Length <= 1 && url.Query.Length == 0)
            return "The address is a home page, and nothing on it declares an article.";
        if (content.Text.Length == 0)
            return "The page has no running text, and nothing on it declares an article.";
        return content.Text.Length < EnoughText && (content.IsMostlyLinks
            || string.Equals(facts.Meta("og:type"), "website", StringComparison.OrdinalIgnoreCase))
            ? $"The page has only {content.Text.Length} characters of running text among links, and nothing on it declares an article."
            : null;
    }
}
