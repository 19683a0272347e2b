namespace Aggregator.Articles;

/// <summary>The main medium of an article; the value is the one used in scopes and the API.</summary>
public enum ArticleType
{
    Text,
    Photo,
    Video,
}

/// <summary>
/// An article as it is stored: everything normalised, classified and attributed. What of it may be shown is not
/// decided here but by <c>Rights/</c> at the moment of showing.
/// </summary>
public sealed record Article
{
    /// <summary><see cref="ArticleId"/> of <see cref="Url"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The canonical address at the outlet.</summary>
    public required string Url { get; init; }

    /// <summary>The address as the endpoint gave it.</summary>
    public required string OriginalUrl { get; init; }

    public required string SourceId { get; init; }

    public required string EndpointId { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text; the source's own standfirst or feed summary, whole.</summary>
    public string? Lead { get; init; }

    /// <summary>Plain text, at most 300 characters: what every output may show.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Sanitised body; null where the agreement does not allow keeping the full text, or where it is in a blob.</summary>
    public string? BodyHtml { get; init; }

    /// <summary>Name of the blob that holds the sanitised body when it is over 30 KB.</summary>
    public string? BodyBlob { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The earliest publication time known; <see cref="TimePrecision.Seen"/> when no source ever stated one.</summary>
    public required PublicationTime Published { get; init; }

    public PublicationTime? Modified { get; init; }

    /// <summary>When our collection first saw it.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When this version was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>No output shows the article before this moment.</summary>
    public required DateTimeOffset VisibleFrom { get; init; }

    /// <summary>BCP 47, for example vi, en, zh-Hans.</summary>
    public required string Language { get; init; }

    /// <summary>Topic slugs, most likely first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Place slugs, old provinces together with their successor units.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<ArticleImage> Images { get; init; } = [];

    public IReadOnlyList<string> Videos { get; init; } = [];

    public ArticleType Type { get; init; }

    /// <summary>Where its page says that the outlet has it in other languages; unconfirmed.</summary>
    public IReadOnlyList<SiblingLink> Siblings { get; init => field = value ?? []; } = [];

    /// <summary>False while only the endpoint's own words are known, because the page could not be read.</summary>
    public bool PageRead { get; init; }

    /// <summary>The story that groups the same event over outlets; null until one is found.</summary>
    public string? StoryId { get; init; }

    /// <summary>Why and when it was taken back: nothing of it is shown from then on. Null while it stands.</summary>
    public WithdrawalNotice? Withdrawn { get; init; }

    /// <summary>1 for the first, counted up with every change of title, lead, body or rights, and with its withdrawal.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What makes this version differ from the one before; empty for the first. Rows written before that was noted have none.</summary>
    public IReadOnlyList<ChangedField> Changed { get; init => field = value ?? []; } = [];

    /// <summary>What the agreement allowed when this version was stored, as <c>RightsPolicy.TermsOf</c> writes it; null for one stored before that was noted.</summary>
    public string? Terms { get; init; }

    /// <summary>Hash of title, lead and body text: what decides whether something changed.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Hash of the body's text alone; null for one stored before that was noted.</summary>
    public string? BodyHash { get; init; }
}

/// <summary>A part of an article whose change makes a new version.</summary>
public enum ChangedField
{
    Title,
    Lead,
    Body,
    Rights,
}

/// <summary>Why an article was taken back.</summary>
public enum WithdrawalKind
{
    /// <summary>Its outlet or we withdrew it: 410.</summary>
    Withdrawn,

    /// <summary>A legal order requires it: 451 (RFC 7725).</summary>
    ByLaw,
}
