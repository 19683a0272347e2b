using System.Text;
using System.Text.Unicode;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>
/// Titles, summaries and contents in the ways feeds carry them: Atom's text, html and xhtml (RFC 4287, 3.1), Atom
/// 0.3's mode="escaped|xml|base64", RSS's escaped HTML, and markup that stands there naked.
/// </summary>
internal static class TextConstruct
{
    private enum Form
    {
        Text,
        Html,
        Markup,
        Base64,
    }

    /// <summary>The construct as clean plain text. <paramref name="atom"/>: without a type attribute it is text, not HTML.</summary>
    public static string ReadPlain(MarkupReader reader, Scope scope, bool atom)
    {
        var form = FindForm(reader, atom);
        var read = MarkupText.Read(reader, scope.Base, escape: form is not Form.Html, ParseLimits.Short);
        if (form == Form.Base64) return PlainText.FromHtml(DecodeBase64(read.Value));
        if (read.HasMarkup || form == Form.Html) return Twice(PlainText.FromHtml(read.Value));
        return LooksLikeHtml(read.Value) ? PlainText.FromHtml(read.Value) : PlainText.Clean(read.Value);
    }

    /// <summary>The construct as HTML with absolute addresses; null when it is empty.</summary>
    public static string? ReadHtml(MarkupReader reader, Scope scope, bool atom, int limit)
    {
        var form = FindForm(reader, atom);
        var isXhtml = reader.GetAttribute("type") is "xhtml" || (form == Form.Html && atom);
        var read = MarkupText.Read(reader, scope.Base, escape: form is not Form.Html, limit);
        var html = form switch
        {
            Form.Base64 => DecodeBase64(read.Value),
            _ when read.HasMarkup => isXhtml ? read.WithoutWrapper() : read.Value,
            Form.Text when !LooksLikeHtml(read.Value) => MarkupWriter.Escape(read.Value),
            _ => Unescape(read.Value),
        };
        html = html.Trim();
        return html.Length == 0 ? null : HtmlFragment.Resolve(html, scope.Base);
    }

    private static Form FindForm(MarkupReader reader, bool atom)
    {
        if (!reader.HasAttributes) return atom ? Form.Text : Form.Html;
        var type = reader.GetAttribute("type");
        switch (reader.GetAttribute("mode"))
        {
            case "base64":
                return Form.Base64;
            case "escaped" when type is not ("text" or "text/plain" or null):
                return Form.Html;
        }
        if (type is null) return atom ? Form.Text : Form.Html;
        if (type is "html" || type.Contains("text/html", StringComparison.OrdinalIgnoreCase)) return Form.Html;
        if (type.Contains("xhtml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)) return Form.Markup;
        if (type is "text" or "" || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) return atom ? Form.Text : Form.Html;
        return type.Contains('/', StringComparison.Ordinal) ? Form.Base64 : Form.Text;
    }

    /// <summary>
    /// Whether text that claims to be plain is HTML all the same: an end tag, a break or picture, or a character
    /// reference. "a &lt; b" and "the &lt;blink&gt; tag" are not.
    /// </summary>
    public static bool LooksLikeHtml(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return false;
        if (text.Contains("</", StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal)) return true;
        return text.Contains("<br", StringComparison.OrdinalIgnoreCase) || text.Contains("<img ", StringComparison.OrdinalIgnoreCase) ||
            text.Contains("<p>", StringComparison.OrdinalIgnoreCase) || HasReference(text);
    }

    // Some outlets escape titles once too often: what is left of a reference after decoding is decoded again.
    private static string Twice(string plain) => plain.Contains('&', StringComparison.Ordinal) && HasReference(plain) ? PlainText.Clean(HtmlEntities.Decode(plain)) : plain;

    // HTML escaped as a whole once too often shows its tags to the reader; real HTML has at least one tag of its own.
    private static string Unescape(string html) =>
        !html.Contains('<', StringComparison.Ordinal) && (html.Contains("&lt;/", StringComparison.Ordinal) || html.Contains("&lt;img ", StringComparison.OrdinalIgnoreCase) || html.Contains("&lt;br", StringComparison.OrdinalIgnoreCase))
            ? HtmlEntities.Decode(html)
            : html;

    private static bool HasReference(string text)
    {
        Span<char> decoded = stackalloc char[4];
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var length = HtmlEntities.TryDecode(text.AsSpan(at), decoded, out _);
            if (length > 0 && text[at + length - 1] == ';') return true;
        }
        return false;
    }

    // Not base64 after all: some feeds state a type of their own and send text.
    private static string DecodeBase64(string text)
    {
        var bytes = new byte[(text.Length * 3 / 4) + 3];
        var isBase64 = Convert.TryFromBase64String(text.Trim(), bytes, out var length) && Utf8.IsValid(bytes.AsSpan(0, length));
        return isBase64 ? Encoding.UTF8.GetString(bytes, 0, length) : text;
    }
}
