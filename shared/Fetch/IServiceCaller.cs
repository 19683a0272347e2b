namespace Aggregator.Fetch;

/// <summary>The port to services that the operator chose, for example a translation engine.</summary>
public interface IServiceCaller
{
    /// <summary>
    /// Sends one request. The address is the operator's own, so it may be private or on this machine; redirects are not
    /// followed, and the answer is read within limits of time and size. Never throws for what a service does.
    /// </summary>
    Task<ServiceAnswer> SendAsync(ServiceRequest request, CancellationToken cancellationToken);
}

/// <summary>What is sent: a POST of JSON, or a GET where there is no body.</summary>
public sealed record ServiceRequest(Uri Url)
{
    /// <summary>UTF-8 JSON; null for a GET.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <summary>How far a request came.</summary>
public enum ServiceReach
{
    /// <summary>No connection: the service cannot have worked on it.</summary>
    NotSent,

    /// <summary>It was sent, and no whole answer came: the service may have worked on it.</summary>
    Unanswered,

    /// <summary>There is an answer, of whatever kind.</summary>
    Answered,
}

/// <summary>What came of a request.</summary>
/// <param name="Reach">How far it came.</param>
/// <param name="Status">The HTTP status; 0 without an answer.</param>
/// <param name="Reason">One sentence for whoever reads the log.</param>
/// <param name="Body">The whole body, decoded; empty where there is none that could be read.</param>
/// <param name="RetryAfter">What the service asked for.</param>
/// <param name="Metered">How many characters the service says it charges for (X-Metered-Usage); null when it does not say.</param>
public sealed record ServiceAnswer(
    ServiceReach Reach, int Status, string Reason, ReadOnlyMemory<byte> Body = default, TimeSpan? RetryAfter = null, int? Metered = null)
{
    public bool Succeeded => Status is >= 200 and < 300;
}
