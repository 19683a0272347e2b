using System.Text;
using Aggregator.Articles;

namespace Aggregator.Normalise;

/// <summary>
/// Reads times as feeds and pages print them: RFC 822 and 2822 with all zone names and two-digit years, RFC 3339 and
/// W3CDTF with partial forms, ISO 8601 basic, ctime, and dates in words of a dozen languages. Independent of the
/// machine's culture; no input throws, and none takes more than linear time.
/// </summary>
public static class DateParser
{
    /// <summary>The longest text that can be a date; anything longer is prose.</summary>
    private const int MaxLength = 160;

    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>What a time without a zone means: Indochina Time, +07:00.</summary>
    public static TimeSpan DefaultOffset { get; } = TimeSpan.FromHours(7);

    /// <summary>Reads a time without a zone as +07:00. False, never an exception, for what is no date or an impossible one.</summary>
    public static bool TryParse(string? text, out PublicationTime time) => TryParse(text, DateOrder.Automatic, DefaultOffset, out time);

    /// <summary>
    /// As above, with the order that the source is known to use and the offset of times without a zone. A date without
    /// a time of day is that day's midnight at the offset, with <see cref="TimePrecision.Day"/>.
    /// </summary>
    public static bool TryParse(string? text, DateOrder order, TimeSpan defaultOffset, out PublicationTime time) =>
        TryRead(text, order, defaultOffset, out time, out _);

    /// <summary>
    /// A time more than ten minutes after <paramref name="now"/> becomes <paramref name="now"/> with
    /// <see cref="TimePrecision.Seen"/>: articles are not published in the future, clocks and offsets are wrong.
    /// </summary>
    public static PublicationTime Clamp(PublicationTime time, DateTimeOffset now) =>
        time.Value > now + Tolerance ? new PublicationTime(now.ToOffset(time.Value.Offset), TimePrecision.Seen) : time;

    /// <summary>As <see cref="TryParse(string?, DateOrder, TimeSpan, out PublicationTime)"/>, and says how its numbers were ordered.</summary>
    internal static bool TryRead(string? text, DateOrder order, TimeSpan defaultOffset, out PublicationTime time, out NumericOrder numericOrder)
    {
        time = default;
        numericOrder = NumericOrder.None;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var clean = Ascii.IsValid(text) ? text.AsSpan().Trim() : PlainText.Clean(text);
        if (clean.Length is 0 or > MaxLength) return false;
        var fields = new DateFields { Order = order };
        if (!IsoDate.TryScan(clean, ref fields))
        {
            fields = new DateFields { Order = order };
            if (!new DateScanner(clean).TryScan(ref fields)) return false;
        }
        numericOrder = fields.NumericOrder;
        return fields.TryBuild(defaultOffset, out time);
    }
}
