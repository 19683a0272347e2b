using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>What a body is, whatever its Content-Type says: judged by its first characters and tags.</summary>
internal static class BodyKind
{
    private const int Searched = 4_000;

    internal enum Kind
    {
        Empty,
        Json,
        Html,
        Markup,
        Text,
    }

    public static Kind Of(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (start.IsEmpty) return Kind.Empty;
        if (start[0] is '{' or '[') return Kind.Json;
        var head = start.Length > Searched ? start[..Searched] : start;
        if (IndexOfFeedRoot(start) >= 0) return Kind.Markup;
        if (StartsHtml(head)) return Kind.Html;
        return head.IndexOf('<') >= 0 ? Kind.Markup : Kind.Text;
    }

    // A warning that a broken server printed in front of a feed may be HTML; a page that shows a feed's source escapes it.
    private static int IndexOfFeedRoot(ReadOnlySpan<char> text)
    {
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<rdf:rdf", "<feed", "<channel", "<urlset", "<sitemapindex"])
        {
            var limit = text.Length > 200_000 ? text[..200_000] : text;
            var at = limit.IndexOf(root, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + root.Length < text.Length && (char.IsWhiteSpace(text[at + root.Length]) || text[at + root.Length] is '>' or '/')) return at;
        }
        return -1;
    }

    private static bool StartsHtml(ReadOnlySpan<char> head) =>
        head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0 || head.IndexOf("<!doctype html", StringComparison.OrdinalIgnoreCase) >= 0 ||
        head.IndexOf("<head", StringComparison.OrdinalIgnoreCase) >= 0 || head.IndexOf("<body", StringComparison.OrdinalIgnoreCase) >= 0 ||
        HtmlStartTag(head);

    private static bool HtmlStartTag(ReadOnlySpan<char> head) =>
        head.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<script", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<p>", StringComparison.OrdinalIgnoreCase);
}
