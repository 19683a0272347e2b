using Microsoft.Extensions.Configuration;

namespace Aggregator.Fetch;

/// <summary>Limits of what is sent to receivers, from configuration section <c>Push</c>.</summary>
public sealed record PostOptions
{
    /// <summary>For one request altogether, from asking the DNS to the end of the answer.</summary>
    public double TimeoutSeconds { get; init; } = 15;

    /// <summary>Opens plain http and loopback as receivers, for tests; every other private address stays refused.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>Multiplies the pauses between tries; below 1 in tests only.</summary>
    public double PauseScale { get; init; } = 1;

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public static PostOptions From(IConfiguration configuration) => configuration.GetSection("Push").Get<PostOptions>() ?? new PostOptions();
}
