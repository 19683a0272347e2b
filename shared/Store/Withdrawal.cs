using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>
/// That an article was withdrawn, with what tells in which lists it stood, so that outputs can say so after the article
/// itself is gone.
/// </summary>
public sealed record Withdrawal
{
    public required string ArticleId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset VisibleFrom { get; init; }

    public required string SourceId { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public ArticleType Type { get; init; }

    public string? StoryId { get; init; }

    /// <summary>The version that says so.</summary>
    public int Version { get; init; }

    public WithdrawalReason Reason { get; init; }

    /// <summary>One more sentence in public words; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The withdrawal of an article that has a notice.</summary>
    public static Withdrawal Of(Article article, WithdrawalNotice notice) => new()
    {
        ArticleId = article.Id,
        At = notice.At,
        Version = article.Version,
        Reason = notice.Reason,
        Note = notice.Note,
        VisibleFrom = article.VisibleFrom,
        SourceId = article.SourceId,
        Language = article.Language,
        Topics = article.Topics,
        Places = article.Places,
        Type = article.Type,
        StoryId = article.StoryId,
    };
}
