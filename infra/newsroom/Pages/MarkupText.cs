using System.Text;

namespace Aggregator.Newsroom.Pages;

/// <summary>Text for XML and HTML.</summary>
internal static class MarkupText
{
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
            return text;
        return new StringBuilder(text, text.Length + 32)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
    }

    /// <summary>A JSON string literal that may stand in a script element.</summary>
    public static string Json(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("</", "<\\/", StringComparison.Ordinal) + '"';

    /// <summary>Adds text; interpolated parts are words, whole numbers and finished markup, so no culture matters.</summary>
    public static StringBuilder Put(this StringBuilder builder, string text) => builder.Append(text);
}
