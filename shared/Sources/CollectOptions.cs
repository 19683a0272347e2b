namespace Aggregator.Sources;

/// <summary>How collecting is paced; configuration section <c>Collect</c>.</summary>
public sealed record CollectOptions
{
    /// <summary>How long a fetch may hold its endpoint; after that it counts as lost and the endpoint is due again.</summary>
    public double LeaseMinutes { get; init; } = 10;

    /// <summary>Hours between two fetches without validators: some servers answer 304 although the content changed.</summary>
    public double UnconditionalHours { get; init; } = 24;

    /// <summary>How long a page or picture rests that was away, or whose reading broke off, before its next try.</summary>
    public double RetryMinutes { get; init; } = 15;

    /// <summary><see cref="RetryMinutes"/> as a time.</summary>
    public TimeSpan RetryPause => TimeSpan.FromMinutes(RetryMinutes);

    /// <summary>Whether article pages are read; without, articles hold what the endpoint said.</summary>
    public bool ReadPages { get; init; } = true;
}
