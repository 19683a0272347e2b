namespace Aggregator.Store.Embedded;

/// <summary>The sending side of <c>queues.db</c> in the data folder; the local runtime receives from the same file.</summary>
public sealed class EmbeddedQueues : IQueues, IDisposable
{
    private readonly string path;
    private readonly TimeProvider clock;
    private readonly Lock gate = new();
    private QueueFile? file;

    /// <summary>Opens nothing yet: a folder that cannot be used is reported by the first call, and tried again by the next.</summary>
    public EmbeddedQueues(string folder, TimeProvider clock)
    {
        path = Path.Combine(Path.GetFullPath(folder), "queues.db");
        this.clock = clock;
    }

    /// <summary>A queue needs no making here; that the file can be opened is worth knowing at start.</summary>
    public Task CreateQueuesAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        foreach (var queue in queues)
            StoreLimits.CheckQueue(queue);
        return UseAsync(opened => opened.Count(""), cancellationToken);
    }

    public Task SendAsync(string queue, string message, TimeSpan? delay, CancellationToken cancellationToken)
    {
        var wait = StoreLimits.CheckMessage(queue, message, delay);
        return UseAsync(
            opened =>
            {
                opened.Send(queue, message, wait);
                return 0;
            },
            cancellationToken);
    }

    public Task SendEachAsync(string queue, IReadOnlyList<string> messages, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(queue);
        foreach (var message in messages)
            StoreLimits.CheckMessage(queue, message, delay: null);
        return UseAsync(
            opened =>
            {
                opened.Send(queue, messages, TimeSpan.Zero);
                return 0;
            },
            cancellationToken);
    }

    public Task<long> CountAsync(string queue, CancellationToken cancellationToken)
    {
        StoreLimits.CheckQueue(queue);
        return UseAsync(opened => opened.Count(queue), cancellationToken);
    }

    public void Dispose()
    {
        lock (gate)
        {
            file?.Dispose();
            file = null;
        }
    }

    private Task<long> UseAsync(Func<QueueFile, long> use, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<long>(cancellationToken);
        lock (gate)
        {
            try
            {
                return Task.FromResult(use(file ??= Open()));
            }
            catch (Exception exception) when (StoreFaults.IsOutage(exception))
            {
                file?.Dispose();
                file = null;
                return Task.FromException<long>(StoreFaults.Unavailable(path, exception));
            }
        }
    }

    private QueueFile Open()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new QueueFile(path, clock);
    }
}
