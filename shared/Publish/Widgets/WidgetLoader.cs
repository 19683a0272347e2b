using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Publish.Packages;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Widgets;

/// <summary>Loads what a widget shows, as far as verdicts allow now. What has been withdrawn is gone, whatever lists still hold.</summary>
public sealed class WidgetLoader(
    ArticleList list, ArticleReader reader, StoryReader stories, ArticleStore articles, PackageReader packages, KeptPictures kept, CardTranslations translations,
    Catalogue catalogue, TimeProvider clock)
{
    // Among so many of a list, pictures are looked for that are really there.
    private const int SearchedForPictures = 60;

    /// <summary>The widget now; empty or missing articles are part of it.</summary>
    public async Task<WidgetModel> LoadAsync(WidgetQuery query, CancellationToken cancellationToken)
    {
        var (cards, title, withdrawn) = query switch
        {
            { Article: { } id } => await ArticleAsync(id, cancellationToken),
            { Story: { } id } => await StoryAsync(id, query, cancellationToken),
            { Package: { } name } => await PackageAsync(name, query, cancellationToken),
            _ => (await ListAsync(query, cancellationToken), null, null),
        };
        cards = await InLanguageAsync(query, cards, cancellationToken);
        return new WidgetModel
        {
            Query = query,
            Title = title ?? TitleOf(query),
            Path = cards.Count > 0 && query.Article is not null ? SiteLinks.Article(query.Interface, cards[0]) : PathOf(query),
            Items = [.. cards.Select(card => WidgetItem.Of(query.Images && query.Arrangement != WidgetLayout.Ticker ? card : card.WithoutImage(), query.Arrangement, query.Interface))],
            Now = clock.GetUtcNow(),
            Withdrawn = withdrawn,
            IsMissing = cards.Count == 0 && (query.Article ?? query.Story) is not null || query.Package is not null && title is null,
        };
    }

    // On another's page a translation stands only where the outlet lets others translate. Lists are read in the language already.
    private async Task<IReadOnlyList<CardView>> InLanguageAsync(WidgetQuery query, IReadOnlyList<CardView> cards, CancellationToken cancellationToken)
    {
        if ((query.Article ?? query.Story ?? query.Package) is null || query is not { Language: { } language, Translated: not TranslationChoice.None })
            return cards;
        var words = await translations.ReadAsync(cards.Where(MayTranslate), language, query.Translated, cancellationToken);
        return [.. cards.Select(card => MayTranslate(card) ? words.In(card) : card)];
    }

    private static bool MayTranslate(CardView card) => card.Verdict.Translation;

    private async Task<(IReadOnlyList<CardView>, string?, WithdrawalKind?)> ArticleAsync(string id, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } article
            ? ([await kept.OfAsync(article.Card, cancellationToken)], null, null)
            : ([], null, (await reader.FindWithdrawalAsync(id, cancellationToken))?.Kind);

    private async Task<(IReadOnlyList<CardView>, string?, WithdrawalKind?)> StoryAsync(string id, WidgetQuery query, CancellationToken cancellationToken) =>
        await stories.FindAsync(id, cancellationToken) is { } story
            ? (await kept.OfAsync([.. story.Articles.Take(query.Count)], cancellationToken), story.In(query.Interface.Tag).Title, null)
            : ([], null, null);

    private async Task<(IReadOnlyList<CardView>, string?, WithdrawalKind?)> PackageAsync(string name, WidgetQuery query, CancellationToken cancellationToken)
    {
        if (await packages.FindAsync(name, cancellationToken) is not { } found)
            return ([], null, null);
        var shown = await PicturesAsync(query, found.Articles, cancellationToken);
        return (shown, PackageNames.Of(found.Package, query.Interface, catalogue), null);
    }

    private async Task<IReadOnlyList<CardView>> ListAsync(WidgetQuery query, CancellationToken cancellationToken)
    {
        var isPicture = query.Arrangement == WidgetLayout.Picture;
        var page = await list.ReadAsync(query.List with { Limit = isPicture ? SearchedForPictures : query.Count + WidgetQuery.LargestLimit }, cancellationToken);
        var stored = await articles.FindManyAsync([.. page.Articles.Select(card => card.Id)], cancellationToken);
        var shown = page.Articles.Zip(stored).Where(one => one.Second is { Withdrawn: null } && (one.First.Translation is null || MayTranslate(one.First))).Select(one => one.First);
        return await PicturesAsync(query, shown, cancellationToken);
    }

    // With the pictures that are there; where pictures are what is shown, only articles that have one.
    private async Task<IReadOnlyList<CardView>> PicturesAsync(WidgetQuery query, IEnumerable<CardView> cards, CancellationToken cancellationToken) =>
        query.Arrangement == WidgetLayout.Picture
            ? [.. (await kept.OfAsync([.. cards], cancellationToken)).Where(card => card.Image is not null).Take(query.Count)]
            : await kept.OfAsync([.. cards.Take(query.Count)], cancellationToken);

    // The page that shows the same, or the nearest to it.
    private static string PathOf(WidgetQuery query) => query switch
    {
        { Story: { } story } => SiteLinks.Story(query.Interface, story),
        { Package: { } package } => SiteLinks.Package(query.Interface, package),
        { Source: { } source } => SiteLinks.Source(query.Interface, source),
        { Place: { } place } => SiteLinks.Place(query.Interface, place),
        { Topic: { } topic } => SiteLinks.Topic(query.Interface, topic),
        { Type: ArticleType.Video } => SiteLinks.Videos(query.Interface),
        { Type: ArticleType.Photo } or { Arrangement: WidgetLayout.Picture } => SiteLinks.Pictures(query.Interface),
        _ => SiteLinks.Home(query.Interface),
    };

    private string TitleOf(WidgetQuery query)
    {
        var text = UiTexts.Of(query.Interface);
        string?[] parts =
        [
            query.Source is { } id && catalogue.FindSource(id) is { } source ? SourceNames.Of(source, query.Interface) : null,
            query.Place is { } slug && catalogue.FindPlace(slug) is { } place ? PlaceNames.Of(place, query.Interface) : null,
            query.Topic is { } topic ? TopicNames.Of(topic, text) : null,
            query.Type switch { ArticleType.Photo => text.Site.Pictures, ArticleType.Video => text.Site.Videos, _ => null },
        ];
        var title = string.Join(" · ", parts.OfType<string>());
        return title.Length == 0 ? text.Site.Name : title;
    }
}
