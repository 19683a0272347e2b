using Aggregator.Markup;

namespace Aggregator.Extract;

/// <content>What stands before the first and after the last paragraph.</content>
internal sealed partial class ContentCleaner
{
    /// <summary>From a line that announces what comes after the article on, nothing is the article's.</summary>
    private void CutTail()
    {
        var blocks = Blocks();
        double total = blocks.Sum(block => page.Length[block.Index]);
        var before = 0.0;
        for (var at = 0; at < blocks.Count; at++)
        {
            if (before > total * 0.6 && page.Length[blocks[at].Index] <= 70 && TextCues.IsEnding(TextOf(blocks[at])))
            {
                foreach (var block in blocks.Skip(at))
                    page.Dropped[block.Index] = true;
                return;
            }
            before += page.Length[blocks[at].Index];
        }
    }

    /// <summary>Short lines before the first and after the last real paragraph are dates, names, labels.</summary>
    private void TrimEnds()
    {
        var blocks = Blocks();
        var first = blocks.FindIndex(IsParagraph);
        var last = blocks.FindLastIndex(IsParagraph);
        if (first < 0)
            return;
        for (var at = 0; at <= first; at++)
        {
            if (at == first ? page.LinkLength[blocks[at].Index] > 0 && TextCues.IsInvitation(TextOf(blocks[at])) : IsStray(blocks[at], atEnd: false) && !IsOneOfMany(blocks, at, first))
                page.Dropped[blocks[at].Index] = true;
        }
        for (var at = blocks.Count - 1; at > first; at--)
        {
            if (IsStray(blocks[at], atEnd: true))
                page.Dropped[blocks[at].Index] = true;
            else if (at <= last)
                break;
        }
    }

    /// <summary>Takes out dates and labels at the start of what is left, where the standfirst above them was taken out.</summary>
    internal void TrimStart()
    {
        foreach (var block in Blocks())
        {
            var text = TextOf(block);
            if (!TextCues.IsDateLine(text) && !TextCues.IsLabel(text))
                return;
            page.Dropped[block.Index] = true;
        }
    }

    private const int MostCompared = 200;

    /// <summary>A short line that looks like several further down is the first of the article's own headings.</summary>
    private bool IsOneOfMany(List<HtmlNode> blocks, int at, int first)
    {
        var node = blocks[at];
        return node.Tag is Tag.P or Tag.Div && BylineFinder.IsSignature(node) && !TextCues.IsDateLine(TextOf(node))
            && blocks.Skip(first).Take(MostCompared).Count(other => other.Tag == node.Tag && page.Length[other.Index] <= 120 && other["class"] == node["class"] && BylineFinder.IsSignature(other)) >= 2;
    }

    private bool IsParagraph(HtmlNode node) =>
        page.Length[node.Index] - page.LinkLength[node.Index] >= 80 && page.Marks[node.Index] > 0
        && (page.Hints[node.Index] & Hint.Caption) == 0 && node.Tag != Tag.Figcaption && !Tags.Headings.Contains(node.Tag);

    private bool IsStray(HtmlNode node, bool atEnd)
    {
        if (ReferenceEquals(node, root) || Tags.Headings.Contains(node.Tag))
            return false;
        var at = node.Index;
        if (node.Tag is Tag.Figcaption or Tag.Li or Tag.Td or Tag.Th || node.Closest(Tag.Blockquote) is not null)
            return false;
        var text = TextOf(node);
        if (TextCues.IsDateLine(text) || (!atEnd && page.LinkLength[at] > 0 && TextCues.IsInvitation(text)) || (atEnd && (TextCues.IsPlug(text) || TextCues.IsSource(text) || (text.Length <= 40
            && BylineFinder.IsSignature(node) && !TextCues.EndsSentence(text)))))
            return true;
        return !atEnd && page.Length[at] < 60 && page.Marks[at] < 2 && !TextCues.EndsSentence(text);
    }

    // A heading with nothing under it announced what was dropped.
    private void DropLonelyHeadings()
    {
        var blocks = Blocks();
        for (var at = blocks.Count - 1; at >= 0 && Tags.Headings.Contains(blocks[at].Tag); at--)
            page.Dropped[blocks[at].Index] = true;
    }
}
