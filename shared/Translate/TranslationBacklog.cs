using System.Globalization;
using Aggregator.Store;

namespace Aggregator.Translate;

/// <summary>One version of an article that waits for its translation into one language.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="Version">The version at the time of asking; what is translated is always the current one.</param>
/// <param name="Language">Into which language.</param>
/// <param name="VisibleFrom">The newest come first.</param>
/// <param name="OnRequest">Whether a reader asked for it.</param>
/// <param name="Since">When it was asked for.</param>
internal sealed record TranslationJob(string ArticleId, int Version, string Language, DateTimeOffset VisibleFrom, bool OnRequest, DateTimeOffset Since)
{
    /// <summary>Nobody takes it before; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>What it waits for; null for its turn.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// Everything that waits to be translated, newest stories first: the truth about what is to be done. Messages of the queue
/// only say that somebody should look; one that is lost costs a few minutes.
/// </summary>
internal sealed class TranslationBacklog(ITables tables, TimeProvider clock)
{
    private const int PageRows = 500;
    private const int MostPages = 20;

    /// <summary>Adds jobs; those that are there already stay as they are.</summary>
    public Task<IReadOnlyList<bool>> AddAsync(IEnumerable<TranslationJob> jobs, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.TranslationJobsTable, [.. jobs.Select(job => new TableWrite(TableWriteKind.Insert, Row(job)))], cancellationToken);

    /// <summary>The jobs of an article in a language, of whatever version.</summary>
    public async Task<IReadOnlyList<(TranslationJob Job, TableRow Row)>> OfAsync(
        string articleId, DateTimeOffset visibleFrom, string language, CancellationToken cancellationToken)
    {
        var prefix = RowKeys.NewestFirst(visibleFrom, articleId);
        var rows = await tables.ScanAsync(StoreNames.TranslationJobsTable, Partition(language), prefix, prefix + '~', PageRows, cancellationToken);
        return [.. rows.Select(row => (StoreJson.Read<TranslationJob>(row.Json), row))];
    }

    /// <summary>Up to <paramref name="most"/> jobs that may be taken now, newest stories first.</summary>
    public async Task<IReadOnlyList<(TranslationJob Job, TableRow Row)>> DueAsync(string language, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = new List<(TranslationJob, TableRow)>();
        string? from = null;
        for (var page = 0; page < MostPages && due.Count < most; page++)
        {
            var rows = await tables.ScanAsync(StoreNames.TranslationJobsTable, Partition(language), from, null, PageRows, cancellationToken);
            due.AddRange(rows.Select(row => (StoreJson.Read<TranslationJob>(row.Json), row))
                .Where(one => one.Item1.NotBefore is not { } until || until <= now).Take(most - due.Count));
            if (rows.Count < PageRows)
                break;
            from = RowKeys.After(rows[^1].RowKey);
        }
        return due;
    }

    /// <summary>Puts jobs off; one that somebody changed meanwhile stays as it is.</summary>
    public Task PutOffAsync(
        IEnumerable<(TranslationJob Job, TableRow Row)> jobs, DateTimeOffset until, string reason, CancellationToken cancellationToken) => tables.WriteEachAsync(
        StoreNames.TranslationJobsTable,
        [.. jobs.Select(one => new TableWrite(TableWriteKind.Replace, Row(one.Job with { NotBefore = until, Reason = reason }) with { ETag = one.Row.ETag }))],
        cancellationToken);

    /// <summary>Jobs that are done.</summary>
    public Task RemoveAsync(IEnumerable<TranslationJob> jobs, CancellationToken cancellationToken) =>
        tables.WriteEachAsync(StoreNames.TranslationJobsTable, [.. jobs.Select(job => new TableWrite(TableWriteKind.Delete, Row(job)))], cancellationToken);

    /// <summary>How many wait, counted up to a limit, what most of them wait for, and since when the oldest does.</summary>
    public async Task<BacklogCount> CountAsync(string language, CancellationToken cancellationToken)
    {
        var jobs = new List<TranslationJob>();
        string? from = null;
        for (var page = 0; page < MostPages; page++)
        {
            var rows = await tables.ScanAsync(StoreNames.TranslationJobsTable, Partition(language), from, null, PageRows, cancellationToken);
            jobs.AddRange(rows.Select(row => StoreJson.Read<TranslationJob>(row.Json)));
            if (rows.Count < PageRows)
                break;
            from = RowKeys.After(rows[^1].RowKey);
        }
        var reason = jobs.Where(job => job.Reason is not null && job.NotBefore > clock.GetUtcNow()).CountBy(job => job.Reason!).OrderByDescending(one => one.Value).FirstOrDefault().Key;
        return new BacklogCount(jobs.Count, jobs.Count == 0 ? null : jobs.Min(job => job.Since), reason);
    }

    private static string Partition(string language) => "waits." + language;

    private static TableRow Row(TranslationJob job) => new(
        Partition(job.Language),
        string.Create(CultureInfo.InvariantCulture, $"{RowKeys.NewestFirst(job.VisibleFrom, job.ArticleId)}-{job.Version:D6}"), StoreJson.Write(job));
}

/// <summary>What waits in one language. <paramref name="Jobs"/> is counted up to 10,000.</summary>
internal sealed record BacklogCount(int Jobs, DateTimeOffset? OldestSince, string? Reason);
