using Aggregator.Store;

namespace Aggregator.Sources;

/// <summary>Finds the endpoints that are due, leases each for one fetch and asks for it.</summary>
public sealed class FetchScheduler(
    Catalogue catalogue, EndpointStates states, IQueues queues, CollectOptions options, TimeProvider clock)
{
    private const int MostDoublings = 3;

    /// <summary>
    /// Asks for a fetch of every due endpoint; returns how many. The lease is written before the message is sent: should
    /// the process die in between, the lease ends and the endpoint is due again.
    /// </summary>
    public async Task<int> EnqueueDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await states.AllAsync(cancellationToken);
        var due = catalogue.Endpoints
            .Where(endpoint => endpoint.Enabled)
            .Select(endpoint => known.GetValueOrDefault(endpoint.Id) ?? NeverFetched(endpoint, now))
            .Where(state => IsDue(state.Value, now))
            .OrderBy(state => state.Value.NextDue)
            .Select(state => state with { Value = Lease(state.Value, now) })
            .ToList();
        var leased = await states.SaveManyAsync(due, cancellationToken);
        await queues.SendEachAsync(
            StoreNames.FetchSourceQueue,
            [.. leased.Select(state => StoreJson.Write(new FetchSourceMessage(state.EndpointId, state.Lease!)))], cancellationToken);
        return leased.Count;
    }

    private static Versioned<EndpointState> NeverFetched(Endpoint endpoint, DateTimeOffset now) =>
        new(new EndpointState { EndpointId = endpoint.Id, NextDue = now }, ETag: null);

    private static bool IsDue(EndpointState state, DateTimeOffset now) =>
        state.NextDue <= now && (state.Lease is null || state.LeaseEnds <= now);

    // A lease that ended keeps its name: its message may still stand in a long queue, and under a new name every message
    // would be out of date before its turn came. Each further one waits longer, or messages would pile up faster than they are read.
    private EndpointState Lease(EndpointState state, DateTimeOffset now) => state with
    {
        Lease = state.Lease ?? Guid.NewGuid().ToString("N"),
        LeaseEnds = now.AddMinutes(options.LeaseMinutes * (1 << Math.Min(state.Asked, MostDoublings))),
        Asked = state.Asked + 1,
    };
}
