using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Search;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

/// <summary>The feeds of a search: the 50 newest articles that match, newest first, in three formats with the same content.</summary>
public sealed class SearchFeeds(
    SearchList list, CardTranslations translations, FeedContent content, Catalogue catalogue, PublishOptions options, ResponseCache cache, TimeProvider clock)
{
    private const int Articles = 50;

    /// <summary>The feed, or a problem with status 400 for a query that cannot be read.</summary>
    public Task<RenderedDocument> ReadAsync(FeedFormat format, PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = SearchParameters.Read(request.Query, ["q", .. SearchParameters.WordParameters], Articles, catalogue);
            if (reading.Request is not { } search)
                return reading.Problem!.ToDocument(request.BaseUrl);
            var page = await translations.OfAsync(list.Read(search with { Order = SearchOrder.Time }), search.Query, reading.Words, token);
            var cards = page.Articles.Select(found => found.Card).ToList();
            var language = FeedHead.LabelsOf(reading.Words);
            var text = UiTexts.Of(language);
            var feed = new FeedPage
            {
                BaseUrl = request.BaseUrl,
                SelfUrl = request.Url,
                HomeUrl = request.Absolute($"{SiteLinks.Search(language)}?q={Uri.EscapeDataString(search.Query.Text)}"),
                Id = FeedId.OfFeed("search=" + search.Query.Text + WordsOf(reading.Words)),
                SiteName = text.Site.Name,
                Title = $"{text.Site.Name} – {search.Query.Text}",
                Description = string.Format(language.Culture, text.Search.ResultsFor, search.Query.Text),
                Language = language,
                Hub = options.HubOf(request.BaseUrl),
                Updated = page.LastChange ?? new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero),
                Articles = cards,
                FullTexts = await content.FullTextsAsync(cards, token),
            };
            return FeedPublisher.Render(format, feed);
        }, cancellationToken);

    private static string WordsOf(ArticleQuery words) =>
        words.Translated == TranslationChoice.None ? "" : $"&lang={words.Language}&translated={TranslationChoices.NameOf(words.Translated)}";
}
