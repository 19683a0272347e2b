using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Publish.Feeds;

/// <summary>Reads what a feed says: one page of a list or a story, and what was withdrawn from it.</summary>
public sealed class FeedContent(
    ArticleList list, ArticleReader reader, StoryReader stories, CardTranslations words, TranslationStore translations, Withdrawals withdrawals, Catalogue catalogue, PublishOptions options, TimeProvider clock)
{
    private const int Articles = 50;

    // Readers that come back later than this ask for the page of an article and get 410.
    private static readonly TimeSpan TombstonesFor = TimeSpan.FromDays(30);

    /// <summary>Null for a story that is not there.</summary>
    public async Task<FeedPage?> ReadAsync(
        ArticleQuery query, InterfaceLanguage labels, FeedFormat format, PublishRequest request, CancellationToken cancellationToken)
    {
        var story = query.Story is { } id ? await stories.FindAsync(id, cancellationToken) : null;
        if (query.Story is not null && story is null)
            return null;
        var page = story is not null
            ? new ArticlePage([.. (await StoryAsync(story, query, cancellationToken)).OrderByDescending(card => card.VisibleFrom)], null)
            : await list.ReadAsync(query with { Limit = Articles }, cancellationToken);
        var gone = query.Cursor is null ? await WithdrawnAsync(query, cancellationToken) : [];
        var cards = page.Articles.Where(card => !gone.Any(one => one.ArticleId == card.Id && one.At >= card.LastChange)).ToList();
        var head = FeedHead.For(query, labels, story?.Articles[0].Title, catalogue);
        var first = request.Absolute(FeedLinks.PathOf(query, labels, format));
        return new FeedPage
        {
            BaseUrl = request.BaseUrl,
            SelfUrl = query.Cursor is { } cursor ? At(first, cursor) : first,
            FirstUrl = query.Cursor is null ? null : first,
            NextUrl = page.Next is { } next ? At(first, next) : null,
            Hub = options.HubOf(request.BaseUrl),
            HomeUrl = request.Absolute(head.HomePath),
            Id = FeedId.OfFeed(head.Filters),
            SiteName = UiTexts.Of(labels).Site.Name,
            Title = head.Title,
            Description = head.Description,
            Language = labels,
            Updated = Updated(cards, gone),
            Articles = cards,
            Withdrawals = gone,
            SourceNameOf = source => catalogue.FindSource(source) is { } found ? SourceNames.Of(found, labels) : source,
            FullTexts = await FullTextsAsync(cards, cancellationToken),
        };
    }

    private Task<IReadOnlyList<CardView>> StoryAsync(StoryView story, ArticleQuery query, CancellationToken cancellationToken) =>
        words.OfAsync(story.Articles, query.Language ?? "", query.Translated, cancellationToken);

    private static string At(string feed, TimelineCursor cursor) => $"{feed}{(feed.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={cursor.Encode()}";

    private async Task<List<Withdrawal>> WithdrawnAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        [.. (await withdrawals.SinceAsync(clock.GetUtcNow() - TombstonesFor, cancellationToken))
            .Where(one => Stood(one, query)).DistinctBy(one => one.ArticleId, StringComparer.Ordinal)];

    private static bool Stood(Withdrawal withdrawal, ArticleQuery query) =>
        (query.Language is null || query.Translated != TranslationChoice.None || string.Equals(withdrawal.Language, query.Language, StringComparison.OrdinalIgnoreCase))
        && (query.Topic is null || withdrawal.Topics.Contains(query.Topic, StringComparer.Ordinal))
        && (query.Place is null || withdrawal.Places.Contains(query.Place, StringComparer.Ordinal))
        && (query.Source is null || withdrawal.SourceId == query.Source)
        && (query.Type is null || withdrawal.Type == query.Type)
        && (query.Story is null || withdrawal.StoryId == query.Story);

    // An empty feed has not changed since the day began, as far as anyone can tell.
    private DateTimeOffset Updated(List<CardView> cards, List<Withdrawal> gone)
    {
        var changes = cards.Select(card => card.LastChange).Concat(gone.Select(one => one.At)).ToList();
        return changes.Count > 0 ? changes.Max() : new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
    }

    /// <summary>The texts of those that may be shown whole. Cards carry none, so these are read one by one.</summary>
    internal async Task<Dictionary<string, ArticleView>> FullTextsAsync(IReadOnlyList<CardView> cards, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, ArticleView>(StringComparer.Ordinal);
        foreach (var card in cards.Where(card => card.Verdict.Text == TextRight.Full))
            if (await reader.FindAsync(card.Id, cancellationToken) is { } article)
                texts[card.Id] = card.Translation is null ? article
                    : article.In(await translations.FindAsync(card.Id, card.Version, card.Language, cancellationToken));
        return texts;
    }
}
