namespace Aggregator.Normalise;

/// <summary>How 7/3/2026 is meant. It only matters where both numbers could be a month.</summary>
public enum DateOrder
{
    /// <summary>Day first, as Viet Nam and most of the world write; month first before a 12-hour clock with seconds, .NET's en-US form.</summary>
    Automatic,

    DayFirst,

    MonthFirst,
}
