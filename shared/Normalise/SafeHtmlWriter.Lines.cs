using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Where lines of text begin and end. A line is written whole or, beyond the most that is written, not at all.</summary>
internal sealed partial class SafeHtmlWriter
{
    private bool IsLine(HtmlNode node) =>
        node.IsText || !(HtmlSanitiserRules.Blocks.Contains(node.Tag) || containsBlock[node.Index]) || HtmlSanitiserRules.Dropped.Contains(node.Tag);

    /// <summary>Writes the nodes of one line of text from <paramref name="first"/> on; returns the first node that is not part of it.</summary>
    private HtmlNode? WriteLine(HtmlNode first, bool wrap)
    {
        var mark = text.Save();
        // Bare lines one after the other are one when they are read again.
        var continues = !wrap && text.Length == bareLineEnd;
        leaves = continues ? bareLineLeaves : 0;
        if (wrap)
            text.Raw("<p>");
        else if (continues)
            text.Raw("<br>");
        text.StartRun();
        var opened = OpenWrappers();
        var node = first;
        var breaks = 0;
        var seen = text.ContentCount;
        while (node is not null && IsLine(node))
        {
            if (node.Tag == Tag.Br)
            {
                breaks++;
                node = node.Next;
                continue;
            }
            if (breaks > 0)
            {
                // What is blank between two breaks is neither a line nor the end of one.
                if (IsBlank(node))
                {
                    node = node.Next;
                    continue;
                }
                if (breaks > 1 && wrap && text.ContentCount > seen)
                    break;
                text.LineBreak();
                breaks = 0;
            }
            WriteInline(node);
            node = node.Next;
        }
        text.EndRun();
        CloseWrappers(opened);
        if (wrap)
            text.Raw("</p>");
        if (text.ContentCount == mark.ContentCount)
            text.Restore(mark);
        else if (!wrap)
            (bareLineEnd, bareLineLeaves) = (text.Length, leaves);
        return node;
    }

    private static bool IsBlank(HtmlNode node) => node.IsText ? string.IsNullOrWhiteSpace(node.Text) : HtmlSanitiserRules.Dropped.Contains(node.Tag);

    private void WriteParagraph(HtmlNode node, bool wrap)
    {
        if (containsBlock[node.Index] || HasDoubleBreak(node))
            WriteFlow(node, wrap: true);
        else
            WriteLineElement(node, "p");
    }

    /// <summary>An element that holds one line of text, whatever was in it.</summary>
    private void WriteLineElement(HtmlNode node, string name)
    {
        var mark = text.Save();
        OpenTag(node, name);
        text.StartRun();
        leaves = 0;
        var opened = OpenWrappers();
        WriteInlineChildren(node);
        text.EndRun();
        CloseWrappers(opened);
        Close(name, mark);
    }

    private static bool HasDoubleBreak(HtmlNode node)
    {
        for (var child = node.FirstChild; child is not null; child = child.Next)
        {
            if (child.Tag == Tag.Br && NextContent(child)?.Tag == Tag.Br)
                return true;
        }
        return false;
    }

    private static HtmlNode? NextContent(HtmlNode node)
    {
        var next = node.Next;
        while (next is not null && IsBlank(next))
            next = next.Next;
        return next;
    }
}
