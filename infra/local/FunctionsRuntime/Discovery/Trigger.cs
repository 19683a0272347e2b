using Aggregator.Local.Timers;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Discovery;

/// <summary>What runs a function, checked and with its settings filled in.</summary>
internal abstract record Trigger(string BindingType)
{
    /// <summary>One line for people, without the function's name.</summary>
    public abstract string Describe();
}

/// <param name="Methods">Upper case; empty means every method.</param>
internal sealed record HttpTrigger(RoutePattern Pattern, IReadOnlyList<string> Methods, AuthorizationLevel Level) : Trigger("httpTrigger")
{
    public override string Describe() =>
        $"{(Methods.Count == 0 ? "ANY" : string.Join(',', Methods)),-10} /{Pattern.RawText}"
        + (Level == AuthorizationLevel.Anonymous ? "" : $"  ({Level} key)");
}

internal sealed record TimerTrigger(TimerSchedule Schedule, bool RunOnStartup, bool UseMonitor) : Trigger("timerTrigger")
{
    public override string Describe() => $"{"timer",-10} {Schedule}{(RunOnStartup ? "  and at start" : "")}";
}

/// <param name="Connection">Name of the setting that says where the queue is.</param>
internal sealed record QueueTrigger(string Queue, string Connection) : Trigger("queueTrigger")
{
    public override string Describe() => $"{"queue",-10} {Queue}";
}
