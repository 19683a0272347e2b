namespace Aggregator.Translate;

/// <summary>One part of an article as its translation is stored.</summary>
/// <param name="Key">Of the memory.</param>
/// <param name="ReviewKey">Of the memory, for an editor's text.</param>
/// <param name="Text">A sanitised fragment; null where there is none to be shown.</param>
/// <param name="HeldBack">Why there is none; null while it is on its way, and where there is one.</param>
/// <param name="Review">Null for an engine's text.</param>
internal sealed record DocumentPart(string Key, string ReviewKey, string? Text, string? HeldBack, Review? Review)
{
    /// <summary>Whether it can be said what is to be shown.</summary>
    public bool IsSettled => Text is not null || HeldBack is not null;
}

/// <summary>One version of an article in one language, as lists need it; the body lies in a blob beside it.</summary>
internal sealed record TranslationDocument(string ArticleId, int Version, string From, string Language, DateTimeOffset At)
{
    /// <summary>Null as long as it is only asked for.</summary>
    public DocumentPart? Title { get; init; }

    public DocumentPart? Lead { get; init; }

    public TranslationState State { get; init; }

    public TranslationState BodyState { get; init; }

    public int Paragraphs { get; init; }

    public int ParagraphsInOriginal { get; init; }

    public int ParagraphsReviewed { get; init; }

    public string? Engine { get; init; }

    public string? GlossaryVersion { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public Review? LastReview { get; init; }

    public string? HeldBack { get; init; }

    /// <summary>Name of the blob with the body; null where there is none.</summary>
    public string? BodyBlob { get; init; }
}

/// <summary>The body of a document: its parts in order, and the whole as it may be shown (null when it may not).</summary>
internal sealed record TranslatedBody(IReadOnlyList<DocumentPart> Parts, string? Html);

/// <summary>That an article is the outlet's own version of another in a language.</summary>
internal sealed record SiblingMarker(string ArticleId, string Language, DateTimeOffset VisibleFrom);
