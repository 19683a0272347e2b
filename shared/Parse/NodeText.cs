using System.Text;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Parse;

/// <summary>The texts of parts of one page as a reader sees them, on one line; what is too long for its purpose is not read to its end.</summary>
internal sealed class NodeText(PageWalk walk)
{
    // Source code is indented: so many characters of it may be blank for one that is not.
    private const int Blank = 10;

    private static readonly TagSet Hidden = new(Tag.Script, Tag.Style, Tag.Template, Tag.Noscript, Tag.Iframe, Tag.Svg, Tag.Object);

    private static readonly TagSet Inline = new(Tag.A, Tag.Abbr, Tag.Acronym, Tag.B, Tag.Bdi, Tag.Bdo, Tag.Big, Tag.Cite, Tag.Code, Tag.Data,
        Tag.Del, Tag.Dfn, Tag.Em, Tag.Font, Tag.I, Tag.Ins, Tag.Kbd, Tag.Label, Tag.Mark, Tag.Q, Tag.S, Tag.Samp, Tag.Small, Tag.Span,
        Tag.Strike, Tag.Strong, Tag.Sub, Tag.Sup, Tag.Time, Tag.Tt, Tag.U, Tag.Var, Tag.Wbr);

    /// <summary>The text below <paramref name="root"/>. Of a text longer than <paramref name="enough"/> only that it is longer can be relied on.</summary>
    public string Of(HtmlNode root, int enough)
    {
        var text = new StringBuilder();
        var node = root.FirstChild;
        while (node is not null && text.Length <= enough * Blank && walk.Take())
        {
            if (node.IsText && walk.Take(node.Text.Length)) text.Append(node.Text);
            else if (node.IsElement && !Inline.Contains(node.Tag)) text.Append(' ');
            node = Next(node, root, text);
        }
        return PlainText.Clean(text.ToString());
    }

    private static HtmlNode? Next(HtmlNode node, HtmlNode root, StringBuilder text)
    {
        if (node.FirstChild is { } child && !Hidden.Contains(node.Tag)) return child;
        for (var at = node; !ReferenceEquals(at, root); at = at.Parent!)
        {
            if (at.IsElement && !Inline.Contains(at.Tag)) text.Append(' ');
            if (at.Next is { } next) return next;
        }
        return null;
    }
}
