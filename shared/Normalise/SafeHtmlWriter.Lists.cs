using System.Globalization;
using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Lists, lists of terms and preformatted text.</summary>
internal sealed partial class SafeHtmlWriter
{
    private void WriteList(HtmlNode list)
    {
        var name = list.Tag == Tag.Ol ? "ol" : "ul";
        var mark = text.Save();
        OpenTag(list, name, closed: false);
        if (name == "ol" && int.TryParse(list["start"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 1)
            text.Attribute("start", number.ToString(CultureInfo.InvariantCulture));
        text.Raw(">");
        for (var child = list.FirstChild; child is not null && !IsFull; child = child.Next)
        {
            if (child.Tag == Tag.Li)
                WriteContainer(child, "li", HasParagraphs(child));
            else if (!IsBlank(child))
                WriteLoneEntry(child);
        }
        Close(name, mark);
    }

    // Something in a list that is no list item becomes one.
    private void WriteLoneEntry(HtmlNode node)
    {
        var mark = text.Save();
        text.Raw("<li>");
        if (IsLine(node))
        {
            text.StartRun();
            WriteInline(node);
            text.EndRun();
        }
        else
        {
            WriteBlock(node, wrap: true);
        }
        Close("li", mark);
    }

    private void WriteDescriptions(HtmlNode list)
    {
        var mark = text.Save();
        OpenTag(list, "dl");
        foreach (var child in list.Descendants().TakeWhile(_ => !IsFull))
        {
            if (child.Tag == Tag.Dt && ReferenceEquals(child.Parent!.Closest(Tag.Dl), list))
                WriteLineElement(child, "dt");
            else if (child.Tag == Tag.Dd && ReferenceEquals(child.Parent!.Closest(Tag.Dl), list))
                WriteContainer(child, "dd", HasParagraphs(child));
        }
        Close("dl", mark);
    }

    private void WritePreformatted(HtmlNode node)
    {
        var mark = text.Save();
        // A first line feed inside pre is swallowed by whoever reads it next, so one is put there to be swallowed.
        OpenTag(node, "pre");
        text.Raw("\n");
        var first = true;
        foreach (var descendant in node.Descendants().TakeWhile(_ => !IsFull))
        {
            if (descendant.IsText && !IsInsideDropped(descendant, node))
                text.Verbatim(first ? WithoutFirstLineFeed(descendant.Text) : descendant.Text);
            else if (descendant.Tag == Tag.Br)
                text.Verbatim("\n");
            first = false;
        }
        Close("pre", mark);
    }

    private static string WithoutFirstLineFeed(string text) =>
        text.StartsWith("\r\n", StringComparison.Ordinal) ? text[2..] : text.StartsWith('\n') ? text[1..] : text;

    private static bool IsInsideDropped(HtmlNode node, HtmlNode root)
    {
        for (var at = node.Parent; at is not null && !ReferenceEquals(at, root); at = at.Parent)
        {
            if (HtmlSanitiserRules.Dropped.Contains(at.Tag))
                return true;
        }
        return false;
    }
}
