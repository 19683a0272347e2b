using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>Takes out of the element that holds the text what is not the article's: lists of links, cards, share bars, bylines, labels.</summary>
internal sealed partial class ContentCleaner(PageSurvey page, double[] prose, HtmlNode root, string title)
{
    /// <summary>Nodes beyond which a short text is no label; reading it once for every element around it would take too long.</summary>
    private const int MostLabelNodes = 500;

    private readonly int[] length = new int[page.Nodes.Count];
    private readonly int[] linkLength = new int[page.Nodes.Count];

    internal void Clean()
    {
        AddUp();
        for (var at = root.Index + 1; at < page.End[root.Index]; at++)
        {
            var node = page.Nodes[at];
            page.Dropped[at] |= page.Dropped[node.Parent!.Index];
            if (!page.Dropped[at] && node.IsElement && page.Block[at] == at)
                page.Dropped[at] = IsForeign(node);
        }
        AddUp();
        DropCards();
        AddUp();
        CutTail();
        TrimEnds();
        DropLonelyHeadings();
    }

    private void AddUp()
    {
        Array.Clear(length);
        Array.Clear(linkLength);
        for (var at = page.End[root.Index] - 1; at >= root.Index; at--)
        {
            if (page.Dropped[at])
                continue;
            length[at] += page.Length[at];
            linkLength[at] += page.LinkLength[at];
            if (at == root.Index)
                continue;
            var parent = page.Nodes[at].Parent!.Index;
            length[parent] += length[at];
            linkLength[parent] += linkLength[at];
        }
    }

    private bool IsForeign(HtmlNode node)
    {
        var at = node.Index;
        if (length[at] == 0)
            return false;
        if (node.Tag is Tag.Li or Tag.Tr or Tag.Td or Tag.Th or Tag.Tbody or Tag.Dt or Tag.Dd or Tag.Figure or Tag.Figcaption)
            return false;
        var share = prose[at] / Math.Max(1, prose[root.Index]);
        var hints = page.Hints[at];
        if (node.Tag == Tag.H1 && length[at] < 400)
            return true;
        if (Tags.Headings.Contains(node.Tag))
            return IsTitle(node) || TextCues.IsLabel(TextOf(node));
        if ((hints & (Hint.Byline | Hint.Date)) != 0 && length[at] < 250 && share < 0.1)
            return true;
        if ((hints & Hint.Title) != 0 && length[at] < 250 && share < 0.1 && (IsTitle(node) || !HoldsHeading(node)))
            return true;
        if ((hints & Hint.Caption) != 0 && share > 0.3)
            page.Hints[at] &= ~Hint.Caption;
        var links = linkLength[at] / (double)length[at];
        if ((hints & Hint.Aside) != 0 && share < 0.25 && (links > 0.3 || (length[at] < 200 && page.Marks[at] < 2)))
            return true;
        return node.Tag switch
        {
            Tag.P => IsForeignParagraph(node, links),
            Tag.Blockquote => links > 0.9,
            Tag.Table => links > 0.6 && share < 0.3,
            Tag.Article => share < 0.3 && links > 0.15,
            Tag.Ul or Tag.Ol or Tag.Dl => links > 0.75 && share < 0.3,
            _ => share < 0.3 && (links > 0.5 || IsLabelBlock(node)),
        };
    }

    /// <summary>
    /// Three or more siblings of one kind that each begin with a link and go on with a little text are a list of other
    /// articles, however much of it reads like prose.
    /// </summary>
    private void DropCards()
    {
        for (var at = root.Index; at < page.End[root.Index]; at++)
        {
            var parent = page.Nodes[at];
            if (page.Dropped[at] || !parent.IsElement || page.Block[at] != at || prose[at] > prose[root.Index] * 0.8 && at != root.Index)
                continue;
            var groups = new Dictionary<(Tag, string), (int All, int Cards)>();
            for (var child = parent.FirstChild; child is not null; child = child.Next)
            {
                if (!MayBeCard(child))
                    continue;
                var key = (child.Tag, child["class"] ?? "");
                var count = groups.GetValueOrDefault(key);
                groups[key] = (count.All + 1, count.Cards + (BeginsWithLink(child) ? 1 : 0));
            }
            foreach (var (key, count) in groups)
            {
                if (count.Cards >= 3 && count.Cards >= count.All * 0.7)
                    DropGroup(parent, key);
            }
        }
    }

    private bool MayBeCard(HtmlNode node) =>
        node.IsElement && !page.Dropped[node.Index] && length[node.Index] > 0 && node.Tag is Tag.Div or Tag.Li or Tag.Article or Tag.Section or Tag.A or Tag.Td;

    private void DropGroup(HtmlNode parent, (Tag, string) key)
    {
        for (var child = parent.FirstChild; child is not null; child = child.Next)
        {
            if (MayBeCard(child) && (child.Tag, child["class"] ?? "") == key)
                page.Dropped[child.Index] = true;
        }
    }

    private bool BeginsWithLink(HtmlNode node)
    {
        for (var at = node.Index; at < page.End[node.Index]; at++)
        {
            var below = page.Nodes[at];
            if (page.Dropped[at] || !below.IsText || string.IsNullOrWhiteSpace(below.Text))
                continue;
            var block = page.Block[at];
            return page.LinkLength[block] >= 15 && page.LinkLength[block] >= page.Length[block] * 0.8
                && (block != node.Index || page.LinkLength[block] == page.Length[block] || node.Tag == Tag.A);
        }
        return false;
    }

    private bool IsLabelBlock(HtmlNode node) => length[node.Index] < 420 && page.End[node.Index] - node.Index < MostLabelNodes && TextCues.IsLabel(TextOf(node));

    private bool IsForeignParagraph(HtmlNode node, double links)
    {
        if (length[node.Index] > 420)
            return false;
        var text = TextOf(node);
        if (TextCues.IsLabel(text))
            return true;
        return links > 0.7 && text.Length is > 0 and < 300 && !TextCues.EndsSentence(text);
    }

    // The titles of the parts of a listicle stand in boxes named so.
    private bool HoldsHeading(HtmlNode node)
    {
        for (var at = node.Index + 1; at < Math.Min(page.End[node.Index], node.Index + 60); at++)
        {
            if (page.Nodes[at].Tag is Tag.H2 or Tag.H3 or Tag.H4)
                return true;
        }
        return false;
    }

    private bool IsTitle(HtmlNode node) => title.Length > 0 && TextCues.SameWords(TextOf(node), title);

    /// <summary>The blocks of text that are left, in document order.</summary>
    internal List<HtmlNode> Blocks()
    {
        var blocks = new List<HtmlNode>();
        for (var at = root.Index; at < page.End[root.Index]; at++)
        {
            var node = page.Nodes[at];
            if (at > root.Index)
                page.Dropped[at] |= page.Dropped[node.Parent!.Index];
            if (!page.Dropped[at] && page.Block[at] == at && page.Length[at] > 0)
                blocks.Add(node);
        }
        return blocks;
    }

    private string TextOf(HtmlNode node) => BlockText.Of(page, node);
}
