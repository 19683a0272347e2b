using Aggregator.Store.Embedded;

namespace Aggregator.Local.Queues;

/// <summary>The queue file of one data folder, opened when first needed and shared by its queues.</summary>
internal sealed class EmbeddedQueues(string folder, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private QueueFile? file;
    private FileStream? soleReceiver;

    public QueueFile File => file ?? throw new InvalidOperationException("The queue file is not open.");

    /// <summary>
    /// Opens the file. The first receiver of a folder gives back at once what a process that died left leased; while
    /// another receiver lives (it holds the lock file), leases end by themselves.
    /// </summary>
    public void Open()
    {
        lock (gate)
        {
            if (file is not null)
                return;
            Directory.CreateDirectory(folder);
            var opened = new QueueFile(Path.Combine(folder, "queues.db"), clock);
            soleReceiver = TryLock(Path.Combine(folder, "queues.receiver"));
            if (soleReceiver is not null)
                opened.ReturnAll();
            file = opened;
        }
    }

    public void Dispose()
    {
        file?.Dispose();
        soleReceiver?.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
