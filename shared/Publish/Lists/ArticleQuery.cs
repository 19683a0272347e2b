using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Sources;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>Which articles a list shows. Null filters let everything through.</summary>
public sealed record ArticleQuery
{
    /// <summary>All articles.</summary>
    public static ArticleQuery Everything { get; } = new();

    public const int DefaultLimit = 20;
    public const int LargestLimit = 100;

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Which translations into <see cref="Language"/> stand in the list beside its originals.</summary>
    public TranslationChoice Translated { get; init; }

    /// <summary>Whether it was said that only originals are wanted.</summary>
    public bool OnlyOriginals { get; init; }

    /// <summary>Topic slug.</summary>
    public string? Topic { get; init; }

    /// <summary>Place slug.</summary>
    public string? Place { get; init; }

    /// <summary>Source id.</summary>
    public string? Source { get; init; }

    /// <summary>Id of a story; its articles are no scope of their own and are read by <see cref="StoryReader"/>.</summary>
    public string? Story { get; init; }

    /// <summary>The main medium.</summary>
    public ArticleType? Type { get; init; }

    /// <summary>What kind of publisher the source is.</summary>
    public SourceKind? SourceKind { get; init; }

    /// <summary>Whether others may republish it now.</summary>
    public bool? Republishable { get; init; }

    /// <summary>Only articles with a picture that may be shown.</summary>
    public bool WithPicture { get; init; }

    /// <summary>Only articles that changed for readers at or after this moment.</summary>
    public DateTimeOffset? ModifiedSince { get; init; }

    /// <summary>Only articles that became visible before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only articles that became visible at or after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The fields that are wanted of each; null for all.</summary>
    public IReadOnlySet<string>? Fields { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    public TimelineCursor? Cursor { get; init; }
}

/// <summary>A page of a list. <paramref name="Next"/> is null at its end; a page may be short, even empty, and still have a next one.</summary>
public sealed record ArticlePage(IReadOnlyList<CardView> Articles, TimelineCursor? Next);
