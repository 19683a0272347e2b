using System.Collections.Concurrent;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>How much is reported on a place.</summary>
/// <param name="Articles">Articles that became visible in the last seven days; counted up to the most.</param>
/// <param name="IsMore">Whether there are more than were counted.</param>
public sealed record Coverage(int Articles, bool IsMore);

/// <summary>Counts articles of places, each at most once in a few minutes.</summary>
public sealed class PlaceCoverage(Timeline timeline, Catalogue catalogue, TimeProvider clock)
{
    private const int MostCounted = 1000;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (Coverage Coverage, DateTimeOffset Until)> known = new(StringComparer.Ordinal);

    /// <summary>The number for a place of the catalogue.</summary>
    public async Task<Coverage> OfAsync(Place place, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(place.Slug, out var counted) && now < counted.Until)
            return counted.Coverage;
        var page = await timeline.ReadAsync(Scope.Place(place.Slug), null, now, now - Week, MostCounted, cancellationToken);
        var coverage = new Coverage(page.Cards.Count(card => CardView.From(card, catalogue, now) is not null), page.Next is not null);
        known[place.Slug] = (coverage, now + Fresh);
        return coverage;
    }
}
