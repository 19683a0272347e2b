using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>The content of an element: as text when it holds only text, written out as HTML when it holds elements.</summary>
internal readonly record struct MarkupText(string Value, bool HasMarkup)
{
    private static readonly string[] Void = ["br", "hr", "img", "input", "area", "base", "col", "embed", "link", "meta", "param", "source", "track", "wbr"];

    /// <summary>
    /// Reads from an element's Start to its End. Text inside markup is escaped when <paramref name="escape"/> says that
    /// the markup is meant as it stands, and left as decoded when it is HTML that was escaped once more.
    /// </summary>
    public static MarkupText Read(MarkupReader reader, Uri? baseUrl, bool escape, int limit)
    {
        var depth = reader.Depth;
        string? only = null;
        StringBuilder? builder = null;
        while (true)
        {
            switch (reader.Read())
            {
                case MarkupNode.Text when only is null && builder is null:
                    only = reader.Text;
                    break;
                case MarkupNode.Text:
                    builder ??= new StringBuilder(only);
                    if (builder.Length < limit) builder.Append(reader.Text);
                    break;
                case MarkupNode.Start:
                    builder ??= new StringBuilder(only);
                    var start = escape ? new StringBuilder(MarkupWriter.Escape(builder.ToString())) : builder;
                    return new(Cut(new MarkupWriter(reader, start, escape, limit).WriteRest(baseUrl, depth), limit), true);
                case MarkupNode.End when reader.Depth <= depth:
                case MarkupNode.EndOfDocument:
                    return new(Cut(builder?.ToString() ?? only ?? "", limit), false);
            }
        }
    }

    /// <summary>Whether HTML writes the element without an end tag.</summary>
    public static bool IsVoid(string name) => Array.Exists(Void, candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The inside of the one div that wraps the whole of an XHTML construct (RFC 4287, 3.1.1.3).</summary>
    public string WithoutWrapper()
    {
        var html = Value.AsSpan().Trim();
        if (!html.StartsWith("<div", StringComparison.OrdinalIgnoreCase) || !html.EndsWith("</div>", StringComparison.OrdinalIgnoreCase)) return Value;
        var open = html.IndexOf('>');
        var inside = html[(open + 1)..^"</div>".Length];
        // "<div>a</div><div>b</div>" has no wrapper: inside, an end would come before its start.
        var firstEnd = inside.IndexOf("</div", StringComparison.OrdinalIgnoreCase);
        var firstStart = inside.IndexOf("<div", StringComparison.OrdinalIgnoreCase);
        return firstEnd >= 0 && (firstStart < 0 || firstEnd < firstStart) ? Value : inside.Trim().ToString();
    }

    private static string Cut(string text, int limit) => HtmlEntities.RepairControls(text.Length <= limit ? text : text[..limit]);
}
