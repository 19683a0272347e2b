using Aggregator.Rights;

namespace Aggregator.Sources;

/// <summary>What kind of publisher a source is; the names are those of the catalogue.</summary>
public enum SourceKind
{
    Agency,
    National,
    Party,
    Ministry,
    Provincial,
    Broadcaster,
    Trade,
    Magazine,
    ForeignLanguage,
    Portal,
    Organisation,
}

/// <summary>An outlet, portal or organisation whose news is collected.</summary>
public sealed record Source
{
    public required string Id { get; init; }

    public required string NameVi { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Who owns it (cơ quan chủ quản); null when not known.</summary>
    public string? Owner { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>Slug of the old province it belongs to; null for national ones.</summary>
    public string? Province { get; init; }

    public required Uri Homepage { get; init; }

    /// <summary>BCP 47 codes of the languages it publishes in, main one first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>True when the outlet was merged into another; it may still publish.</summary>
    public bool Merged { get; init; }

    /// <summary>Id of the source that took over; null when there is none.</summary>
    public string? Successor { get; init; }

    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>What the outlet allows; <see cref="Agreement.None"/> when nothing is on record.</summary>
    public Agreement Agreement { get; init; } = Agreement.None;

    /// <summary>Optional hand-written rules for reading its article pages.</summary>
    public PageRule? PageRule { get; init; }
}
