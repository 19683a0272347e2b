using System.Globalization;
using System.Threading.Channels;
using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Search;

/// <summary>Builds a whole index from the stored articles.</summary>
public sealed class IndexBuilder(IndexedArticles articles, Withdrawals withdrawals, SearchOptions options, TimeProvider clock)
{
    private const int BatchesAhead = 2;

    /// <summary>The path of the file of a generation.</summary>
    internal string PathOf(string generation) => Path.Combine(options.Folder, generation + ".db");

    /// <summary>A path in the same folder that nobody else uses; its file may be moved to <see cref="PathOf"/>.</summary>
    internal string TemporaryPath() => Path.Combine(options.Folder, $"{Guid.NewGuid():N}.tmp");

    /// <summary>
    /// Builds an index of every article beside the one in use, and returns its generation when the file is complete. A
    /// process that dies meanwhile leaves a temporary file and nothing else.
    /// </summary>
    public async Task<string> BuildAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var generation = string.Create(
            CultureInfo.InvariantCulture, $"{IndexSchema.Format}-{started.UtcDateTime:yyyyMMddHHmmss}-{Guid.NewGuid():N}")[..32];
        Directory.CreateDirectory(options.Folder);
        var path = TemporaryPath();
        try
        {
            using (var writer = new IndexWriter(path, isNew: true))
            {
                await FillAsync(writer, cancellationToken);
                // What is stored while this runs comes again by the change stream, from where this began.
                var withdrawn = await withdrawals.SinceAsync(DateTimeOffset.MinValue, cancellationToken);
                writer.Apply(withdrawn.Select(one => new IndexChange(one.ArticleId, one.At, null)), started);
                writer.Optimise();
            }
            File.Move(path, PathOf(generation));
            return generation;
        }
        catch (Exception exception) when (StoreFaults.IsOutage(exception))
        {
            throw StoreFaults.Unavailable(path, exception);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Reading and taking apart the rows costs about as much as indexing them, so the two go on side by side.
    private async Task FillAsync(IndexWriter writer, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<IReadOnlyList<IndexedArticle>>(BatchesAhead);
        var reading = Task.Run(async () =>
        {
            try
            {
                await foreach (var batch in articles.AllAsync(stop.Token))
                    await batches.Writer.WriteAsync(batch, stop.Token);
                batches.Writer.Complete();
            }
            catch (Exception exception)
            {
                batches.Writer.Complete(exception);
            }
        }, CancellationToken.None);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
                writer.Apply(batch.Select(article => new IndexChange(article.Card.Id, article.StoredAt, article)), position: null);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }
}
