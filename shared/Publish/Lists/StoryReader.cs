using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Stories;

namespace Aggregator.Publish.Lists;

/// <summary>Reads stories: one with all its articles, or the day's.</summary>
public sealed class StoryReader(Timeline timeline, StoryFinder finder, ArticleStore articles, Catalogue catalogue, TimeProvider clock) : IDisposable
{
    private const int MostCards = 2000;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    // The same for all readers and languages; a minute old at most.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile Kept? kept;

    /// <summary>The story with every article that may be shown now; null when there is none.</summary>
    public async Task<StoryView?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (!ArticleId.IsWellFormed(id))
            return null;
        var members = await finder.MembersAsync(id, cancellationToken);
        var found = await articles.FindManyAsync([.. members.Select(member => member.ArticleId)], cancellationToken);
        var now = clock.GetUtcNow();
        return StoryView.From(id, found.Where(article => article.Withdrawal is null)
            .Select(article => CardView.From(Timeline.ToCard(article), catalogue, now)).OfType<CardView>());
    }

    /// <summary>The stories of the last 24 hours.</summary>
    public async Task<StoryDigest> TodayAsync(CancellationToken cancellationToken)
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
