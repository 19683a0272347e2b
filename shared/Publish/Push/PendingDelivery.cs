namespace Aggregator.Publish.Push;

/// <summary>What receivers can be told; the names are those of <see cref="PushEventNames"/>.</summary>
public enum PushEvent
{
    ArticlePublished,
    ArticleUpdated,
    ArticleWithdrawn,
    PackageReady,

    /// <summary>A feed has changed: for subscribers of the hub.</summary>
    FeedChanged,
}

/// <summary>
/// One thing that one receiver is still to be told. It names what happened; what is sent is read when it is sent, so that
/// nothing leaves that was withdrawn meanwhile.
/// </summary>
public sealed record PendingDelivery
{
    /// <summary>Whose lane: a webhook's id or a hub subscription's.</summary>
    public required string ReceiverId { get; init; }

    public required PushEvent Event { get; init; }

    /// <summary>The article's id, the package's slug, or the feed's address.</summary>
    public required string Subject { get; init; }

    /// <summary>The article's version; the time in ticks for everything else. Orders a lane.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? FirstTry { get; init; }

    /// <summary>Not before then; null: at once.</summary>
    public DateTimeOffset? NextTry { get; init; }
}

/// <summary>Where a pending delivery is: its lane, in which one waits for the other, and its place there.</summary>
public readonly record struct OutboxEntry(string Lane, string Key, PendingDelivery Delivery);
