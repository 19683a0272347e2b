namespace Aggregator.Fetch.Hosts;

/// <summary>
/// The turns that one fetch holds. A host that is met again on the way (http to https, there and back) is not asked for
/// a second turn; all are given back at the end.
/// </summary>
internal sealed class HostVisit(HostTurns turns) : IAsyncDisposable
{
    private readonly List<(HostTurn Turn, TimeSpan Pause)> held = [];
    private TimeSpan? askedFor;
    private bool followsAtOnce;

    /// <summary>Null when the turn is ours; otherwise when to ask again.</summary>
    public async Task<FetchOutcome.HostBusy?> EnterAsync(Uri url, TimeSpan pause, CancellationToken cancellationToken)
    {
        var host = FetchUrl.HostKey(url);
        if (held.Exists(one => one.Turn.Host == host))
            return null;
        var (turn, retryIn) = await turns.TakeAsync(host, pause, cancellationToken);
        if (turn is null)
            return new FetchOutcome.HostBusy(retryIn);
        held.Add((turn, pause));
        return null;
    }

    /// <summary>The host we reached last asked us to stay away that long (Retry-After).</summary>
    public void StayAway(TimeSpan? retryAfter) => askedFor = retryAfter;

    /// <summary>What was asked of the host reached last was asked for the sake of a request that follows at once.</summary>
    public void FollowsAtOnce() => followsAtOnce = true;

    public async ValueTask DisposeAsync()
    {
        for (var i = held.Count - 1; i >= 0; i--)
        {
            var (turn, pause) = held[i];
            var isLast = i == held.Count - 1;
            var ours = isLast && followsAtOnce ? TimeSpan.Zero : pause;
            await turns.ReleaseAsync(turn, isLast && askedFor > ours ? askedFor.Value : ours);
        }
    }
}
