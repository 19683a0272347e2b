namespace Aggregator.Newsroom.Invent;

/// <summary>
/// When a source publishes its numbered articles. Numbers count from the year 2000 on a grid of their own, so a press that
/// is started again later goes on with the same articles instead of inventing others.
/// </summary>
internal sealed class Timetable
{
    private static readonly DateTimeOffset Origin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ulong seed;
    private readonly TimeSpan pace;
    private readonly TimeSpan? paceAfterOpening;
    private readonly DateTimeOffset opening;
    private readonly long lastBeforeOpening;
    private readonly bool frozen;

    /// <param name="seed">The source's own.</param>
    /// <param name="pace">Between two articles, on average.</param>
    /// <param name="opening">Articles before it keep to <paramref name="pace"/> in any case.</param>
    /// <param name="paceAfterOpening">Null for the same pace.</param>
    /// <param name="frozen">Nothing is published after the opening.</param>
    public Timetable(ulong seed, TimeSpan pace, DateTimeOffset opening, TimeSpan? paceAfterOpening, bool frozen)
    {
        this.seed = seed;
        this.pace = pace;
        this.opening = opening;
        this.paceAfterOpening = paceAfterOpening;
        this.frozen = frozen;
        lastBeforeOpening = LatestOnGrid(opening);
    }

    /// <summary>The number of the newest article at <paramref name="now"/>.</summary>
    public long Latest(DateTimeOffset now)
    {
        if (now <= opening)
            return LatestOnGrid(now);
        if (frozen)
            return lastBeforeOpening;
        if (paceAfterOpening is not { } fast)
            return LatestOnGrid(now);
        var since = now - opening - Phase(fast);
        return since < TimeSpan.Zero ? lastBeforeOpening : lastBeforeOpening + 1 + (since.Ticks / fast.Ticks);
    }

    /// <summary>In whole seconds, UTC.</summary>
    public DateTimeOffset TimeOf(long number)
    {
        var time = paceAfterOpening is { } fast && number > lastBeforeOpening
            ? opening + Phase(fast) + (fast * (number - lastBeforeOpening - 1))
            : OnGrid(number);
        return new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
    }

    private TimeSpan Phase(TimeSpan interval) => interval * (Dice.Roll(seed, "phase", 1000) / 1000.0);

    // The jitter stays below a third of the pace, so times grow with numbers.
    private DateTimeOffset OnGrid(long number) =>
        Origin + (pace * number) + Phase(pace / 2) + (pace / 3 * (Dice.Mix(seed, (ulong)number, 17) % 1000 / 1000.0));

    private long LatestOnGrid(DateTimeOffset now)
    {
        var number = (now - Origin).Ticks / pace.Ticks;
        while (OnGrid(number) > now)
            number--;
        return number;
    }
}
