using System.Globalization;
using Aggregator.Articles;

namespace Aggregator.Publish.Languages;

/// <summary>Times as readers see them: Vietnamese local time, written as the interface language writes dates.</summary>
public static class LocalTime
{
    // Viet Nam has had one time without daylight saving since 1975, so the offset is the zone (Asia/Ho_Chi_Minh).
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    /// <summary>The calendar day in Viet Nam.</summary>
    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(VietNam).DateTime);

    /// <summary>For example Wednesday, 4 March 2026.</summary>
    public static string LongDate(DateOnly day, InterfaceLanguage language) => day.ToString("D", language.Culture);

    /// <summary>For example 15:07.</summary>
    public static string Clock(DateTimeOffset time, InterfaceLanguage language) => time.ToOffset(VietNam).ToString("t", language.Culture);

    /// <summary>Day and time of day; the day alone where the source stated no more.</summary>
    public static string Full(PublicationTime time, InterfaceLanguage language) => time.Precision == TimePrecision.Day
        ? LongDate(DateOnly.FromDateTime(time.Value.DateTime), language)
        : Full(time.Value, language);

    /// <summary>Day and time of day.</summary>
    public static string Full(DateTimeOffset time, InterfaceLanguage language) =>
        $"{LongDate(Day(time), language)} · {Clock(time, language)}";

    /// <summary>Day without its weekday, and time of day: for small print.</summary>
    public static string Medium(DateTimeOffset time, InterfaceLanguage language) =>
        $"{Day(time).ToString(language.DatePattern, language.Culture)}, {Clock(time, language)}";

    /// <summary>Day and time of day in figures, for tables.</summary>
    public static string Short(DateTimeOffset time, InterfaceLanguage language) =>
        time.ToOffset(VietNam).ToString("g", language.Culture);

    /// <summary>The value of a datetime attribute (HTML: a valid date, or a global date and time).</summary>
    public static string Machine(PublicationTime time) => time.Precision == TimePrecision.Day
        ? time.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Machine(time.Value);

    /// <summary>RFC 3339 with the Vietnamese offset.</summary>
    public static string Machine(DateTimeOffset time) =>
        time.ToOffset(VietNam).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
