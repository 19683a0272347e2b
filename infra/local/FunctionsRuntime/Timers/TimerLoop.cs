using Aggregator.Local.Discovery;
using Aggregator.Local.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Timers;

/// <summary>
/// One timer function. Runs follow each other, so there are never two at once; what falls due during a run is made up for
/// by a single run after it.
/// </summary>
internal sealed class TimerLoop
{
    // A timer fires a little late by nature; from here on a run counts as past due.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    // Task.Delay takes at most 49 days.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly LocalFunction function;
    private readonly TimerTrigger trigger;
    private readonly FunctionRunner runner;
    private readonly TimerMonitor monitor;
    private readonly TimeProvider clock;
    private readonly bool monitored;
    private ScheduleStatus status;

    public TimerLoop(LocalFunction function, FunctionRunner runner, TimerMonitor monitor, TimeProvider clock)
    {
        this.function = function;
        this.runner = runner;
        this.monitor = monitor;
        this.clock = clock;
        trigger = (TimerTrigger)function.Trigger;
        var next = trigger.Schedule.NextAfter(clock.GetUtcNow());
        // As in the real extension, schedules of less than a minute are not monitored.
        monitored = trigger.UseMonitor && trigger.Schedule.NextAfter(next) - next >= TimeSpan.FromMinutes(1);
        status = new ScheduleStatus { Next = next.UtcDateTime };
    }

    /// <summary>Runs until <paramref name="stopping"/>. The first wait is armed before this returns its task.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var due = FirstDue(out var atOnce);
        try
        {
            while (true)
            {
                if (!atOnce)
                    await WaitUntilAsync(due, stopping);
                atOnce = false;
                due = await RunOnceAsync(due, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopped while waiting.
        }
    }

    private DateTimeOffset FirstDue(out bool atOnce)
    {
        var now = clock.GetUtcNow();
        if (monitored && monitor.Load(function.Name) is { } saved)
            status = saved;
        var missed = status.Last != default
            ? trigger.Schedule.NextAfter(new DateTimeOffset(DateTime.SpecifyKind(status.Last, DateTimeKind.Utc)))
            : DateTimeOffset.MaxValue;
        atOnce = trigger.RunOnStartup || missed < now;
        return missed < now ? missed : atOnce ? now : trigger.Schedule.NextAfter(now);
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        for (var rest = due - clock.GetUtcNow(); rest > TimeSpan.Zero; rest = due - clock.GetUtcNow())
            await Task.Delay(rest < LongestDelay ? rest : LongestDelay, clock, stopping);
        stopping.ThrowIfCancellationRequested();
    }

    private async Task<DateTimeOffset> RunOnceAsync(DateTimeOffset due, CancellationToken stopping)
    {
        var started = clock.GetUtcNow();
        var info = new TimerInfo { IsPastDue = started - due > Tolerance, ScheduleStatus = monitored ? status : null };
        var outcome = await runner.RunAsync(function, info, NoData, stopping);
        var next = trigger.Schedule.NextAfter(started);
        status = new ScheduleStatus { Last = started.UtcDateTime, Next = next.UtcDateTime, LastUpdated = started.UtcDateTime };
        // An interrupted run is not recorded: the next start makes up for it.
        if (monitored && outcome != RunOutcome.Interrupted)
            monitor.TrySave(function.Name, status);
        return next;
    }

    private static readonly Dictionary<string, object?> NoData = [];
}
