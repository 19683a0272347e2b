using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Fetch;

/// <summary>The limits and manners of the fetcher, from configuration section <c>Fetch</c>.</summary>
public sealed record FetchOptions
{
    /// <summary>The name that robots.txt files address us by (RFC 9309, product token).</summary>
    public const string ProductToken = "VnImageAggregator";

    /// <summary>Longest address that is fetched, in characters.</summary>
    public const int MaxUrlLength = 2048;

    /// <summary>Sent with every request; names the page that says who we are.</summary>
    public string UserAgent { get; init; } = ProductToken + "/1.0";

    /// <summary>For one document altogether: connecting, redirects and the last byte of the body.</summary>
    public double TimeoutSeconds { get; init; } = 20;

    /// <summary>Largest body, both as sent and decoded.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Between the end of one request to a host and the start of the next.</summary>
    public double PauseSeconds { get; init; } = 2;

    /// <summary>After this a host's turn is free again although nobody gave it back; longer than <see cref="TimeoutSeconds"/>.</summary>
    public double HostLeaseSeconds { get; init; } = 30;

    /// <summary>How long a robots.txt is believed (RFC 9309, 2.4: at most 24 hours).</summary>
    public double RobotsCacheHours { get; init; } = 24;

    /// <summary>How long a host is left alone when its robots.txt cannot be read.</summary>
    public double RobotsRetrySeconds { get; init; } = 300;

    /// <summary>Opens 127.0.0.0/8 and ::1, for tests and the demo; every other private address stays refused.</summary>
    public bool AllowLoopback { get; init; }

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal TimeSpan Pause => TimeSpan.FromSeconds(PauseSeconds);

    internal TimeSpan HostLease => TimeSpan.FromSeconds(HostLeaseSeconds);

    /// <summary>Reads and checks the section. Throws <see cref="InvalidOperationException"/> naming the setting that is wrong.</summary>
    public static FetchOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Fetch");
        var options = section.Get<FetchOptions>() ?? new FetchOptions();
        if (section["UserAgent"] is null)
            options = options with { UserAgent = DefaultUserAgent(configuration["PublicUrl"]) };
        if (section["PauseSeconds"] is null)
            options = options with { PauseSeconds = DefaultPause(configuration) };
        options.Check();
        return options;
    }

    private static string DefaultUserAgent(string? publicUrl)
    {
        var address = string.IsNullOrWhiteSpace(publicUrl) ? "http://localhost:7071" : publicUrl.TrimEnd('/');
        return $"{ProductToken}/1.0 (+{address}/bot)";
    }

    // Nobody is at the other end of a replay, and the demo's press is our own process: manners without the waiting.
    private static double DefaultPause(IConfiguration configuration)
    {
        if (!string.IsNullOrWhiteSpace(configuration["Replay"]))
            return 0;
        return configuration.GetValue("Demo", defaultValue: false) ? 0.05 : new FetchOptions().PauseSeconds;
    }

    private void Check()
    {
        Require(TimeoutSeconds is > 0 and <= 200, nameof(TimeoutSeconds), TimeoutSeconds, "above 0 and at most 200");
        Require(MaxBytes is > 0 and <= 64 * 1024 * 1024, nameof(MaxBytes), MaxBytes, "between 1 and 64 MiB");
        Require(MaxRedirects is >= 0 and <= 20, nameof(MaxRedirects), MaxRedirects, "between 0 and 20");
        Require(PauseSeconds is >= 0 and <= 600, nameof(PauseSeconds), PauseSeconds, "between 0 and 600");
        Require(HostLeaseSeconds > TimeoutSeconds && HostLeaseSeconds <= 600, nameof(HostLeaseSeconds), HostLeaseSeconds, "above TimeoutSeconds and at most 600");
        Require(RobotsCacheHours is > 0 and <= 24, nameof(RobotsCacheHours), RobotsCacheHours, "above 0 and at most 24");
        Require(RobotsRetrySeconds is > 0 and <= 86400, nameof(RobotsRetrySeconds), RobotsRetrySeconds, "above 0 and at most 86400");
        if (string.IsNullOrWhiteSpace(UserAgent) || UserAgent.Any(character => character is < ' ' or > '~'))
            throw new InvalidOperationException($"Fetch:UserAgent is '{UserAgent}', but must be printable ASCII.");
    }

    private static void Require(bool met, string name, double value, string rule)
    {
        if (!met)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Fetch:{name} is {value}, but must be {rule}."));
    }
}
