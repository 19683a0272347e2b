using System.Collections.Concurrent;
using Aggregator.Store;

namespace Aggregator.Fetch.Hosts;

/// <summary>
/// One request in flight per host over all instances, and a pause between: a lease in the Hosts table, taken by
/// replace-if-match. A process that dies holds a host no longer than the lease. Throws <see cref="StoreUnavailableException"/>.
/// </summary>
internal sealed class HostTurns(ITables tables, TimeProvider clock, FetchOptions options)
{
    /// <summary>If no more than this is missing, it is waited for here.</summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromMilliseconds(50);

    // The longest that one answer can keep us off a host, whatever its Retry-After or another instance's clock say.
    private static readonly TimeSpan LongestHold = TimeSpan.FromMinutes(10);

    private const int ManyHosts = 10_000;

    private readonly ConcurrentDictionary<string, LocalHost> hosts = new(StringComparer.Ordinal);

    /// <summary>Takes the host's turn, or says when to ask again. <paramref name="pause"/> is the host's usual pause.</summary>
    public async Task<TurnResult> TakeAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        Forget();
        var local = hosts.GetOrAdd(host, _ => new LocalHost(clock));
        var missing = local.NextAt - clock.GetUtcNow();
        // When the pause alone is longer than we wait, there is no use in waiting for the turn to end.
        if (missing > ShortWait || !await local.TryEnterAsync(pause <= ShortWait ? ShortWait : TimeSpan.Zero, cancellationToken))
            return new TurnResult(null, local.Promise(clock.GetUtcNow(), pause, missing));
        HostTurn? turn = null;
        try
        {
            TimeSpan retryIn;
            (turn, retryIn) = await LeaseAsync(host, local, pause, cancellationToken);
            return turn is null ? new TurnResult(null, local.Promise(clock.GetUtcNow(), pause, retryIn)) : new TurnResult(turn, default);
        }
        finally
        {
            if (turn is null)
                local.Leave(default);
        }
    }

    /// <summary>Gives the turn back; the next one begins after <paramref name="pause"/>. Never throws: an unreturned lease runs out.</summary>
    public async Task ReleaseAsync(HostTurn turn, TimeSpan pause)
    {
        var now = clock.GetUtcNow();
        var next = now + (pause < LongestHold ? pause : LongestHold);
        try
        {
            // Within the lease nobody else has touched the row. Later it may be another's, who knows better.
            if (now < turn.LeaseUntil || await IsStillOursAsync(turn))
                await tables.UpsertAsync(StoreNames.HostsTable, new HostRow(null, null, next).ToRow(turn.Host), CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The document in hand is worth more than the turn.
        }
        finally
        {
            turn.Local.Leave(next);
        }
    }

    private async Task<TurnResult> LeaseAsync(string host, LocalHost local, TimeSpan pause, CancellationToken cancellationToken)
    {
        var row = await HostRow.ReadAsync(tables, host, cancellationToken);
        var state = HostRow.Of(row);
        var now = clock.GetUtcNow();
        if (state.LeaseUntil - now is { } leased && leased > TimeSpan.Zero)
            return new TurnResult(null, Shorter(leased, pause > TimeSpan.FromSeconds(1) ? pause : TimeSpan.FromSeconds(1)));
        var next = state.NextAt is { } stored && stored > local.NextAt ? stored : local.NextAt;
        var missing = Shorter(next - now, LongestHold);
        if (missing > ShortWait)
            return new TurnResult(null, missing);
        if (missing > TimeSpan.Zero)
            await Task.Delay(missing, clock, cancellationToken);
        return await WriteLeaseAsync(host, row, local, cancellationToken)
            ?? new TurnResult(null, pause > ShortWait ? pause : ShortWait);
    }

    private async Task<TurnResult?> WriteLeaseAsync(string host, TableRow? row, LocalHost local, CancellationToken cancellationToken)
    {
        var turn = new HostTurn(host, Guid.NewGuid().ToString("N"), clock.GetUtcNow() + options.HostLease, local);
        var lease = new HostRow(turn.Holder, turn.LeaseUntil, null).ToRow(host, row?.ETag);
        var isOurs = row is null
            ? await tables.InsertAsync(StoreNames.HostsTable, lease, cancellationToken)
            : await tables.ReplaceAsync(StoreNames.HostsTable, lease, cancellationToken);
        return isOurs ? new TurnResult(turn, default) : null;
    }

    private async Task<bool> IsStillOursAsync(HostTurn turn)
    {
        var row = await HostRow.ReadAsync(tables, turn.Host, CancellationToken.None);
        return HostRow.Of(row).Holder == turn.Holder;
    }

    // Redirects can name any number of hosts; those that rest are known from the store again when needed.
    private void Forget()
    {
        if (hosts.Count <= ManyHosts)
            return;
        var now = clock.GetUtcNow();
        foreach (var (host, local) in hosts)
        {
            if (local.IsIdle(now))
                hosts.TryRemove(host, out _);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
