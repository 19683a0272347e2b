using System.Diagnostics;

namespace Aggregator.Fuzz;

/// <summary>Runs one input and says what is wrong with it.</summary>
internal static class CaseRunner
{
    /// <summary>What came of it; <paramref name="Signature"/> is null when all was well.</summary>
    internal readonly record struct Result(string? Signature, string Detail, TimeSpan Elapsed);

    public static Result Run(FuzzKind kind, byte[] input)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        try
        {
            var check = kind.Read(input);
            var elapsed = clock.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (allocated > FuzzOptions.MostAllocated(input.Length))
                return new Result("too much memory", $"{allocated >> 20} MB allocated for {input.Length} bytes", elapsed);
            var problem = check().FirstOrDefault();
            return new Result(problem is null ? null : problem.Split('\n')[0], problem ?? "", elapsed);
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new Result($"{exception.GetType().Name} {Place(exception)}", exception.ToString(), clock.Elapsed);
        }
    }

    /// <summary>The least processor time of several runs; meant for when nothing else runs in this process.</summary>
    public static TimeSpan LeastProcessorTime(FuzzKind kind, byte[] input, TimeSpan slow)
    {
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < 4 && least > slow; run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            kind.Read(input);
            var taken = Environment.CpuUsage.TotalTime - before;
            least = taken < least ? taken : least;
        }
        return least;
    }

    // The innermost method of ours, without line numbers: two ways to the same fault are one finding.
    private static string Place(Exception exception)
    {
        var frames = (exception.StackTrace ?? "").Split('\n').Select(line => line.Trim());
        var own = frames.FirstOrDefault(line => line.StartsWith("at Aggregator.", StringComparison.Ordinal)) ?? "";
        var end = own.IndexOf(" in ", StringComparison.Ordinal);
        return end < 0 ? own : own[..end];
    }
}
