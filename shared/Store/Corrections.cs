using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>That an article changed at its outlet, or what may be shown of it did.</summary>
public sealed record Correction(
    string ArticleId, int Version, DateTimeOffset At, DateTimeOffset VisibleFrom, string SourceId, string Language, IReadOnlyList<ChangedField> Fields);

/// <summary>What was corrected lately, newest first: one small partition beside the change stream.</summary>
public sealed class Corrections(ITables tables, TimeProvider clock)
{
    private const string Partition = "corrected";

    /// <summary>Up to <paramref name="limit"/> corrections of articles that are visible, newest first, none older than <paramref name="since"/>.</summary>
    public async Task<IReadOnlyList<Correction>> SinceAsync(DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var rows = await tables.ScanAsync(
            StoreNames.ChangesTable, Partition, null, RowKeys.NewestFirst(since, "~"), limit, cancellationToken);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => StoreJson.Read<Correction>(row.Json)).Where(one => one.VisibleFrom <= now)];
    }

    internal static TableRow Row(Article article) => new(
        Partition, RowKeys.NewestFirst(article.StoredAt, article.Id),
        StoreJson.Write(new Correction(
            article.Id, article.Version, article.StoredAt, article.VisibleFrom, article.SourceId, article.Language, article.Changed)));
}
