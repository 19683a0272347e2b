namespace Aggregator.Store;

public enum ChangeKind
{
    Created,
    Updated,
    Withdrawn,
}

/// <summary>One line of the change stream: what mirrors, webhooks and widgets follow.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ArticleId">To which article.</param>
/// <param name="Version">The version that it has since.</param>
/// <param name="At">When it was stored.</param>
/// <param name="VisibleFrom">No output tells of the change before this moment.</param>
public sealed record Change(ChangeKind Kind, string ArticleId, int Version, DateTimeOffset At, DateTimeOffset VisibleFrom);
