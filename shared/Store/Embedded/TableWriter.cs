using System.Collections.Concurrent;

namespace Aggregator.Store.Embedded;

/// <summary>
/// The one connection that writes, and its queue. Whoever comes while nobody writes does so on its own thread; what comes
/// meanwhile is written together in one transaction (group commit), since what costs is not a row but the commit and the
/// pages of the log, which writes that go together share. No thread waits for another.
/// </summary>
internal sealed class TableWriter(string path) : IDisposable
{
    // More would keep the first of a group waiting for the last.
    private const int MostTogether = 64;

    private readonly ConcurrentQueue<Job> waiting = new();
    private TableSession? session;
    private int isBusy;

    /// <summary>Writes within a transaction, which others may share. The task ends with the commit.</summary>
    public Task<T> WriteAsync<T>(Func<TableSession, T> write)
    {
        var job = new Job<T>(write);
        waiting.Enqueue(job);
        if (TryTake())
            WriteGroup();
        return job.Task;
    }

    /// <summary>
    /// Reads here if nobody is writing; false when somebody is. A connection's pages are stale as soon as another connection
    /// has written; these are not.
    /// </summary>
    public bool TryRead<T>(Func<TableSession, T> read, out Task<T> result)
    {
        if (!TryTake())
        {
            result = Task.FromResult(default(T)!);
            return false;
        }
        try
        {
            result = Task.FromResult(read(Session()));
        }
        catch (Exception exception)
        {
            Abandon();
            if (!StoreFaults.IsOutage(exception))
                throw;
            result = Task.FromException<T>(StoreFaults.Unavailable(path, exception));
        }
        finally
        {
            Leave();
        }
        return true;
    }

    public void Dispose()
    {
        // What is being written ends first; nobody starts anew while the owner is disposed of.
        SpinWait.SpinUntil(TryTake);
        Abandon();
        Volatile.Write(ref isBusy, 0);
    }

    private bool TryTake() => Interlocked.CompareExchange(ref isBusy, 1, 0) == 0;

    // Somebody may have queued work and found us busy just before: then it is ours to see that it is done, on another
    // thread, because this one has work of its own.
    private void Leave()
    {
        Volatile.Write(ref isBusy, 0);
        if (!waiting.IsEmpty && TryTake())
            ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.WriteGroup(), this, preferLocal: false);
    }

    private void WriteGroup()
    {
        var group = new List<Job>();
        while (group.Count < MostTogether && waiting.TryDequeue(out var job))
            group.Add(job);
        try
        {
            if (group.Count > 0 && !TryWrite(group))
            {
                // One may have spoilt it for all, say with a table that was never made: now each for itself.
                foreach (var job in group)
                    TryWrite([job]);
            }
        }
        finally
        {
            Leave();
        }
        foreach (var job in group)
            job.Complete();
    }

    private bool TryWrite(IReadOnlyList<Job> group)
    {
        try
        {
            Session().InTransaction(group, static (opened, jobs) =>
            {
                foreach (var job in jobs)
                    job.Run(opened);
            });
            return true;
        }
#pragma warning disable CA1031 // It is handed to whoever asked for the write.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // A connection that met a fault is not used again: closing it rolls back, and the next call starts afresh.
            Abandon();
            foreach (var job in group)
                job.Fail(StoreFaults.IsOutage(exception) ? StoreFaults.Unavailable(path, exception) : exception);
            return false;
        }
    }

    private TableSession Session() => session ??= new TableSession(path, isWriter: true);

    private void Abandon()
    {
        session?.Dispose();
        session = null;
    }

    private abstract class Job
    {
        /// <summary>Only takes note of the result: it counts once the transaction is committed.</summary>
        public abstract void Run(TableSession session);

        public abstract void Fail(Exception exception);

        /// <summary>Tells whoever waits, after the commit.</summary>
        public abstract void Complete();
    }

    private sealed class Job<T>(Func<TableSession, T> write) : Job
    {
        private readonly TaskCompletionSource<T> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;
        private Exception? fault;

        public Task<T> Task => completion.Task;

        public override void Run(TableSession session)
        {
            result = write(session);
            fault = null;
        }

        public override void Fail(Exception exception) => fault = exception;

        public override void Complete()
        {
            if (fault is null)
                completion.SetResult(result);
            else
                completion.SetException(fault);
        }
    }
}
