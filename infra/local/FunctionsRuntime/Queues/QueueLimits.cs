using Aggregator.Local.Hosting;

namespace Aggregator.Local;

/// <summary>How queue functions are fed: <c>extensions.queues</c> of host.json, with the real extension's defaults and bounds.</summary>
internal sealed record QueueLimits
{
    /// <summary>Messages taken at once. As in the real extension, up to this plus <see cref="NewBatchThreshold"/> run at a time.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>A new batch is taken when no more than this many messages are in flight.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a failed message waits for its next try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Longest pause between looks into an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether message text is base64 on the wire; the embedded queue always holds plain text.</summary>
    public bool Base64 { get; init; } = true;

    public static QueueLimits Read(HostJsonSection section)
    {
        var defaults = new QueueLimits();
        var batchSize = section.Number("batchSize", defaults.BatchSize, 1, 32);
        return new QueueLimits
        {
            BatchSize = batchSize,
            NewBatchThreshold = section.Number("newBatchThreshold", batchSize / 2, 0, 1000),
            MaxDequeueCount = section.Number("maxDequeueCount", defaults.MaxDequeueCount, 1, 1000),
            VisibilityTimeout = section.Span("visibilityTimeout", defaults.VisibilityTimeout, TimeSpan.Zero, TimeSpan.FromDays(7)),
            MaxPollingInterval = section.Span(
                "maxPollingInterval", defaults.MaxPollingInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)),
            Base64 = section.Text("messageEncoding")?.ToUpperInvariant() switch
            {
                null or "BASE64" => true,
                "NONE" => false,
                _ => throw section.Refuse("messageEncoding", "is neither base64 nor none"),
            },
        };
    }
}
