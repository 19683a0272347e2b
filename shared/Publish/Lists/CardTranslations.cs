using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Translate;

namespace Aggregator.Publish.Lists;

/// <summary>Puts the words of translations on cards: one read for all cards of a page, and one for what outlets translated themselves.</summary>
public sealed class CardTranslations(TranslationStore translations, ArticleStore articles, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>What those cards are to readers of that language.</summary>
    /// <param name="cards">In any number and order; the same article may occur twice.</param>
    /// <param name="language">BCP 47, as <see cref="InterfaceLanguage.Tag"/>.</param>
    /// <param name="choice">Which translations may take the place of originals.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<TranslatedCards> ReadAsync(
        IEnumerable<CardView> cards, string language, TranslationChoice choice, CancellationToken cancellationToken)
    {
        var foreign = choice == TranslationChoice.None ? []
            : cards.Where(card => !TranslationOptions.AreSame(card.OriginalLanguage, language)).DistinctBy(card => card.Id, StringComparer.Ordinal).ToList();
        if (foreign.Count == 0)
            return TranslatedCards.None;
        var made = await translations.FindManyAsync([.. foreign.Select(card => new ArticleVersionKey(card.Id, card.Version))], language, cancellationToken);
        var siblings = await SiblingsAsync([.. made.Select(one => one.SiblingId).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
        return new TranslatedCards(
            made.ToDictionary(one => one.ArticleId, StringComparer.Ordinal), siblings, onlyReviewed: choice == TranslationChoice.Reviewed);
    }

    /// <summary>The same cards for readers of that language, without those whose outlet's own version is among them.</summary>
    public async Task<IReadOnlyList<CardView>> OfAsync(
        IReadOnlyList<CardView> cards, string language, TranslationChoice choice, CancellationToken cancellationToken) =>
        (await ReadAsync(cards, language, choice, cancellationToken)).Of(cards);

    /// <summary>What a search found, for readers of that language; what was looked for is set off in the words that they read.</summary>
    /// <param name="found">What was found, in the outlets' words.</param>
    /// <param name="query">What was looked for.</param>
    /// <param name="wanted">Language and translations; without translations everything stays as it is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<FoundPage> OfAsync(FoundPage found, SearchQuery query, ArticleQuery wanted, CancellationToken cancellationToken)
    {
        var words = await ReadAsync(found.Articles.Select(one => one.Card), wanted.Language ?? "", wanted.Translated, cancellationToken);
        return found with { Articles = [.. found.Articles.Select(one => one.In(words.In(one.Card), query))] };
    }

    private async Task<Dictionary<string, CardView>> SiblingsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return (await articles.FindManyAsync(ids, cancellationToken)).OfType<Article>().Where(article => article.Withdrawn is null)
            .Select(article => CardView.From(Timeline.ToCard(article), catalogue, now)).OfType<CardView>()
            .ToDictionary(card => card.Id, StringComparer.Ordinal);
    }
}
