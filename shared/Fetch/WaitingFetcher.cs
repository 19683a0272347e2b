namespace Aggregator.Fetch;

/// <summary>A fetcher that waits for its turn instead of saying that the host is busy: for the command line, never for a queue.</summary>
public sealed class WaitingFetcher(IFetcher inner, TimeProvider clock) : IFetcher
{
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var outcome = await inner.FetchAsync(request, cancellationToken);
            if (outcome is not FetchOutcome.HostBusy busy)
                return outcome;
            await Task.Delay(busy.RetryIn, clock, cancellationToken);
        }
    }
}
