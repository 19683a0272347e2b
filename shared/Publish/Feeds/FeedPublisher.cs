using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

public enum FeedFormat
{
    Atom,
    Rss,
    Json,
}

/// <summary>The feeds: the 50 newest articles that pass the filters, in three formats with the same content.</summary>
public sealed class FeedPublisher(
    ArticleList list, ArticleReader reader, Catalogue catalogue, ResponseCache cache, TimeProvider clock)
{
    private const int Articles = 50;

    /// <summary>The feed, or a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ReadAsync(FeedFormat format, PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, async token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.FeedParameters, catalogue);
            if (reading.Query is not { } query)
                return reading.Problem!.ToDocument(request.BaseUrl);
            return Render(format, await ReadAsync(query with { Limit = Articles }, request, token));
        }, cancellationToken);

    /// <summary>The feed as an answer.</summary>
    internal static RenderedDocument Render(FeedFormat format, FeedPage feed) => new(TypeOf(format), Write(format, feed))
    {
        CrossOrigin = true,
        LastModified = feed.Articles.Count == 0 ? null : feed.Updated,
    };

    private static byte[] Write(FeedFormat format, FeedPage feed) => format switch
    {
        FeedFormat.Atom => AtomWriter.Write(feed),
        FeedFormat.Rss => RssWriter.Write(feed),
        _ => JsonFeedWriter.Write(feed),
    };

    private static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => AtomWriter.ContentType,
        FeedFormat.Rss => RssWriter.ContentType,
        _ => JsonFeedWriter.ContentType,
    };

    private async Task<FeedPage> ReadAsync(ArticleQuery query, PublishRequest request, CancellationToken cancellationToken)
    {
        var page = await list.ReadAsync(query, cancellationToken);
        var head = FeedHead.For(query, catalogue);
        return new FeedPage
        {
            BaseUrl = request.BaseUrl,
            SelfUrl = request.Url,
            HomeUrl = request.Absolute(head.HomePath),
            Id = FeedId.OfFeed(head.Filters),
            SiteName = UiTexts.Of(head.Language).Site.Name,
            Title = head.Title,
            Description = head.Description,
            Language = head.Language,
            // An empty feed has not changed since the day began, as far as anyone can tell.
            Updated = page.Articles.Count > 0 ? page.Articles.Max(card => card.LastChange) : Midnight(clock.GetUtcNow()),
            Articles = page.Articles,
            FullTexts = await FullTextsAsync(page.Articles, cancellationToken),
        };
    }

    internal static DateTimeOffset Midnight(DateTimeOffset time) => new(time.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>The texts of those that may be shown whole. Cards carry none, so these are read one by one.</summary>
    internal async Task<Dictionary<string, ArticleView>> FullTextsAsync(IReadOnlyList<CardView> cards, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, ArticleView>(StringComparer.Ordinal);
        foreach (var card in cards.Where(card => card.Verdict.Text == TextRight.Full))
            if (await reader.FindAsync(card.Id, cancellationToken) is { } article)
                texts[card.Id] = article;
        return texts;
    }
}
