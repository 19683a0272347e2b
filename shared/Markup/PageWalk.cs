namespace Aggregator.Markup;

/// <summary>
/// Everything that is looked at on one page, counted: looking for things below nodes that lie inside one another takes
/// time by the square of a hostile page's depth. When the allowance is used up, nothing more is found.
/// </summary>
public sealed class PageWalk(long allowance = PageWalk.DefaultAllowance)
{
    /// <summary>Steps from node to node, and characters of text that are put together; real pages need a twentieth.</summary>
    public const long DefaultAllowance = 10_000_000;

    private long left = allowance;

    /// <summary>Counts <paramref name="steps"/>; false when there is no allowance left for them.</summary>
    public bool Take(long steps = 1) => (left -= steps) >= 0;

    /// <summary>What is below a node, in document order.</summary>
    public IEnumerable<HtmlNode> Below(HtmlNode root)
    {
        for (var node = root.FirstChild; node is not null && Take(); node = node.Following(root))
            yield return node;
    }
}
