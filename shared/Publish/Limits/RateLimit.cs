namespace Aggregator.Publish.Limits;

/// <summary>How many requests a client may make in a minute, under a name that headers tell.</summary>
public sealed record RateLimitPolicy(string Name, int Requests);

/// <summary>What is left to a client. <paramref name="Reset"/>: until its requests are counted anew.</summary>
public sealed record RateLimitState(RateLimitPolicy Policy, int Left, TimeSpan Reset)
{
    /// <summary>False for a request too many.</summary>
    public bool Allowed => Left >= 0;
}
