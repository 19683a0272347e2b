using Aggregator.Insight;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Status;

/// <summary>How a source is, worst first: the order in which the status page shows the groups.</summary>
public enum SourceHealth
{
    /// <summary>No address answers as it should.</summary>
    Failing,

    /// <summary>Some addresses do, some do not.</summary>
    Partial,

    /// <summary>All answer, but something is wrong with what they say.</summary>
    Suspect,

    /// <summary>All answer, but nothing new has come for a week, or for three times the usual gap.</summary>
    Silent,

    /// <summary>Never asked so far.</summary>
    Waiting,

    Working,

    /// <summary>All addresses are switched off.</summary>
    Off,
}

/// <summary>One address of a source, with what is remembered of it; null when it was never scheduled.</summary>
public sealed record EndpointHealth(Endpoint Endpoint, EndpointState? State);

/// <summary>A source with the latest of what its addresses did.</summary>
public sealed record SourceStatus(Source Source, SourceHealth Health, IReadOnlyList<EndpointHealth> Endpoints)
{
    public DateTimeOffset? LastTry => Latest(state => state.LastTry);

    public DateTimeOffset? LastSuccess => Latest(state => state.LastSuccess);

    public DateTimeOffset? LastNew => Latest(state => state.LastNew);

    /// <summary>The address that is asked next; null when none is.</summary>
    public EndpointHealth? Next => Enabled.Where(endpoint => endpoint.State is not null).MinBy(endpoint => endpoint.State!.NextDue);

    /// <summary>The most failures in a row that any address has.</summary>
    public int Failures => Enabled.Max(endpoint => (int?)endpoint.State?.Failures) ?? 0;

    /// <summary>What came of the last try of any address, in words; null before the first.</summary>
    public string? LastOutcome => Enabled.Where(endpoint => endpoint.State?.LastTry is not null).MaxBy(endpoint => endpoint.State!.LastTry)?.State?.LastOutcome;

    /// <summary>What is wrong with addresses that answer, the gravest kinds first, notes last.</summary>
    public IReadOnlyList<(EndpointHealth Endpoint, Symptom Symptom)> Symptoms => [.. Enabled
        .SelectMany(endpoint => endpoint.State?.Symptoms ?? [], (endpoint, symptom) => (endpoint, symptom))
        .OrderBy(pair => pair.symptom.IsNote).ThenBy(pair => pair.symptom.Kind)];

    private IEnumerable<EndpointHealth> Enabled => Endpoints.Where(endpoint => endpoint.Endpoint.Enabled);

    private DateTimeOffset? Latest(Func<EndpointState, DateTimeOffset?> time) =>
        Endpoints.Max(endpoint => endpoint.State is { } state ? time(state) : null);
}
