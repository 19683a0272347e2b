using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Aggregator.Articles;

namespace Aggregator.Store;

/// <summary>A place in a list: just after the article with this time and id. Opaque to clients, stable while new articles arrive.</summary>
public readonly record struct TimelineCursor(DateTimeOffset VisibleFrom, string ArticleId)
{
    /// <summary>The form that travels in addresses.</summary>
    public string Encode() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{VisibleFrom.UtcTicks}-{ArticleId}")));

    /// <summary>False for anything that <see cref="Encode"/> did not make.</summary>
    public static bool TryDecode(string text, out TimelineCursor cursor)
    {
        cursor = default;
        if (text.Length > 100 || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('-');
        if (parts.Length != 2 || !Articles.ArticleId.IsWellFormed(parts[1])
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || ticks > DateTimeOffset.MaxValue.UtcTicks)
            return false;
        cursor = new TimelineCursor(new DateTimeOffset(ticks, TimeSpan.Zero), parts[1]);
        return true;
    }
}
