namespace Aggregator.Store;

/// <summary>
/// Whether the store takes writes and gives them back, and the queues can be reached. Asked by /health/ready, which anyone may
/// call, so one answer serves all callers for five seconds.
/// </summary>
public sealed class StoreHealth(ITables tables, IBlobs blobs, IQueues queues, TimeProvider clock) : IDisposable
{
    private const string Probe = "~health";
    private const string ProbeContainer = "health";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // A database may find room for a row in pages it has already; a new file needs free space.
    private static readonly byte[] ProbeBlob = new byte[16 * 1024];

    private readonly SemaphoreSlim asking = new(1);
    private StoreStatus? last;
    private long lastAt;

    /// <summary>Never throws for a store that is away: the reason is in the answer.</summary>
    public async Task<StoreStatus> CheckAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (last is { } known && clock.GetElapsedTime(lastAt) < Patience)
                return known;
            var status = await AskAsync(cancellationToken);
            (last, lastAt) = (status, clock.GetTimestamp());
            return status;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task<StoreStatus> AskAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await tables.UpsertAsync(StoreNames.SourcesTable, new TableRow(Probe, Probe, "{}"), limit.Token);
            if (await tables.GetAsync(StoreNames.SourcesTable, Probe, Probe, limit.Token) is null)
                return new StoreStatus(false, "a row that was written cannot be read back");
            await blobs.PutAsync(ProbeContainer, "probe", ProbeBlob, "application/octet-stream", limit.Token);
            await queues.CountAsync(StoreNames.FetchSourceQueue, limit.Token);
            return new StoreStatus(true, "ok");
        }
        catch (StoreUnavailableException exception)
        {
            return new StoreStatus(false, exception.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new StoreStatus(false, $"the store did not answer within {Patience.TotalSeconds:0} seconds");
        }
    }
}

/// <summary>Ready or not, and <paramref name="Reason"/> in words ("ok" when ready).</summary>
public sealed record StoreStatus(bool IsReady, string Reason);
