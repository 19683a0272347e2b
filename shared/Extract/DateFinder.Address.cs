using System.Globalization;
using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <content>Dates that an address carries.</content>
internal static partial class DateFinder
{
    /// <summary>A date that is part of the address: /2024/03/07/, 20221223140955840, -20260307-.</summary>
    internal static PublicationTime? FromAddress(Uri url)
    {
        var path = url.AbsolutePath;
        return FromFolders(path) ?? FromDigits(path);
    }

    private static PublicationTime? FromFolders(string path)
    {
        var parts = path.Split('/', '-', '_');
        for (var at = 0; at + 2 < parts.Length; at++)
        {
            if (parts[at].Length == 4 && parts[at + 1].Length is 1 or 2 && parts[at + 2].Length is 1 or 2
                && DateTime.TryParseExact($"{parts[at]}-{parts[at + 1].PadLeft(2, '0')}-{parts[at + 2].PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return Day(day);
        }
        return null;
    }

    // Runs that begin with year, month, day and go on with the time: 14 digits to the second, more with fractions.
    private static PublicationTime? FromDigits(string path)
    {
        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]))
                continue;
            var start = at;
            while (at < path.Length && char.IsAsciiDigit(path[at]))
                at++;
            if (FromRun(path[start..at]) is { } time)
                return time;
        }
        return null;
    }

    private static PublicationTime? FromRun(string run)
    {
        if (run.Length is 14 or 17 && TryExact(run[..14], "yyyyMMddHHmmss", out var second) && second.Year is > 1990 and < 2100)
            return new PublicationTime(new DateTimeOffset(second, DateParser.DefaultOffset));
        if (run.Length == 12 && TryExact(run, "yyyyMMddHHmm", out var minute) && minute.Year is > 1990 and < 2100)
            return new PublicationTime(new DateTimeOffset(minute, DateParser.DefaultOffset));
        // VCCorp addresses: three digits of the channel, then yyMMddHHmmss and three of a counter.
        if (run.Length == 18 && TryExact("20" + run[3..15], "yyyyMMddHHmmss", out var channel) && channel.Year is > 2005 and < 2100)
            return new PublicationTime(new DateTimeOffset(channel, DateParser.DefaultOffset));
        if (run.Length == 8 && TryExact(run, "yyyyMMdd", out var day) && day.Year is > 1990 and < 2100)
            return Day(day);
        return null;
    }

    private static bool TryExact(string text, string format, out DateTime value) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static PublicationTime? Day(DateTime day) =>
        day.Year is > 1990 and < 2100 ? new PublicationTime(new DateTimeOffset(day, DateParser.DefaultOffset), TimePrecision.Day) : null;
}
