using Microsoft.Extensions.Configuration;

namespace Aggregator.Publish.Limits;

/// <summary>Settings <c>Limits:…</c> of the API.</summary>
public sealed record LimitOptions
{
    /// <summary>Requests a minute of a client without a key; 0 for no limit. A basket's file counts as six, a Word document as two.</summary>
    public int AnonymousPerMinute { get; init; } = 60;

    /// <summary>Requests a minute with a key that says nothing else.</summary>
    public int KeyPerMinute { get; init; } = 600;

    /// <summary>
    /// How many proxies of ours stand before the app, each of which adds the address it saw to X-Forwarded-For. 0 believes
    /// nobody and takes the connection's own address.
    /// </summary>
    public int Proxies { get; init; }

    public static LimitOptions From(IConfiguration configuration) => configuration.GetSection("Limits").Get<LimitOptions>() ?? new LimitOptions();
}
