using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>A place in the change stream: everything before <see cref="Key"/> has been read. Opaque to clients.</summary>
public readonly record struct ChangeCursor
{
    private const int TicksLength = 19;

    private ChangeCursor(string key, DateTimeOffset time) => (Key, Time) = (key, time);

    /// <summary>The smallest row key that has not been read.</summary>
    internal string Key { get; }

    internal DateTimeOffset Time { get; }

    /// <summary>Before everything that is told from that moment on.</summary>
    public static ChangeCursor At(DateTimeOffset time) => new(time.UtcTicks.ToString("D19", CultureInfo.InvariantCulture), time);

    /// <summary>The form that travels in addresses.</summary>
    public string Encode() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Key));

    /// <summary>False for anything that <see cref="Encode"/> did not make.</summary>
    public static bool TryDecode(string text, out ChangeCursor cursor)
    {
        cursor = default;
        if (text.Length > 100 || !Base64Url.IsValid(text))
            return false;
        var key = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text));
        if (!HasForm(key) || !long.TryParse(key.AsSpan(0, TicksLength), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return false;
        cursor = new ChangeCursor(key, new DateTimeOffset(ticks, TimeSpan.Zero));
        return true;
    }

    internal static ChangeCursor After(string rowKey) => new(
        RowKeys.After(rowKey), new DateTimeOffset(long.Parse(rowKey.AsSpan(0, TicksLength), CultureInfo.InvariantCulture), TimeSpan.Zero));

    internal static ChangeCursor EndOf(string day) => At(
        new DateTimeOffset(DateTime.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture), TimeSpan.Zero).AddDays(1));

    internal static string DayOf(DateTimeOffset time) => DayOf(time.UtcDateTime);

    internal static string DayOf(DateTime day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // The ticks alone, or a row's whole key made greater: ticks-article-version and kind!
    private static bool HasForm(string key)
    {
        if (key.Length == TicksLength)
            return true;
        var parts = key.Split('-');
        return parts is [{ Length: TicksLength }, var id, var version]
            && ArticleId.IsWellFormed(id) && version is [.. var digits, 'c' or 'u' or 'w', '!'] && digits.Length is >= 6 and <= 10 && digits.All(char.IsAsciiDigit);
    }
}
