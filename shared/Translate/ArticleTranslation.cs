namespace Aggregator.Translate;

/// <summary>How far a translation is.</summary>
public enum TranslationState
{
    /// <summary>There is none and none is on its way: nobody asked, it may not be made, or no engine is configured.</summary>
    None,

    /// <summary>Asked for; the original is shown meanwhile.</summary>
    Waiting,

    /// <summary>Checked, and may be shown.</summary>
    Shown,

    /// <summary>Made and found wanting; the original is shown instead, with the reason.</summary>
    HeldBack,
}

/// <summary>That an editor wrote or confirmed a text, and when.</summary>
public sealed record Review(string By, DateTimeOffset At);

/// <summary>
/// One version of an article in another language, as far as it may be shown. What it is made of may be worth different
/// things: a title that an editor wrote, a lead by the engine, a body that is still on its way. Verdicts are asked by the
/// outputs, as for the original: a lead or body here is no permission to show it.
/// </summary>
public sealed record ArticleTranslation
{
    public required string ArticleId { get; init; }

    public required int Version { get; init; }

    /// <summary>The article's own language (BCP 47); empty where nothing is known of a translation.</summary>
    public required string From { get; init; }

    /// <summary>The language of the translation (BCP 47), as in <c>InterfaceLanguage.Tag</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Of title and lead, which lists show; <see cref="TranslationState.Shown"/> exactly when there is a title.</summary>
    public TranslationState State { get; init; }

    /// <summary>Plain text; null unless shown.</summary>
    public string? Title { get; init; }

    /// <summary>Plain text, whole where the whole lead may be shown, else of the excerpt; null where the original is to be shown.</summary>
    public string? Lead { get; init; }

    /// <summary>Of the body. <see cref="TranslationState.None"/> also where bodies of the source may not be translated.</summary>
    public TranslationState BodyState { get; init; }

    /// <summary>
    /// Sanitised; null unless asked for and shown. A paragraph that was held back stands in it in the original, in a span
    /// with that language.
    /// </summary>
    public string? BodyHtml { get; init; }

    /// <summary>Paragraphs of the body that can be translated, and those of them that stand in the original.</summary>
    public int Paragraphs { get; init; }

    public int ParagraphsInOriginal { get; init; }

    /// <summary>Which engine translated, for example azure; null where editors alone did.</summary>
    public string? Engine { get; init; }

    /// <summary>The version of the glossary that it was made and checked with.</summary>
    public string? GlossaryVersion { get; init; }

    /// <summary>When it was last put together.</summary>
    internal DateTimeOffset StoredAt { get; init; }

    /// <summary>When it last passed the checks.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Null while the engine's words stand.</summary>
    public Review? TitleReview { get; init; }

    public Review? LeadReview { get; init; }

    /// <summary>Paragraphs of the body that an editor wrote or confirmed.</summary>
    public int ParagraphsReviewed { get; init; }

    /// <summary>The last review of any part; null where there was none.</summary>
    public Review? LastReview { get; init; }

    /// <summary>Why something is held back, in plain English; null where nothing is.</summary>
    public string? HeldBack { get; init; }

    /// <summary>The article that is the outlet's own version in this language. It is shown instead, and no translation is.</summary>
    public string? SiblingId { get; init; }

    /// <summary>Whether an editor wrote or confirmed everything of it that is shown.</summary>
    public bool IsReviewed => State == TranslationState.Shown && TitleReview is not null && (Lead is null || LeadReview is not null)
        && (BodyState != TranslationState.Shown || ParagraphsReviewed == Paragraphs);

    /// <summary>
    /// The tag of a text that was translated (BCP 47 extension T, RFC 6497): en-t-vi-t0-und for what a machine did,
    /// en-t-vi for what was reviewed.
    /// </summary>
    public string Tag => $"{Language}-t-{From.ToLowerInvariant()}{(IsReviewed ? "" : "-t0-und")}";

    /// <summary>What is known of a translation that nobody ever asked for.</summary>
    public static ArticleTranslation None(string articleId, int version, string language) =>
        new() { ArticleId = articleId, Version = version, From = "", Language = language };
}

/// <summary>One version of an article, as lists know it.</summary>
public readonly record struct ArticleVersionKey(string ArticleId, int Version);

/// <summary>One part of an article that is translated, for those who review it: its name, both texts as sanitised fragments.</summary>
/// <param name="Part">title, lead, or p1, p2 … of the body.</param>
/// <param name="Original">The part as the outlet has it.</param>
/// <param name="Translated">Null while there is none that may be shown.</param>
/// <param name="Review">Null while the engine's words stand.</param>
/// <param name="HeldBack">Why there is none to be shown; null for another part.</param>
public sealed record TranslatedPart(string Part, string Original, string? Translated, Review? Review, string? HeldBack);
