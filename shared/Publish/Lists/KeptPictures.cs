using System.Collections.Concurrent;
using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>
/// Knows which pictures are really there. An article names its picture before it has been fetched, and what an outlet gives
/// as one may be gone or may be no picture; a page must not leave a box empty for it.
/// </summary>
public sealed class KeptPictures(IBlobs blobs, TimeProvider clock)
{
    private const int MostKnown = 50_000;

    // A picture follows its article within seconds, but a host that is away may delay it for an hour.
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<string, DateTimeOffset> known = new(StringComparer.Ordinal);

    /// <summary>The same cards in the same order, with only those pictures that can be shown.</summary>
    public async Task<IReadOnlyList<CardView>> OfAsync(IReadOnlyList<CardView> cards, CancellationToken cancellationToken)
    {
        var there = await Task.WhenAll(cards.Select(card => card.Image is null ? Task.FromResult(true) : IsKeptAsync(card.Id, cancellationToken)));
        return [.. cards.Zip(there, (card, isKept) => isKept ? card : card.WithoutImage())];
    }

    /// <summary>The same card, without its picture where that is not there.</summary>
    public async Task<CardView> OfAsync(CardView card, CancellationToken cancellationToken) => (await OfAsync([card], cancellationToken))[0];

    private async Task<bool> IsKeptAsync(string articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(articleId, out var askAgain) && now < askAgain)
            return askAgain == DateTimeOffset.MaxValue;
        var isKept = await blobs.ExistsAsync(StoreNames.PicturesContainer, articleId, cancellationToken);
        if (known.Count >= MostKnown)
            known.Clear();
        known[articleId] = isKept ? DateTimeOffset.MaxValue : now + AskAgain;
        return isKept;
    }
}
