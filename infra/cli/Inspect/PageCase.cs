using System.Text.Json.Nodes;
using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Sources;

namespace Aggregator.Cli.Inspect;

/// <summary>An HTML page as a case: the article on it, and the headlines that it links to.</summary>
internal static class PageCase
{
    private static readonly Lazy<Catalogue> Sources = new(() => CatalogueLoader.Load());

    public static JsonObject Answer(CaseInput input)
    {
        var url = input.Address("url") ?? new Uri("https://page.invalid/");
        return Describe(input.FileBytes(), input.Optional("contentType"), url);
    }

    /// <summary>The fields of the answer; a page without an article gives ok: false, the reason and its links.</summary>
    public static JsonObject Describe(byte[] body, string? contentType, Uri url)
    {
        var links = ListingParser.Parse(body, contentType, url, rule: null) is ParseOutcome.Parsed { Document: var listing }
            ? listing.Entries
            : [];
        var answer = PageExtractor.Extract(body, contentType, url, RuleFor(url)) switch
        {
            ExtractionOutcome.Extracted { Article: var article } => Article(article, url),
            ExtractionOutcome.NotAnArticle { Reason: var reason } => new JsonObject { ["ok"] = false, ["error"] = reason },
            _ => throw new InvalidOperationException("Unknown extraction outcome."),
        };
        answer["links"] = new JsonArray([.. links.Select(link => JsonValue.Create(link.Link))]);
        return answer;
    }

    private static JsonObject Article(ExtractedArticle article, Uri url) => new()
    {
        ["ok"] = true,
        ["title"] = article.Title,
        ["byline"] = CaseReaders.Strings(article.Byline),
        ["published"] = CaseReaders.Time(article.Published),
        ["modified"] = CaseReaders.Time(article.Modified),
        ["language"] = article.Language,
        ["lead"] = article.Lead,
        ["text"] = article.BodyText,
        ["html"] = HtmlSanitiser.Sanitise(article.BodyHtml, url).Value,
        ["images"] = new JsonArray([.. article.Images.Select(image => new JsonObject { ["url"] = image.Url, ["caption"] = image.Caption })]),
        ["videos"] = CaseReaders.Strings(article.Videos),
        ["canonical"] = article.Canonical,
    };

    private static PageRule? RuleFor(Uri url) =>
        Sources.Value.Sources.FirstOrDefault(source => source.PageRule is not null && source.Homepage.Host == url.Host)?.PageRule;
}
