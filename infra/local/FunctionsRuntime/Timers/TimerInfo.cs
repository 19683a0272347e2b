namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function gets to know about its schedule.</summary>
public class TimerInfo
{
    /// <summary>Null where runs are not monitored: <c>UseMonitor = false</c>, or more often than once a minute.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when this run should have happened earlier.</summary>
    public bool IsPastDue { get; set; }
}

/// <summary>Times of a schedule, UTC.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
