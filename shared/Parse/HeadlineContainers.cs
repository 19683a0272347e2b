using HtmlAgilityPack;

namespace Aggregator.Parse;

/// <summary>
/// The part of the page that belongs to one headline alone: the largest element around its links in which no other
/// headline is linked. Every element is marked once, so the work is linear in links times depth.
/// </summary>
internal sealed class HeadlineContainers
{
    private readonly Dictionary<HtmlNode, Headline?> owners = [];

    public HeadlineContainers(IEnumerable<Headline> headlines)
    {
        foreach (var headline in headlines)
        {
            foreach (var anchor in headline.Anchors) Mark(anchor, headline);
        }
    }

    public HtmlNode Of(Headline headline)
    {
        var at = headline.TitleAnchor!;
        while (at.ParentNode is { NodeType: HtmlNodeType.Element } parent && owners.TryGetValue(parent, out var owner) && owner == headline && parent.Name != "body") at = parent;
        return at;
    }

    // Null marks an element that several headlines share; so do all around it then.
    private void Mark(HtmlNode anchor, Headline headline)
    {
        for (var at = anchor; at is { NodeType: HtmlNodeType.Element }; at = at.ParentNode)
        {
            if (!owners.TryAdd(at, headline) && owners[at] != headline)
            {
                if (owners[at] is null) return;
                owners[at] = null;
            }
        }
    }
}
