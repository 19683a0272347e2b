using System.Collections.Concurrent;
using System.Diagnostics;
using Aggregator.Fuzz.Mutate;

namespace Aggregator.Fuzz;

/// <summary>
/// A run: every case has a number, and seed and number decide all of it, so that any case can be had again. Cases that
/// seem slow are measured again at the end, alone.
/// </summary>
internal sealed class FuzzRun(IReadOnlyList<FuzzKind> kinds, FuzzOptions options, TextWriter log)
{
    private const int MostSuspects = 40;
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Finding> suspects = new();
    private readonly Running?[] running = new Running?[options.Workers];
    private readonly Dictionary<string, long> counts = kinds.ToDictionary(kind => kind.Name, _ => 0L, StringComparer.Ordinal);
    private long next;

    /// <summary>Runs until time or cases are used up; the findings, one of each signature.</summary>
    public IReadOnlyCollection<Finding> Run()
    {
        foreach (var kind in kinds)
            log.WriteLine($"{kind.Name}: {kind.Inputs.Count} seeds");
        var clock = Stopwatch.StartNew();
        // Deep recursion is among what is looked for, so workers have the stack of a server's thread and no more.
        var workers = Enumerable.Range(0, options.Workers).Select(worker => new Thread(() => Work(worker, clock)) { IsBackground = true }).ToList();
        workers.ForEach(worker => worker.Start());
        while (!workers.TrueForAll(worker => worker.Join(TimeSpan.FromSeconds(1))))
        {
            if (Stuck() is { } stuck)
                return [.. findings.Values, stuck];
        }
        foreach (var suspect in suspects)
            MeasureAgain(suspect);
        log.WriteLine($"{counts.Values.Sum()} cases in {clock.Elapsed.TotalSeconds:F0} s: {string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"))}; {suspects.Count} seemed slow");
        return [.. findings.Values];
    }

    /// <summary>The case of that number: the same for the same seed and kinds.</summary>
    public static (FuzzKind Kind, byte[] Input) Case(IReadOnlyList<FuzzKind> kinds, int seed, long number)
    {
        var slot = (int)(number % kinds.Sum(kind => kind.Weight));
        var kind = kinds.First(candidate => (slot -= candidate.Weight) < 0);
        var random = new Random(HashOf(seed, number));
        return (kind, new Mutator(kind.Inputs, random).Next());
    }

    // Not HashCode.Combine, which differs from process to process.
    private static int HashOf(int seed, long number) => unchecked((int)((((ulong)(uint)seed << 32) ^ ((ulong)number * 0x9E3779B97F4A7C15UL)) % int.MaxValue));

    private void Work(int worker, Stopwatch clock)
    {
        using var journal = new CaseJournal(options.Folder, worker, $"--seed {options.Seed} {string.Join(' ', kinds.Select(kind => kind.Name))}");
        while (clock.Elapsed < options.Time && Interlocked.Increment(ref next) - 1 is var number && number < options.Cases)
        {
            journal.Begin(number);
            var (kind, input) = Case(kinds, options.Seed, number);
            Volatile.Write(ref running[worker], new Running(new Finding(kind.Name, "hung", $"not done after {Hung.TotalSeconds} seconds", input, number), Stopwatch.GetTimestamp()));
            var result = CaseRunner.Run(kind, input);
            Volatile.Write(ref running[worker], null);
            lock (counts)
                counts[kind.Name]++;
            if (result.Signature is not null)
                Report(kind, result, input, number);
            else if (result.Elapsed > options.Slow && suspects.Count < MostSuspects)
                suspects.Enqueue(new Finding(kind.Name, "slow", "", input, number));
        }
    }

    private void Report(FuzzKind kind, CaseRunner.Result result, byte[] input, long number)
    {
        var key = $"{kind.Name} {result.Signature}";
        if (!findings.TryAdd(key, new Finding(kind.Name, result.Signature!, result.Detail, input, number)))
            return;
        var small = Shrinker.Shrink(input, smaller => CaseRunner.Run(kind, smaller).Signature == result.Signature);
        findings[key] = new Finding(kind.Name, result.Signature!, CaseRunner.Run(kind, small).Detail, small, number);
    }

    private void MeasureAgain(Finding suspect)
    {
        var taken = CaseRunner.LeastProcessorTime(kinds.Single(kind => kind.Name == suspect.Kind), suspect.Input, options.Slow);
        if (taken > options.Slow)
            findings.TryAdd($"{suspect.Kind} slow {suspect.Number}", suspect with { Signature = "slow", Detail = $"{taken.TotalMilliseconds:F0} ms of processor time for {suspect.Input.Length} bytes" });
    }

    private Finding? Stuck() => running.FirstOrDefault(one => one is not null && Stopwatch.GetElapsedTime(one.Since) > Hung)?.Case;

    private sealed record Running(Finding Case, long Since);
}
