using Aggregator.Markup;

namespace Aggregator.Extract;

/// <content>What is around an article by its name, and how much prose of the page such a part may hold.</content>
internal sealed partial class ContentFinder
{
    // Whatever its name says, what holds most of the page's prose is not what surrounds the article.
    private void DropSurroundings()
    {
        var total = prose[0];
        var named = BestNamed();
        for (var at = 1; at < page.Nodes.Count; at++)
        {
            var node = page.Nodes[at];
            if (!node.IsElement)
            {
                page.Dropped[at] |= page.Dropped[node.Parent!.Index];
                continue;
            }
            page.Dropped[at] |= page.Dropped[node.Parent!.Index];
            if (!page.Dropped[at] && !NeverDropped.Contains(node.Tag) && !IsInASentence(node))
                page.Dropped[at] = ToleratedShare(node, named) is >= 0 and var share && prose[at] <= total * share;
        }
    }

    // "auto-tag", "linked-tag": a link in running text is part of its sentence, whatever it is named.
    private bool IsInASentence(HtmlNode node)
    {
        var block = page.Block[node.Index];
        return block != node.Index && (page.Hints[node.Index] & Hint.Hidden) == 0 && page.Nodes[block].Tag is Tag.P or Tag.Li or Tag.Blockquote
            && page.Length[block] - page.LinkLength[block] >= MinSentence && page.Marks[block] > 0;
    }

    /// <summary>The element named as the article's text that has the most of it; null when none has a paragraph's worth.</summary>
    private HtmlNode? BestNamed()
    {
        HtmlNode? best = null;
        for (var at = 1; at < page.Nodes.Count; at++)
        {
            if (!page.Dropped[at] && (page.Hints[at] & Hint.Body) != 0 && prose[at] > (best is null ? FullParagraph : prose[best.Index]))
                best = page.Nodes[at];
        }
        return best;
    }

    /// <summary>The share of the page's prose up to which an element like this is dropped; negative for those that stay.</summary>
    private double ToleratedShare(HtmlNode node, HtmlNode? named)
    {
        var hints = page.Hints[node.Index];
        if ((hints & Hint.Body) != 0)
            return -1;
        var apart = named is not null && !named.IsWithin(node) && !node.IsWithin(named);
        if ((hints & Hint.Comments) != 0)
            return apart ? 1 : 0.5;
        if ((hints & (Hint.Junk | Hint.Hidden)) != 0)
            return HoldsNamed(node) ? -1 : apart || AsksForConsent(node) ? 0.8 : node.Tag == Tag.Aside ? 0.7 : 0.35;
        return node.Tag switch
        {
            Tag.Footer or Tag.Aside or Tag.Form => apart ? 0.8 : 0.35,
            _ => -1,
        };
    }

    // Walls of consent can be longer than a short article.
    private bool AsksForConsent(HtmlNode node)
    {
        for (var at = node.Index; at < Math.Min(page.End[node.Index], node.Index + 60); at++)
        {
            if (page.Nodes[at].Tag is Tag.P or Tag.H2 or Tag.H3 && page.Length[at] is > 20 and < 420 && TextCues.IsConsent(BlockText.Of(page, page.Nodes[at])))
                return true;
        }
        return false;
    }

    // "sidebar-grid" may be a grid with room for a sidebar: what is named as text inside it counts for more.
    private bool HoldsNamed(HtmlNode node)
    {
        for (var at = node.Index + 1; at < page.End[node.Index]; at++)
        {
            if ((page.Hints[at] & (Hint.Body | Hint.Comments)) == Hint.Body && prose[at] >= FullParagraph && prose[at] > prose[node.Index] * 0.5)
                return true;
        }
        return false;
    }
}
