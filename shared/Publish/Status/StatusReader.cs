using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Status;

/// <summary>Puts together what is known about how every source does.</summary>
public sealed class StatusReader(EndpointStates states, Catalogue catalogue, TimeProvider clock)
{
    /// <summary>How long a source may bring nothing new before that is worth a look; small portals write once in a few days.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(7);

    /// <summary>All sources of the catalogue, worst first, then in the catalogue's order.</summary>
    public async Task<IReadOnlyList<SourceStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        var known = await states.AllAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return [.. catalogue.Sources
            .Select(source => Judge(source, [.. source.Endpoints.Select(endpoint => new EndpointHealth(endpoint, known.GetValueOrDefault(endpoint.Id)?.Value))], now))
            .OrderBy(status => status.Health)];
    }

    /// <summary>One source.</summary>
    public async Task<SourceStatus> FindAsync(Source source, CancellationToken cancellationToken)
    {
        var known = await Task.WhenAll(source.Endpoints.Select(endpoint => states.FindAsync(endpoint.Id, cancellationToken)));
        return Judge(source, [.. source.Endpoints.Zip(known, (endpoint, state) => new EndpointHealth(endpoint, state?.Value))], clock.GetUtcNow());
    }

    private static SourceStatus Judge(Source source, IReadOnlyList<EndpointHealth> endpoints, DateTimeOffset now)
    {
        var enabled = endpoints.Where(endpoint => endpoint.Endpoint.Enabled).ToList();
        var tried = enabled.Where(endpoint => endpoint.State?.LastTry is not null).ToList();
        var failing = tried.Count(endpoint => endpoint.State!.Failures > 0);
        var health = (enabled.Count, tried.Count, failing) switch
        {
            (0, _, _) => SourceHealth.Off,
            (_, 0, _) => SourceHealth.Waiting,
            _ when failing == tried.Count => SourceHealth.Failing,
            (_, _, > 0) => SourceHealth.Partial,
            _ when tried.Exists(IsSuspect) => SourceHealth.Suspect,
            _ => IsSilent(tried, now) ? SourceHealth.Silent : SourceHealth.Working,
        };
        return new SourceStatus(source, health, endpoints);
    }

    // Silence of one section is nothing; that of all of them is the next group.
    private static bool IsSuspect(EndpointHealth endpoint) =>
        endpoint.State!.Symptoms.Any(symptom => symptom is { IsNote: false, Kind: not SymptomKind.NothingNew });

    private static bool IsSilent(List<EndpointHealth> tried, DateTimeOffset now) =>
        tried.Max(endpoint => endpoint.State!.LastNew) is not { } lastNew || now - lastNew > LongestSilence
            || tried.TrueForAll(endpoint => endpoint.State!.Symptoms.Any(symptom => symptom.Kind == SymptomKind.NothingNew));
}
