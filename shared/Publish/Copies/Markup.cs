using System.Text;

namespace Aggregator.Publish.Copies;

/// <summary>Text as part of markup that others will read: only what would be markup is escaped, letters stay letters.</summary>
internal static class Markup
{
    /// <summary>Fit for text and for values in double quotes.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        return new StringBuilder(text)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();
    }
}
