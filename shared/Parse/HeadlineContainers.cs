using Aggregator.Markup;

namespace Aggregator.Parse;

/// <summary>
/// The part of the page that belongs to one headline alone: the largest element around its links in which no other
/// headline is linked. Every element is marked once, so the work is linear in links times depth.
/// </summary>
internal sealed class HeadlineContainers
{
    private readonly HashSet<HtmlNode> shared = [];
    private readonly Dictionary<HtmlNode, Headline> owners = [];

    public HeadlineContainers(IEnumerable<Headline> headlines)
    {
        foreach (var headline in headlines)
        {
            foreach (var anchor in headline.Anchors) Mark(anchor, headline);
        }
    }

    /// <summary>The parts around the headline's links, the one with its title first: a page often shows an article twice, once with its picture.</summary>
    public IReadOnlyList<HtmlNode> Of(Headline headline) =>
        [.. headline.Anchors.Prepend(headline.TitleAnchor!).Select(anchor => Around(anchor, headline)).Distinct()];

    private HtmlNode Around(HtmlNode anchor, Headline headline)
    {
        var at = anchor;
        while (at.Parent is { IsElement: true } parent && parent.Tag != Tag.Body && owners.GetValueOrDefault(parent) == headline) at = parent;
        return at;
    }

    // What several headlines share is nobody's, and so is all around it; what the headline has already, it has to the top.
    private void Mark(HtmlNode anchor, Headline headline)
    {
        for (var at = anchor; at is { IsElement: true } && !shared.Contains(at); at = at.Parent)
        {
            if (owners.TryAdd(at, headline)) continue;
            if (owners[at] == headline) return;
            owners.Remove(at);
            shared.Add(at);
        }
    }
}
