using Aggregator.Store;
using Aggregator.Translate.Engines;

namespace Aggregator.Translate;

/// <summary>What an engine that does not work as it should is allowed. No row means that it works.</summary>
/// <param name="Failures">Requests in a row that came to nothing.</param>
/// <param name="Since">When that began.</param>
/// <param name="PausedUntil">Nothing is sent before; null while nothing but a suspicion is there.</param>
/// <param name="Reason">The last failure, in one sentence.</param>
internal sealed record EngineTrouble(int Failures, DateTimeOffset Since, DateTimeOffset? PausedUntil, string Reason);

/// <summary>How much may be sent now.</summary>
internal enum EngineGate
{
    Open,

    /// <summary>The pause is over and this worker is to find out, at the price of one text.</summary>
    Probe,

    Closed,
}

/// <summary>
/// A breaker that all instances share: an engine that is away, refuses or answers nonsense is left alone for growing pauses,
/// then tried with one text by one worker.
/// </summary>
internal sealed class EngineHealth(ITables tables, TimeProvider clock)
{
    private const string Partition = "engine";

    // One article's text that fails says more about the text than about the engine.
    private const int SuspicionsAllowed = 3;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);
    private static readonly TimeSpan ProbeLasts = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the engine; null when nothing is.</summary>
    public async Task<EngineTrouble?> TroubleAsync(string engine, CancellationToken cancellationToken) =>
        await tables.GetAsync(StoreNames.TranslationJobsTable, Partition, engine, cancellationToken) is { } row
            ? StoreJson.Read<EngineTrouble>(row.Json) : null;

    /// <summary>Whether to send now; of many who ask when a pause is over, one may.</summary>
    public async Task<(EngineGate Gate, EngineTrouble? Trouble)> EnterAsync(string engine, CancellationToken cancellationToken)
    {
        if (await tables.GetAsync(StoreNames.TranslationJobsTable, Partition, engine, cancellationToken) is not { } row)
            return (EngineGate.Open, null);
        var trouble = StoreJson.Read<EngineTrouble>(row.Json);
        if (trouble.PausedUntil is not { } until)
            return (EngineGate.Open, trouble);
        var now = clock.GetUtcNow();
        if (until > now)
            return (EngineGate.Closed, trouble);
        var mine = await tables.ReplaceAsync(
            StoreNames.TranslationJobsTable, row with { Json = StoreJson.Write(trouble with { PausedUntil = now + ProbeLasts }) }, cancellationToken);
        return (mine ? EngineGate.Probe : EngineGate.Closed, trouble);
    }

    /// <summary>It worked: everything is open again.</summary>
    public Task NoteSuccessAsync(string engine, EngineTrouble? trouble, CancellationToken cancellationToken) => trouble is null
        ? Task.CompletedTask
        : tables.DeleteAsync(StoreNames.TranslationJobsTable, Partition, engine, cancellationToken);

    /// <summary>A request came to nothing, for a reason that lies with the engine.</summary>
    public Task NoteFailureAsync(string engine, EngineFailure failure, CancellationToken cancellationToken)
    {
        var least = failure.Kind switch
        {
            EngineFailureKind.Refused => TimeSpan.FromMinutes(5),
            EngineFailureKind.Garbled or EngineFailureKind.Unanswered => TimeSpan.FromMinutes(1),
            _ => TimeSpan.FromSeconds(30),
        };
        return NoteAsync(engine, failure.Reason, failures =>
        {
            var pause = least * Math.Pow(2, Math.Min(failures - 1, 10));
            var grown = pause < LongestPause ? pause : LongestPause;
            // What the engine asks for counts, unless it asks for days.
            return failure.RetryAfter is { } wish && wish > grown ? (wish < LongestWish ? wish : LongestWish) : grown;
        }, cancellationToken);
    }

    /// <summary>An answer in which nothing could be used: after some in a row the engine is taken for ill.</summary>
    public Task NoteSuspicionAsync(string engine, string reason, CancellationToken cancellationToken) => NoteAsync(
        engine, "Nothing of its last answers could be used. " + reason,
        failures => failures < SuspicionsAllowed ? null : Shorter(TimeSpan.FromMinutes(Math.Pow(2, Math.Min(failures - SuspicionsAllowed, 10))), LongestPause),
        cancellationToken);

    // Two at the same moment count as one failure.
    private async Task NoteAsync(string engine, string reason, Func<int, TimeSpan?> pause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = await tables.GetAsync(StoreNames.TranslationJobsTable, Partition, engine, cancellationToken);
        var before = row is null ? null : StoreJson.Read<EngineTrouble>(row.Json);
        var failures = (before?.Failures ?? 0) + 1;
        var next = new TableRow(Partition, engine, StoreJson.Write(new EngineTrouble(failures, before?.Since ?? now, now + pause(failures), reason)));
        if (row is null)
            await tables.InsertAsync(StoreNames.TranslationJobsTable, next, cancellationToken);
        else
            await tables.ReplaceAsync(StoreNames.TranslationJobsTable, next with { ETag = row.ETag }, cancellationToken);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
