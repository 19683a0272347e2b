using Aggregator.Publish.Views;
using Aggregator.Store;

namespace Aggregator.Publish.Lists;

/// <summary>Which articles a list shows. Null filters let everything through.</summary>
public sealed record ArticleQuery
{
    public const int DefaultLimit = 20;
    public const int LargestLimit = 100;

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Topic slug.</summary>
    public string? Topic { get; init; }

    /// <summary>Place slug.</summary>
    public string? Place { get; init; }

    /// <summary>Source id.</summary>
    public string? Source { get; init; }

    /// <summary>Only articles that became visible at or after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    public TimelineCursor? Cursor { get; init; }
}

/// <summary>A page of a list. <paramref name="Next"/> is null at its end; a page may be short, even empty, and still have a next one.</summary>
public sealed record ArticlePage(IReadOnlyList<CardView> Articles, TimelineCursor? Next);
