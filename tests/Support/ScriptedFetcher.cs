using System.Text;
using Aggregator.Fetch;

namespace Aggregator.Support;

/// <summary>Answers fetches as the test says, and remembers what was asked.</summary>
public sealed class ScriptedFetcher(TimeProvider clock) : IFetcher
{
    private readonly List<FetchRequest> requests = [];

    /// <summary>What every request is answered with.</summary>
    public Func<FetchRequest, FetchOutcome> Answer { get; set; } = request => new FetchOutcome.Failed(FetchFailure.ServerError, $"Nothing is scripted for {request.Url}.");

    public IReadOnlyList<FetchRequest> Requests => requests;

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        requests.Add(request);
        return Task.FromResult(Answer(request));
    }

    /// <summary>A page with status 200.</summary>
    public FetchOutcome Page(FetchRequest request, string html, string? etag = null, Uri? at = null) => new FetchOutcome.Fetched(new FetchedDocument
    {
        RequestedUrl = request.Url,
        FinalUrl = at ?? request.Url,
        ContentType = "text/html; charset=utf-8",
        Body = Encoding.UTF8.GetBytes(html),
        BodyHash = "",
        ETag = etag,
        FetchedAt = clock.GetUtcNow(),
    });
}
