namespace Aggregator.Translate;

/// <summary>What is known of one text's translation.</summary>
internal enum MemoryState
{
    /// <summary>Somebody is about to send it, or has sent it, to the engine.</summary>
    Reserved,

    /// <summary>Translated and checked, or written by an editor.</summary>
    Ready,

    /// <summary>Found wanting once; it is tried once more.</summary>
    Failed,

    /// <summary>Found wanting twice, or not to be translated at all.</summary>
    HeldBack,

    /// <summary>It was sent and the answer never arrived; it may have been paid for.</summary>
    Doubtful,
}

/// <summary>A row of the translation memory: one text in one language, and what it became in another.</summary>
internal sealed record MemoryEntry(MemoryState State, DateTimeOffset At)
{
    /// <summary>A sanitised fragment; null unless ready.</summary>
    public string? Text { get; init; }

    public string? Engine { get; init; }

    public string? GlossaryVersion { get; init; }

    /// <summary>How often it was found wanting.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it is held back.</summary>
    public string? Reason { get; init; }

    /// <summary>Who wrote or confirmed it; null for an engine's.</summary>
    public Review? Review { get; init; }

    /// <summary>Until when a reservation holds.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>An entry as it was read. <paramref name="ETag"/> is null where there is none yet.</summary>
internal readonly record struct FoundEntry(string Key, MemoryEntry? Entry, string? ETag);
