namespace Aggregator.Fetch;

/// <summary>The port to other people's servers.</summary>
public interface IFetcher
{
    /// <summary>
    /// Fetches one document politely: robots.txt, one request in flight per host and a pause between, limits on
    /// time, size and redirects. Never throws for what a server does.
    /// </summary>
    Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}
