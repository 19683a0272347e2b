using System.Diagnostics;

namespace Aggregator.Benchmarks;

/// <summary>What a round cost: from the first request that the feeds' server saw, and from the start of the process.</summary>
internal sealed record RoundCost(TimeSpan Wall, TimeSpan Cpu, TimeSpan WallWithStart, TimeSpan CpuWithStart, long PeakBytes);

/// <summary>Takes the app's processor time when a round begins, which is when its first request arrives.</summary>
internal sealed class AppUsage(FeedServer server) : IDisposable
{
    private readonly long started = Stopwatch.GetTimestamp();
    private Process? process;
    private TimeSpan before;

    /// <summary>To be called as soon as the app has a process.</summary>
    public void Watch(int processId)
    {
        process = Process.GetProcessById(processId);
        server.Reset(() => before = Cpu());
    }

    /// <summary>The next request begins another round.</summary>
    public void Restart() => server.Reset(() => before = Cpu());

    public RoundCost Now()
    {
        var (wall, cpu) = (server.Elapsed, Cpu());
        return new RoundCost(wall, cpu - before, Stopwatch.GetElapsedTime(started), cpu, process!.PeakWorkingSet64);
    }

    public void Dispose() => process?.Dispose();

    private TimeSpan Cpu()
    {
        process!.Refresh();
        return process.TotalProcessorTime;
    }
}
