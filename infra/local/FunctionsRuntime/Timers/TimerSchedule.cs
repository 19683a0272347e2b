using System.Globalization;
using NCrontab;

namespace Aggregator.Local.Timers;

/// <summary>When a timer function runs: NCRONTAB of five or six fields, in UTC, or one fixed interval.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? crontab;
    private readonly TimeSpan interval;
    private readonly string text;

    private TimerSchedule(string text, CrontabSchedule? crontab, TimeSpan interval)
    {
        this.text = text;
        this.crontab = crontab;
        this.interval = interval;
    }

    /// <exception cref="FormatException">Neither form; the message quotes the text.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.Length is 5 or 6
            && CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length == 6 }) is { } crontab)
            return new TimerSchedule(text, crontab, TimeSpan.Zero);
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero)
            return new TimerSchedule(text, null, interval);
        throw new FormatException($"the schedule \"{text}\" is neither NCRONTAB (five or six fields) nor a time span");
    }

    /// <summary>The first time after <paramref name="time"/>; the end of time when it never comes (30 February).</summary>
    public DateTimeOffset NextAfter(DateTimeOffset time)
    {
        if (crontab is null)
            return time + interval;
        return new DateTimeOffset(DateTime.SpecifyKind(crontab.GetNextOccurrence(time.UtcDateTime), DateTimeKind.Utc));
    }

    public override string ToString() => text;
}
