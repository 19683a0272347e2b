using System.Globalization;
using System.Security.Cryptography;
using Aggregator.Fetch.Content;
using Aggregator.Fetch.Hosts;
using Aggregator.Fetch.Robots;
using Aggregator.Store;

namespace Aggregator.Fetch;

/// <summary>
/// Fetches over a transport: for every hop the address is checked, robots.txt is asked, the host's turn is taken.
/// Apart from cancellation it throws only <see cref="StoreUnavailableException"/>, when turns cannot be taken safely.
/// </summary>
public sealed class Fetcher : IFetcher
{
    private const string FeedAccept =
        "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.5";

    private const string PageAccept = "text/html, application/xhtml+xml, */*;q=0.5";

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly HostTurns turns;
    private readonly RobotsGate robots;
    private readonly RedirectFollower follower;

    /// <param name="transport">What carries the requests; not disposed here.</param>
    /// <param name="tables">Where instances share turns and robots.txt files (table Hosts).</param>
    /// <param name="options">Limits and manners.</param>
    /// <param name="clock">The clock for turns, time-outs and caching.</param>
    public Fetcher(HttpMessageHandler transport, ITables tables, FetchOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        turns = new HostTurns(tables, clock, options);
        follower = new RedirectFollower(new HttpExchange(new HttpMessageInvoker(transport, disposeHandler: false), options, clock), options);
        robots = new RobotsGate(new RobotsCache(tables, clock), follower, turns, options, clock);
    }

    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        await using var visit = new HostVisit(turns);
        try
        {
            var arrival = await follower.FollowAsync(request.Url, Ask(request), (url, token) => AdmitAsync(url, visit, token), either.Token);
            var outcome = arrival.Stop ?? Outcome(request, arrival, arrival.Answer!);
            if (arrival.Answer?.Status is 429 or 503)
                visit.StayAway(arrival.Answer.Headers.RetryAfter);
            return outcome;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = options.TimeoutSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return new FetchOutcome.Failed(FetchFailure.TimedOut, $"{request.Url.Host} did not answer completely within {seconds} seconds.");
        }
    }

    private async Task<FetchOutcome?> AdmitAsync(Uri url, HostVisit visit, CancellationToken cancellationToken)
    {
        var (stop, pause) = await robots.AskAsync(url, cancellationToken);
        return stop ?? await visit.EnterAsync(url, pause, cancellationToken);
    }

    private Question Ask(FetchRequest request) =>
        new(request.Purpose == FetchPurpose.Feed ? FeedAccept : PageAccept, new BodyLimit(options.MaxBytes))
        {
            ETag = request.ETag,
            LastModified = request.LastModified,
        };

    private FetchOutcome Outcome(FetchRequest request, Arrival arrival, Answer answer)
    {
        var isConditional = request.ETag is not null || request.LastModified is not null;
        return answer.Status switch
        {
            200 or 203 => new FetchOutcome.Fetched(Document(request, arrival, answer)),
            304 when isConditional => new FetchOutcome.NotModified(answer.Headers.MaxAge, arrival.HasMoved ? arrival.Url : null),
            _ => StatusFailure.Of(arrival.Url, answer),
        };
    }

    private FetchedDocument Document(FetchRequest request, Arrival arrival, Answer answer) => new()
    {
        RequestedUrl = request.Url,
        FinalUrl = arrival.Url,
        MovedTo = arrival.HasMoved ? arrival.Url : null,
        ContentType = answer.Headers.ContentType,
        Body = answer.Body,
        BodyHash = Convert.ToHexStringLower(SHA256.HashData(answer.Body.Span)),
        ETag = answer.Headers.ETag,
        LastModified = answer.Headers.LastModified,
        MaxAge = answer.Headers.MaxAge,
        FetchedAt = clock.GetUtcNow(),
    };
}
