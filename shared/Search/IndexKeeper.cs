using Aggregator.Store;
using Aggregator.Store.Embedded;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Aggregator.Search;

/// <summary>
/// Keeps the index of this instance as it should be: of the published generation, and up to date with the change stream.
/// Everything may be interrupted at any line and done again.
/// </summary>
public sealed partial class IndexKeeper(
    SearchIndex index, IndexBuilder builder, IndexedArticles articles, SnapshotStore snapshots, ITables tables, SearchOptions options,
    TimeProvider clock, ILogger<IndexKeeper> log) : IDisposable
{
    private static readonly TimeSpan NotePositionEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepOldFiles = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim gate = new(1);
    private IndexWriter? writer;
    private ChangeTail tail = new(tables);

    /// <summary>
    /// Takes over the published index where it is another one, builds the first where there is none, and applies what has
    /// changed since the last time. Throws <see cref="StoreUnavailableException"/> when the store or the disk is away.
    /// </summary>
    public Task FollowAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            var published = await snapshots.FindAsync(cancellationToken);
            if (published.Manifest is not { } manifest)
                await BuildAsync(published.ETag, cancellationToken);
            else if (index.Current?.Generation != manifest.Generation)
                await TakeOverAsync(manifest, published.ETag, cancellationToken);
            await CatchUpAsync(cancellationToken);
        },
        cancellationToken);

    /// <summary>Builds the index anew from all articles and publishes it; every instance takes it over at its next look. How many articles it holds.</summary>
    public async Task<long> RebuildAsync(CancellationToken cancellationToken)
    {
        long count = 0;
        await AloneAsync(
            async () =>
            {
                await BuildAsync((await snapshots.FindAsync(cancellationToken)).ETag, cancellationToken);
                await CatchUpAsync(cancellationToken);
                count = writer!.Count();
            },
            cancellationToken);
        return count;
    }

    /// <summary>Publishes the index as it is now when the published one is old. For one instance at a time; a second one does no harm.</summary>
    public Task PublishAsync(CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            if (writer is not { Position: { } position } || await snapshots.FindAsync(cancellationToken) is not { Manifest: { } manifest } published
                || manifest.Generation != index.Current?.Generation || position - manifest.Position < options.PublishEvery)
                return;
            var path = builder.TemporaryPath();
            try
            {
                writer.CopyTo(path);
                if (await snapshots.PublishAsync(path, manifest.Generation, position, published.ETag, cancellationToken))
                    await RemoveOldCopiesAsync(manifest.Snapshot, cancellationToken);
            }
            finally
            {
                File.Delete(path);
            }
        },
        cancellationToken);

    public void Dispose()
    {
        writer?.Dispose();
        gate.Dispose();
    }

    private async Task BuildAsync(string? etag, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var generation = await builder.BuildAsync(cancellationToken);
        if (!await snapshots.PublishAsync(builder.PathOf(generation), generation, started, etag, cancellationToken))
        {
            // Somebody else was faster; theirs is taken over at the next look.
            File.Delete(builder.PathOf(generation));
            throw new StoreUnavailableException("Another instance published a search index at the same time.");
        }
        Use(generation);
        await RemoveOldCopiesAsync(null, cancellationToken);
        LogBuilt(generation, writer!.Count());
    }

    private async Task TakeOverAsync(IndexManifest manifest, string? etag, CancellationToken cancellationToken)
    {
        if (!File.Exists(builder.PathOf(manifest.Generation)))
        {
            Directory.CreateDirectory(options.Folder);
            var path = builder.TemporaryPath();
            if (!await snapshots.FetchAsync(manifest, path, cancellationToken))
            {
                LogLost(manifest.Generation);
                await BuildAsync(etag, cancellationToken);
                return;
            }
            File.Move(path, builder.PathOf(manifest.Generation), overwrite: true);
        }
        Use(manifest.Generation);
        LogTaken(manifest.Generation);
    }

    private void Use(string generation)
    {
        var path = builder.PathOf(generation);
        var next = Open(path);
        writer?.Dispose();
        (writer, tail) = (next, new ChangeTail(tables));
        index.Swap(new IndexFile(path, generation));
        RemoveOldFiles(generation);
    }

    private IndexWriter Open(string path)
    {
        try
        {
            return new IndexWriter(path, isNew: false);
        }
        catch (SqliteException broken) when (IsDamage(broken))
        {
            Discard(path);
            throw;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (writer is not { } open)
            return;
        var now = clock.GetUtcNow();
        var position = open.Position ?? now;
        var hasChanged = false;
        await foreach (var changes in tail.ReadAsync(position, now, cancellationToken))
        {
            var latest = changes.GroupBy(change => change.ArticleId, StringComparer.Ordinal).Select(group => group.Last()).ToList();
            var found = await articles.FindAsync([.. latest.Select(change => change.ArticleId)], cancellationToken);
            open.Apply(latest.Zip(found, Applied), position: null);
            hasChanged = true;
        }
        if (hasChanged || now - position > NotePositionEvery)
            open.Apply([], now);
        if (hasChanged)
            index.NoteChange();
    }

    private static IndexChange Applied(Change change, IndexedArticle? article) =>
        change.Kind == ChangeKind.Withdrawn || article is null
            ? new IndexChange(change.ArticleId, change.At, null)
            : new IndexChange(change.ArticleId, article.StoredAt, article);

    private async Task RemoveOldCopiesAsync(string? before, CancellationToken cancellationToken)
    {
        if (await snapshots.FindAsync(cancellationToken) is { Manifest: { } manifest })
            await snapshots.RemoveOthersAsync(manifest.Snapshot, before, cancellationToken);
    }

    // Another process that shares the folder may still be in the file before this one; it looks every few seconds.
    private void RemoveOldFiles(string generation)
    {
        var oldest = clock.GetUtcNow() - KeepOldFiles;
        foreach (var file in Directory.EnumerateFiles(options.Folder))
            if (!Path.GetFileName(file).StartsWith(generation, StringComparison.Ordinal) && File.GetLastWriteTimeUtc(file) < oldest.UtcDateTime)
                File.Delete(file);
    }

    private async Task AloneAsync(Func<Task> action, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await action();
        }
        catch (Exception exception) when (StoreFaults.IsOutage(exception))
        {
            if (IsDamage(exception) && index.Current is { } damaged)
            {
                writer?.Dispose();
                writer = null;
                index.Swap(null);
                Discard(damaged.Path);
            }
            throw StoreFaults.Unavailable(options.Folder, exception);
        }
        finally
        {
            gate.Release();
        }
    }

    private static bool IsDamage(Exception exception) =>
        exception is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB };

    // What is damaged is fetched again at the next look.
    private void Discard(string path)
    {
        LogDamaged(path);
        foreach (var ending in new[] { "", "-wal", "-shm" })
            File.Delete(path + ending);
    }

    [LoggerMessage(LogLevel.Information, "Search index {Generation} built: {Articles} articles")]
    private partial void LogBuilt(string generation, long articles);

    [LoggerMessage(LogLevel.Information, "Search index {Generation} taken over")]
    private partial void LogTaken(string generation);

    [LoggerMessage(LogLevel.Warning, "The published search index {Generation} is incomplete and is built again")]
    private partial void LogLost(string generation);

    [LoggerMessage(LogLevel.Error, "The search index {Path} is damaged and is fetched again")]
    private partial void LogDamaged(string path);
}
