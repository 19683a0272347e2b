using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>The stories of the last 24 hours, the same for all readers and languages and a minute old at most.</summary>
public sealed class TodayStories(Timeline timeline, Catalogue catalogue, TimeProvider clock) : IDisposable
{
    private const int MostCards = 2000;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>Read by one of those who ask at the same moment.</summary>
    public async Task<StoryDigest> ReadAsync(CancellationToken cancellationToken)
    {
        if (kept is { } first && clock.GetUtcNow() < first.Until)
            return first.Digest;
        await reading.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (kept is { } known && now < known.Until)
                return known.Digest;
            var page = await timeline.ReadAsync(Scope.All, null, now, now - Day, MostCards, cancellationToken);
            var digest = new StoryDigest(page.Cards.Select(card => CardView.From(card, catalogue, now)).OfType<CardView>());
            kept = new Kept(digest, now + Fresh);
            return digest;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private sealed record Kept(StoryDigest Digest, DateTimeOffset Until);
}
