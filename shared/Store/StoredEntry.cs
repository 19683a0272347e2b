using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>How far an entry has come.</summary>
public enum EntryProgress
{
    /// <summary>Stored and queued, not read yet.</summary>
    Queued,

    /// <summary>Its article is stored with the endpoint's words; its page will be asked for again.</summary>
    Waiting,

    /// <summary>Its article is stored.</summary>
    Read,

    /// <summary>It will not become an article; the reason says why.</summary>
    Dropped,

    /// <summary>It came with suspiciously many others and waits until it is seen a second time.</summary>
    Held,
}

/// <summary>One entry as an endpoint gave it, kept so that queue messages stay small and every drop can be explained.</summary>
public sealed record StoredEntry
{
    /// <summary><see cref="ArticleId"/> of the entry's canonical link.</summary>
    public required string Id { get; init; }

    /// <summary>The entry's link in canonical form.</summary>
    public required string Url { get; init; }

    public required string SourceId { get; init; }

    public required string EndpointId { get; init; }

    public required FeedEntry Entry { get; init; }

    /// <summary>Hash of what the endpoint said: a change makes the entry be read again.</summary>
    public required string EntryHash { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public EntryProgress Progress { get; init; }

    /// <summary>Why it was dropped, or what was missing when it was read; null when there is nothing to say.</summary>
    public string? Reason { get; init; }

    /// <summary>The article it became; differs from <see cref="Id"/> when the page names another canonical address.</summary>
    public string? ArticleId { get; init; }

    /// <summary>When a changed text was last taken over; null when it never changed.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Why its page could not be read; null when it was read, or never asked for.</summary>
    public string? PageFailure { get; init; }

    /// <summary>The language that its page declares, where the text is in another; null otherwise.</summary>
    public string? PageDeclares { get; init; }

    /// <summary>The language of its text, where <see cref="PageDeclares"/> says another.</summary>
    public string? PageLanguage { get; init; }
}
