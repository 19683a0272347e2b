using System.Collections.Concurrent;

namespace Aggregator.Search;

/// <summary>
/// One index file and its readers. It stays open until the last search in it has ended: who swaps it for another one calls
/// <see cref="Retire"/> and goes on.
/// </summary>
internal sealed class IndexFile(string path, string generation)
{
    private readonly ConcurrentBag<IndexSession> idle = [];
    private readonly Lock gate = new();
    private int users = 1;

    /// <summary>Which building of the index it comes from.</summary>
    public string Generation => generation;

    public string Path => path;

    /// <summary>False when it is retired and gone; else one <see cref="Release"/> is owed.</summary>
    public bool TryUse()
    {
        lock (gate)
        {
            if (users == 0)
                return false;
            users++;
            return true;
        }
    }

    public void Release()
    {
        lock (gate)
        {
            if (--users > 0)
                return;
        }
        while (idle.TryTake(out var session))
            session.Dispose();
    }

    /// <summary>No new searches begin in it.</summary>
    public void Retire() => Release();

    /// <summary>Runs a search in one state of the file.</summary>
    public T Read<T>(Func<IndexSession, T> search)
    {
        var session = idle.TryTake(out var waiting) ? waiting : new IndexSession(path);
        try
        {
            session.Begin();
            var result = search(session);
            session.End();
            idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
