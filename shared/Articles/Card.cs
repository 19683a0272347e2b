namespace Aggregator.Articles;

/// <summary>What a list shows of an article: one row of the Timeline table, enough to draw it and to judge its rights.</summary>
public sealed record Card
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string SourceId { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text, at most 300 characters.</summary>
    public string? Excerpt { get; init; }

    public required PublicationTime Published { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    public required DateTimeOffset VisibleFrom { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public required string Language { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The first picture; outputs show it only where the verdict allows images.</summary>
    public ArticleImage? Image { get; init; }

    public ArticleType Type { get; init; }

    public string? StoryId { get; init; }

    public int Version { get; init; } = 1;
}
