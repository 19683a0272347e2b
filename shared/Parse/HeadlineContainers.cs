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

    /// <summary>The parts around the headline's links, the one with its title first: a page often shows an article twice, once with its picture.</summary>
    public List<HtmlNode> Of(Headline headline)
    {
        var containers = new List<HtmlNode> { Around(headline.TitleAnchor!, headline) };
        foreach (var anchor in headline.Anchors)
        {
            var container = Around(anchor, headline);
            if (!containers.Contains(container)) containers.Add(container);
        }
        return containers;
    }

    private HtmlNode Around(HtmlNode anchor, Headline headline)
    {
        var at = anchor;
        while (at.ParentNode is { NodeType: HtmlNodeType.Element } parent && parent.Name != "body" && owners.TryGetValue(parent, out var owner) && owner == headline) at = parent;
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
