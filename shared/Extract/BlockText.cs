using System.Text;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>The text of a part of a page as plain text: a line for every block, pictures' captions left out.</summary>
internal static class BlockText
{
    /// <summary>The text below <paramref name="node"/> on one line.</summary>
    internal static string Of(PageSurvey page, HtmlNode node)
    {
        var text = new StringBuilder();
        for (var at = node.Index; at < page.End[node.Index]; at++)
        {
            var below = page.Nodes[at];
            if (page.Dropped[at])
                at = page.End[at] - 1;
            else if (below.IsText)
                text.Append(below.Text);
            else if (below.Tag == Tag.Br || page.Block[at] == at)
                text.Append(' ');
        }
        return PlainText.Clean(text.ToString());
    }

    /// <summary>All text below a node on one line, dropped or not; scripts were never kept.</summary>
    internal static string Everything(HtmlNode node)
    {
        if (node.IsText)
            return PlainText.Clean(node.Text);
        var text = new StringBuilder();
        foreach (var below in node.Descendants())
        {
            if (below.IsText)
                text.Append(below.Text);
            else if (below.Tag == Tag.Br || PageSurvey.BlockTags.Contains(below.Tag))
                text.Append(' ');
        }
        return PlainText.Clean(text.ToString());
    }

    /// <summary>The article's paragraphs, separated by a line feed. Captions are left out, except of an article that is told in them.</summary>
    internal static string Lines(PageSurvey page, HtmlNode root)
    {
        var text = Lines(page, root, captions: false);
        var captioned = Lines(page, root, captions: true);
        return captioned.Length > text.Length * 2 ? captioned : text;
    }

    private static string Lines(PageSurvey page, HtmlNode root, bool captions)
    {
        var text = new StringBuilder();
        var line = new StringBuilder();
        WriteLines(page, root, text, line, captions);
        Flush(text, line);
        return text.ToString();
    }

    private static void WriteLines(PageSurvey page, HtmlNode node, StringBuilder text, StringBuilder line, bool captions)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (page.Dropped[child.Index] || (!captions && IsCaption(page, child)))
                continue;
            if (child.IsText)
            {
                line.Append(child.Text);
            }
            else if (IsBreak(child))
            {
                Flush(text, line);
            }
            else if (page.Block[child.Index] == child.Index && child.Tag is not (Tag.Td or Tag.Th))
            {
                Flush(text, line);
                WriteLines(page, child, text, line, captions);
                Flush(text, line);
            }
            else
            {
                if (child.Tag is Tag.Td or Tag.Th)
                    line.Append(' ');
                WriteLines(page, child, text, line, captions);
            }
        }
    }

    // Some systems write an empty span named "br" where a break belongs.
    private static bool IsBreak(HtmlNode node) => node.Tag == Tag.Br
        || (node is { Tag: Tag.Span, FirstChild: null } && node["class"] is { } name && (name == "br" || name.EndsWith(" br", StringComparison.Ordinal)));

    internal static bool IsCaption(PageSurvey page, HtmlNode node) =>
        node.Tag == Tag.Figcaption || (node.IsElement && (page.Hints[node.Index] & Hint.Caption) != 0);

    private static void Flush(StringBuilder text, StringBuilder line)
    {
        if (line.Length == 0)
            return;
        var clean = PlainText.Clean(line.ToString());
        line.Clear();
        if (!HasWords(clean))
            return;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(clean);
    }

    private static bool HasWords(string line)
    {
        foreach (var character in line)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                return true;
        }
        // Agencies part their texts by a line of low lines.
        return line.StartsWith("__", StringComparison.Ordinal);
    }
}
