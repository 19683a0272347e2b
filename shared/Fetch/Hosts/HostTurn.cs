namespace Aggregator.Fetch.Hosts;

/// <summary>The right to send one request to a host; to be given back.</summary>
internal sealed record HostTurn(string Host, string Holder, DateTimeOffset LeaseUntil, LocalHost Local);

/// <summary>A turn, or how long until it is worth asking again.</summary>
internal readonly record struct TurnResult(HostTurn? Turn, TimeSpan RetryIn);
