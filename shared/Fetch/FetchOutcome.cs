namespace Aggregator.Fetch;

/// <summary>Everything that can come of a fetch. Failures are values; the only exception a fetcher throws is cancellation.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome() { }

    /// <summary>200 with a body.</summary>
    public sealed record Fetched(FetchedDocument Document) : FetchOutcome;

    /// <summary>304. <paramref name="MovedTo"/> is set when every redirect on the way was permanent: the address to remember.</summary>
    public sealed record NotModified(TimeSpan? MaxAge, Uri? MovedTo = null) : FetchOutcome;

    /// <summary>The host's one place is taken, or its pause is not over: ask again after <paramref name="RetryIn"/>. No request was sent.</summary>
    public sealed record HostBusy(TimeSpan RetryIn) : FetchOutcome;

    /// <summary>Nothing usable came back. <paramref name="Reason"/> says why in plain words.</summary>
    /// <param name="Kind">The class of failure.</param>
    /// <param name="Reason">One sentence for the operator.</param>
    /// <param name="Status">The HTTP status, where there was an answer.</param>
    /// <param name="RetryAfter">What the server asked for (Retry-After), never negative.</param>
    public sealed record Failed(FetchFailure Kind, string Reason, int? Status = null, TimeSpan? RetryAfter = null) : FetchOutcome;
}

/// <summary>Classes of fetch failures, from those that pass by themselves to those that need a person.</summary>
public enum FetchFailure
{
    /// <summary>robots.txt forbids it (RFC 9309).</summary>
    RobotsDisallowed,

    /// <summary>The address is private, loopback, link-local or not http(s).</summary>
    AddressRefused,

    /// <summary>The name does not resolve.</summary>
    NameNotFound,

    /// <summary>Connecting, TLS or reading failed.</summary>
    ConnectionFailed,

    /// <summary>It took longer than allowed.</summary>
    TimedOut,

    /// <summary>The body is larger than allowed, before or after decoding.</summary>
    TooLarge,

    /// <summary>Too many redirects, a loop, or one without an address.</summary>
    RedirectFailed,

    /// <summary>The content coding is broken or unknown.</summary>
    BadEncoding,

    /// <summary>404 or 410.</summary>
    NotFound,

    /// <summary>401, 402, 403, 451.</summary>
    Forbidden,

    /// <summary>429 or 503 with Retry-After.</summary>
    Throttled,

    /// <summary>Any other 4xx.</summary>
    ClientError,

    /// <summary>Any 5xx.</summary>
    ServerError,

    /// <summary>The document came but is not what the endpoint is for, for example HTML instead of a feed.</summary>
    NotReadable,

    /// <summary>Our own reading broke off again and again, by a bug or an outage.</summary>
    BrokenOff,
}
