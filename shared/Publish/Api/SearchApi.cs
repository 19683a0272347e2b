using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Search;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>A page of what a search found.</summary>
public sealed record SearchAnswer(IReadOnlyList<ApiArticle> Articles, IReadOnlyList<FoundArticle> Found, string? NextCursor);

/// <summary>API v1: search. The articles are the same objects as in lists; what was found in them stands beside them.</summary>
public sealed class SearchApi(SearchList list, CardTranslations translations, Catalogue catalogue, ResponseCache cache)
{
    private static readonly JsonShape<TextPart> Part = new("TextPart",
        JsonField.Text<TextPart>("text", "Plain text; the parts in order are the whole.", JsonSchema.Text, part => part.Text),
        JsonField.Flag<TextPart>("match", "Whether this was searched for.", part => part.IsMatch));

    private static readonly JsonShape<FoundText> Matched = new("MatchedText",
        JsonField.Text<FoundText>("language", "Of the translation (BCP 47).", JsonSchema.Text, found => found.Language),
        JsonField.Objects<FoundText, TextPart>("text", "Its headline or lead.", Part, found => found.Text.Parts));

    private static readonly JsonShape<FoundArticle> Highlight = new("Highlight",
        JsonField.Text<FoundArticle>("articleId", "Which of the articles.", JsonSchema.ArticleId, found => found.Card.Id),
        JsonField.Objects<FoundArticle, TextPart>("title", "Its headline.", Part, found => found.Title.Parts),
        JsonField.OptionalObjects<FoundArticle, TextPart>("excerpt", "What may be shown of its text, as near to what was found as can be.", Part,
            found => found.Excerpt?.Parts ?? []),
        JsonField.Text<FoundArticle>("foundIn", "The language of the text that was found (BCP 47): the article's own, or that of a translation.", JsonSchema.Text, found => found.FoundIn),
        JsonField.OptionalObject<FoundArticle, FoundText>("translation", "The translation in which it was found, where it was not found in the article's own words.", Matched,
            found => found.Matched));

    /// <summary>A page of what was found.</summary>
    public static JsonShape<SearchAnswer> Found { get; } = new("SearchResults",
        JsonField.Objects<SearchAnswer, ApiArticle>("articles", "Best match first, or newest first.", ArticleJson.Article, answer => answer.Articles),
        JsonField.Objects<SearchAnswer, FoundArticle>("highlights", "Where it was found, for each article in the same order.", Highlight, answer => answer.Found),
        JsonField.TextOrNull<SearchAnswer>("nextCursor", "Leads to the next page; null at the end.", JsonSchema.Text, answer => answer.NextCursor));

    /// <summary>/api/v1/search; a problem with status 400 for a query or parameters that cannot be read.</summary>
    public Task<RenderedDocument> SearchAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = SearchParameters.Read(request.Query, ["q", "order", "limit", "cursor", .. SearchParameters.WordParameters], ArticleQuery.DefaultLimit, catalogue);
            if (reading.Request is not { } search)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var page = await translations.OfAsync(list.Read(search), search.Query, reading.Words, token);
            var next = page.Next?.Encode();
            var articles = page.Articles.Select(found => new ApiArticle(found.Card, request.BaseUrl));
            return ApiAnswer.Of(
                Found, new SearchAnswer([.. articles], page.Articles, next), page.LastChange, next is null ? null : ApiAnswer.At(request, next));
        }, cancellationToken);
}
