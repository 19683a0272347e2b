using System.Buffers;
using System.Collections.Frozen;

namespace Aggregator.Parse;

/// <summary>What a body is, whatever its Content-Type says: judged by its first characters and tags.</summary>
internal static class BodyKind
{
    private const int Searched = 4_000;
    private const int MaxJunk = 100_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly FrozenSet<string> HtmlElements =
        "head body div script p span table style meta link title h1 center form iframe".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

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
        var root = FirstElement(head);
        if (root.Equals("html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)) return Kind.Html;
        if (HasFeedRoot(start)) return Kind.Markup;
        if (HtmlElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(root) || head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0) return Kind.Html;
        return root.IsEmpty ? Kind.Text : Kind.Markup;
    }

    // Past the declaration, comments and a document type.
    private static ReadOnlySpan<char> FirstElement(ReadOnlySpan<char> head)
    {
        for (var at = head.IndexOf('<'); at >= 0 && at + 1 < head.Length;)
        {
            if (char.IsLetter(head[at + 1]))
            {
                var name = head[(at + 1)..];
                var end = name.IndexOfAny(NameEnds);
                return end < 0 ? name : name[..end];
            }
            var skip = head[at..].StartsWith("<!--", StringComparison.Ordinal) ? head[at..].IndexOf("-->", StringComparison.Ordinal) : 0;
            if (skip < 0) break;
            var next = head[(at + skip + 1)..].IndexOf('<');
            at = next < 0 ? -1 : at + skip + 1 + next;
        }
        return [];
    }

    // A warning that a broken server printed in front of a feed may be HTML; a page that shows a feed's source escapes it.
    private static bool HasFeedRoot(ReadOnlySpan<char> text)
    {
        var searched = text.Length > MaxJunk ? text[..MaxJunk] : text;
        foreach (var root in (ReadOnlySpan<string>)["<rss", "<rdf:rdf", "<feed", "<channel", "<urlset", "<sitemapindex"])
        {
            var at = searched.IndexOf(root, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + root.Length < text.Length && (char.IsWhiteSpace(text[at + root.Length]) || text[at + root.Length] is '>' or '/')) return true;
        }
        return false;
    }
}
