using System.Globalization;
using Aggregator.Newsroom.Invent;

namespace Aggregator.Newsroom.Feeds;

/// <summary>Times as the feeds of real outlets write them; all mean Viet Nam time.</summary>
internal static class FeedTimes
{
    public static string Write(DateTimeOffset time, FeedDates form)
    {
        var local = time.ToOffset(Event.VietNam);
        return form switch
        {
            FeedDates.TwoDigitYear => Text(local, "ddd, dd MMM yy HH:mm:ss '+0700'"),
            FeedDates.ShortOffset => Text(local, "ddd, dd MMM yyyy HH:mm:ss '+07'"),
            FeedDates.LongOffset => Text(local, "ddd, dd MMM yyyy HH:mm:ss '+07:00'"),
            FeedDates.GmtPlus7 => Text(local, "ddd, dd MMM yyyy HH:mm:ss 'GMT+7'"),
            FeedDates.American => Text(local, "M/d/yyyy h:mm:ss tt"),
            FeedDates.DayOnly => Text(local, "yyyy-MM-dd"),
            FeedDates.Iso => Iso(time),
            _ => Text(local, "ddd, dd MMM yyyy HH:mm:ss '+0700'"),
        };
    }

    public static string Iso(DateTimeOffset time) => Text(time.ToOffset(Event.VietNam), "yyyy-MM-dd'T'HH:mm:sszzz");

    private static string Text(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);
}
