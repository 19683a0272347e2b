using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>
/// Finds the element that holds an article's text. Blocks of text count by how much they read like prose: long,
/// punctuated, few links. A container is worth the prose in it less the other text in it, so growing the container pays
/// as long as it takes in more of the article than of what surrounds it.
/// </summary>
internal sealed partial class ContentFinder
{
    /// <summary>Net characters from which a paragraph counts in full.</summary>
    private const double FullParagraph = 150;

    private const int MinSentence = 60;

    /// <summary>What a character that is no prose costs a container.</summary>
    private const double JunkCost = 0.4;

    /// <summary>The share of a container's worth that a child needs to take its place.</summary>
    private const double InnerShare = 0.92;

    /// <summary>The same for a child that is named as the article's text.</summary>
    private const double BodyShare = 0.7;

    private static readonly TagSet NeverDropped = new(Tag.Html, Tag.Body, Tag.Main);

    private static readonly TagSet NoContainer = new(Tag.P, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6, Tag.Li, Tag.Ul, Tag.Ol, Tag.Dt,
        Tag.Dd, Tag.Tr, Tag.Tbody, Tag.Thead, Tag.Figcaption, Tag.Figure, Tag.Header, Tag.Pre, Tag.Blockquote, Tag.Hr);

    private readonly PageSurvey page;
    private readonly double[] prose;
    private readonly double[] junk;

    internal ContentFinder(PageSurvey page)
    {
        this.page = page;
        prose = new double[page.Nodes.Count];
        junk = new double[page.Nodes.Count];
    }

    /// <summary>The prose below every node, by index, as far as it is not dropped.</summary>
    internal double[] Prose => prose;

    /// <summary>The element that holds the text; null when the page has next to none.</summary>
    internal HtmlNode? Find()
    {
        AddUp();
        DropSurroundings();
        AddUp();
        return Best();
    }

    /// <summary>The index of the first real paragraph in <paramref name="root"/>; of the last node where there is none.</summary>
    internal int TextStart(HtmlNode? root)
    {
        for (var at = root?.Index ?? page.Nodes.Count; root is not null && at < page.End[root.Index]; at++)
        {
            if (!page.Dropped[at] && page.Block[at] == at && page.Length[at] - page.LinkLength[at] >= FullParagraph && page.Marks[at] > 1 && !Tags.Headings.Contains(page.Nodes[at].Tag))
                return at;
        }
        return page.Nodes.Count;
    }

    internal void AddUp()
    {
        Array.Clear(prose);
        Array.Clear(junk);
        for (var at = page.Nodes.Count - 1; at > 0; at--)
        {
            var node = page.Nodes[at];
            if (page.Dropped[at] || !node.IsElement)
                continue;
            if (page.Block[at] == at)
                Weigh(node);
            var parent = node.Parent!.Index;
            prose[parent] += prose[at];
            junk[parent] += junk[at];
        }
    }

    private void Weigh(HtmlNode node)
    {
        var at = node.Index;
        var length = page.Length[at];
        if (length == 0 || Tags.Headings.Contains(node.Tag) || (page.Hints[at] & Hint.Caption) != 0 || node.Tag == Tag.Figcaption)
            return;
        var net = length - page.LinkLength[at];
        if (net < 20 || page.LinkLength[at] > length * 0.6)
        {
            junk[at] += length;
            return;
        }
        var weight = net * Math.Min(1, net / FullParagraph);
        if (page.Marks[at] == 0)
            weight *= 0.3;
        if (node.Tag == Tag.Li && page.LinkLength[at] > length * 0.3)
            weight *= 0.2;
        prose[at] += weight;
    }

    private HtmlNode? Best()
    {
        HtmlNode? best = null;
        var bestWorth = 0.0;
        for (var at = 1; at < page.Nodes.Count; at++)
        {
            if (IsContainer(at) && Worth(at) > bestWorth)
                (best, bestWorth) = (page.Nodes[at], Worth(at));
        }
        return best is null || bestWorth < FullParagraph / 2 ? Longest() ?? best ?? WholePage() : Narrow(best);
    }

    /// <summary>Goes inwards as long as one child holds nearly everything.</summary>
    private HtmlNode Narrow(HtmlNode outer)
    {
        var current = outer;
        for (var at = outer.Index + 1; at < page.End[current.Index]; at++)
        {
            if (!IsContainer(at))
                continue;
            var needed = (page.Hints[at] & Hint.Body) != 0 && NamedProse(current) - NamedProse(page.Nodes[at]) < FullParagraph ? BodyShare : InnerShare;
            if (Worth(at) >= Worth(current.Index) * needed)
                current = page.Nodes[at];
        }
        return current;
    }

    /// <summary>The prose in elements named as the article's text: an article may be cut into several of them.</summary>
    private double NamedProse(HtmlNode node)
    {
        var sum = 0.0;
        for (var at = node.Index; at < page.End[node.Index]; at++)
        {
            if (page.Dropped[at] || (page.Hints[at] & Hint.Body) == 0)
                continue;
            sum += prose[at];
            at = page.End[at] - 1;
        }
        return sum;
    }

    // Tables of results or a few short lines are an article too, when the page says where it is.
    private HtmlNode? Longest()
    {
        HtmlNode? best = null;
        var most = 0;
        for (var at = 1; at < page.Nodes.Count; at++)
        {
            if (page.Dropped[at] || (page.Hints[at] & Hint.Body) == 0)
                continue;
            var length = 0;
            for (var below = at; below < page.End[at]; below++)
                length += page.Dropped[below] ? 0 : page.Length[below] - page.LinkLength[below];
            if (length > most)
                (best, most) = (page.Nodes[at], length);
            at = page.End[at] - 1;
        }
        return best;
    }

    // A page without any prose that is no list of links either: whatever it says is its text.
    private HtmlNode? WholePage()
    {
        long length = 0;
        long links = 0;
        HtmlNode? body = null;
        for (var at = 0; at < page.Nodes.Count; at++)
        {
            if (page.Dropped[at])
                continue;
            length += page.Length[at];
            links += page.LinkLength[at];
            if (page.Nodes[at].Tag == Tag.Body)
                body = page.Nodes[at];
        }
        return length > 0 && links * 2 < length ? body ?? page.Nodes[0] : null;
    }

    private bool IsContainer(int at) => !page.Dropped[at] && page.Block[at] == at && !NoContainer.Contains(page.Nodes[at].Tag);

    private double Worth(int at) => prose[at] - (junk[at] * JunkCost);
}
