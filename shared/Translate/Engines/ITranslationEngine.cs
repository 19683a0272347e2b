namespace Aggregator.Translate.Engines;

/// <summary>
/// The port to whatever translates. One call of <see cref="TranslateAsync"/> is one request: it either was worked on or was
/// not, which is what paying once needs to know.
/// </summary>
public interface ITranslationEngine
{
    /// <summary>As readers are told, for example azure.</summary>
    string Name { get; }

    /// <summary>Whether its characters cost money. A text that may have been paid for is not sent again.</summary>
    bool Bills { get; }

    /// <summary>Whether it translates between the two (BCP 47); null when it cannot be asked now.</summary>
    Task<bool?> SpeaksAsync(string from, string to, CancellationToken cancellationToken);

    /// <summary>What a text costs, in characters as the engine counts them, with the markup that it is sent with.</summary>
    int Charge(SourceText text);

    /// <summary>The same texts as requests that keep to its limits. A text that is too long for any is a request of its own.</summary>
    IReadOnlyList<TranslationBatch> Split(TranslationBatch batch);

    /// <summary>Sends one request. Never throws for what the engine does.</summary>
    Task<TranslationOutcome> TranslateAsync(TranslationBatch batch, CancellationToken cancellationToken);
}

/// <summary>Texts to be translated together.</summary>
public sealed record TranslationBatch(string From, string To, IReadOnlyList<SourceText> Texts);

/// <summary>
/// A sanitised fragment of HTML with the names in it. <paramref name="Terms"/> count in the fragment's plain text
/// (<see cref="FragmentText"/>).
/// </summary>
public sealed record SourceText(string Html, IReadOnlyList<Term> Terms);

/// <summary>What one request came to.</summary>
/// <param name="Texts">In the order sent, as the engine wrote them, not sanitised; null for one that it left out. Empty where there is a failure.</param>
/// <param name="CharactersBilled">What the engine charges: as it says, else what was sent, else 0 for a request that failed.</param>
/// <param name="Failure">Null when it answered as it should.</param>
public sealed record TranslationOutcome(IReadOnlyList<string?> Texts, int CharactersBilled, EngineFailure? Failure = null)
{
    /// <summary>A request that came to nothing.</summary>
    public static TranslationOutcome Failed(EngineFailureKind kind, string reason, TimeSpan? retryAfter = null, int billed = 0) =>
        new([], billed, new EngineFailure(kind, reason, retryAfter));
}

public enum EngineFailureKind
{
    /// <summary>Not reached, or it says that it cannot work now (5xx).</summary>
    Away,

    /// <summary>Too much in too short a time (429).</summary>
    Throttled,

    /// <summary>The key, the quota or the address is wrong (401, 403, 404): nothing works until somebody acts.</summary>
    Refused,

    /// <summary>It does not translate between these languages.</summary>
    Unspoken,

    /// <summary>The text is longer than it takes.</summary>
    TooLarge,

    /// <summary>It answered, and not with translations of these texts. They may have been paid for.</summary>
    Garbled,

    /// <summary>The request was sent and no whole answer came. The texts may have been paid for.</summary>
    Unanswered,
}

/// <summary>Why a request came to nothing, in one sentence for operators. <paramref name="RetryAfter"/> is the engine's own wish.</summary>
public sealed record EngineFailure(EngineFailureKind Kind, string Reason, TimeSpan? RetryAfter)
{
    /// <summary>Whether the engine may have charged for it all the same.</summary>
    public bool MayBeBilled => Kind is EngineFailureKind.Garbled or EngineFailureKind.Unanswered;

    /// <summary>Whether it is about the engine, not about what was sent.</summary>
    public bool IsOfTheEngine => Kind is not (EngineFailureKind.Unspoken or EngineFailureKind.TooLarge);
}
