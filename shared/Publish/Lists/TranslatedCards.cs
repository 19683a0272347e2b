using Aggregator.Publish.Views;
using Aggregator.Translate;

namespace Aggregator.Publish.Lists;

/// <summary>What cards are to readers of one language: the outlet's own version first, else a translation, else the original.</summary>
public sealed class TranslatedCards(
    IReadOnlyDictionary<string, ArticleTranslation> made, IReadOnlyDictionary<string, CardView> siblings, bool onlyReviewed)
{
    public static TranslatedCards None { get; } =
        new(new Dictionary<string, ArticleTranslation>(StringComparer.Ordinal), new Dictionary<string, CardView>(StringComparer.Ordinal), onlyReviewed: false);

    /// <summary>The cards in their places. Where the outlet's own version stands among them already, the other one is left out.</summary>
    public IReadOnlyList<CardView> Of(IReadOnlyList<CardView> cards)
    {
        if (made.Count == 0)
            return cards;
        var ids = cards.Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        var shown = new List<CardView>(cards.Count);
        foreach (var card in cards)
        {
            if (SiblingOf(card) is not { } sibling)
                shown.Add(In(card));
            else if (ids.Add(sibling.Id))
                // In the place that the list has for it: cursors and days stay in order.
                shown.Add(sibling with { VisibleFrom = card.VisibleFrom });
        }
        return shown;
    }

    /// <summary>The card in a translation's words; as it is where there is none that may take its place.</summary>
    public CardView In(CardView card) =>
        made.GetValueOrDefault(card.Id) is { } translation && card.In(translation) is { Translation: { } words } translated
            && (!onlyReviewed || words.Heading == ReviewExtent.Whole) ? translated : card;

    /// <summary>The outlet's own version; null where there is none that may be shown.</summary>
    public CardView? SiblingOf(CardView card) =>
        made.GetValueOrDefault(card.Id)?.SiblingId is { } id ? siblings.GetValueOrDefault(id) : null;
}
