using Aggregator.Store;
using Aggregator.Store.Embedded;

namespace Aggregator.Search;

/// <summary>
/// The index of this instance. Searches never wait: one that runs while another file is swapped in ends in the file that it
/// began in.
/// </summary>
public sealed class SearchIndex(TimeProvider clock) : IDisposable
{
    private volatile IndexFile? current;

    /// <summary>Counts the changes that were applied here, so that whoever keeps answers knows when they are old.</summary>
    public long Version => Interlocked.Read(ref version);

    private long version;

    /// <summary>Whether there is an index yet; a new instance has none for its first moments.</summary>
    public bool IsReady => current is not null;

    internal IndexFile? Current => current;

    /// <summary>
    /// A page of results as of now. Throws <see cref="StoreUnavailableException"/> while there is no index, and when its
    /// file cannot be read.
    /// </summary>
    public SearchResults Search(SearchRequest request)
    {
        while (current is { } file)
        {
            if (!file.TryUse())
                continue;
            try
            {
                return file.Read(session => new Searching(session, request, clock.GetUtcNow()).Run());
            }
            catch (Exception exception) when (StoreFaults.IsOutage(exception))
            {
                throw StoreFaults.Unavailable(file.Path, exception);
            }
            finally
            {
                file.Release();
            }
        }
        throw new StoreUnavailableException("The search index is not built yet.");
    }

    /// <summary>Searches from now on go to <paramref name="next"/>.</summary>
    internal void Swap(IndexFile? next)
    {
        var old = Interlocked.Exchange(ref current, next);
        old?.Retire();
        NoteChange();
    }

    internal void NoteChange() => Interlocked.Increment(ref version);

    public void Dispose() => Swap(null);
}
