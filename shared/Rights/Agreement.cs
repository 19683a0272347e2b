namespace Aggregator.Rights;

/// <summary>How much of a source's text may be shown.</summary>
public enum TextRight
{
    /// <summary>Headline and link only.</summary>
    Link,

    /// <summary>Headline, an excerpt of at most 300 characters, and link.</summary>
    Excerpt,

    /// <summary>The whole text.</summary>
    Full,
}

/// <summary>What a source allows, as data. <see cref="None"/> stands for every source with nothing on record.</summary>
public sealed record Agreement
{
    /// <summary>No agreement on record: headline, short excerpt and link, after the default delay.</summary>
    public static Agreement None { get; } = new();

    /// <summary>The agreement's own number; null when there is none on record.</summary>
    public string? Reference { get; init; }

    public TextRight Text { get; init; } = TextRight.Excerpt;

    public bool Images { get; init; }

    public bool Translation { get; init; }

    public bool Republication { get; init; }

    /// <summary>Whether those who republish may shorten or edit.</summary>
    public bool Modification { get; init; }

    /// <summary>Whether those who republish may earn by it.</summary>
    public bool Commercial { get; init; }

    /// <summary>The countries in which it may be republished (ISO 3166-1, two capital letters), sorted; empty for everywhere.</summary>
    public IReadOnlyList<string> Territories { get; init; } = [];

    /// <summary>How long after the original publication an article may be shown.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>First day of validity (Viet Nam time); null for no start.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>What becomes of articles taken in under it when it ends: withdrawn, unless they may stay with headline, excerpt and link.</summary>
    public bool KeepsAtEnd { get; init; }

    /// <summary>Last day of validity (Viet Nam time); null for no end.</summary>
    public DateOnly? ValidTo { get; init; }
}
