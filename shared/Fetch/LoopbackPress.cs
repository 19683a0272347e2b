using System.Net;

namespace Aggregator.Fetch;

/// <summary>Where the simulated press of the demo listens; known only after it has started.</summary>
public sealed class LoopbackPress
{
    private volatile Uri? address;

    /// <summary>A plain http address on loopback; null as long as the press has not started.</summary>
    public Uri? Address
    {
        get => address;
        set
        {
            if (value is not null && !IsLoopback(value))
                throw new ArgumentException($"The press must listen on plain http on loopback, not at {value}.", nameof(value));
            address = value;
        }
    }

    private static bool IsLoopback(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "http" } && IPAddress.TryParse(url.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip);
}
