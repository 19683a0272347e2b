namespace Aggregator.Fetch;

/// <summary>The port to receivers that asked to be told: partners' webhooks and subscribers of our feeds.</summary>
public interface IPoster
{
    /// <summary>
    /// Sends one request to an address that a stranger chose. Only public addresses are connected to, as they are after the
    /// DNS was asked; redirects are not followed; of the answer a little is read, within a time limit. Never throws for what
    /// a receiver does.
    /// </summary>
    Task<PostOutcome> SendAsync(PostRequest request, CancellationToken cancellationToken);

    /// <summary>Why an address can be no receiver, in plain words; null when it can, as far as that is seen without asking the DNS.</summary>
    string? Refusal(Uri url);
}

/// <summary>What is sent: a POST with a body, or a GET without one.</summary>
public sealed record PostRequest(Uri Url)
{
    /// <summary>Null for a GET.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <summary>What came of it.</summary>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Reason">One sentence for whoever reads the log.</param>
/// <param name="Body">The beginning of the answer.</param>
/// <param name="RetryAfter">What the receiver asked for.</param>
public sealed record PostOutcome(int? Status, string Reason, string Body = "", TimeSpan? RetryAfter = null)
{
    public bool Succeeded => Status is >= 200 and < 300;

    /// <summary>The receiver says that it does not want any more.</summary>
    public bool IsGone => Status == 410;
}
