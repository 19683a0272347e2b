using Aggregator.Normalise;
using HtmlAgilityPack;

namespace Aggregator.Publish.Views;

/// <summary>Cuts two bodies with the same structure into the blocks that belong together.</summary>
public static class BodyBlocks
{
    /// <summary>Block by block; both whole, as one pair, where they do not have the same blocks.</summary>
    public static IReadOnlyList<(SafeHtml Original, SafeHtml Translated)> Pair(SafeHtml original, SafeHtml translated)
    {
        var (first, second) = (BlocksOf(original), BlocksOf(translated));
        var isSame = first.Count > 1 && first.Count == second.Count && first.Zip(second).All(pair => pair.First.Name == pair.Second.Name);
        return isSame
            ? [.. first.Zip(second, (one, other) => (HtmlSanitiser.Sanitise(one.OuterHtml, null), HtmlSanitiser.Sanitise(other.OuterHtml, null)))]
            : [(original, translated)];
    }

    private static List<HtmlNode> BlocksOf(SafeHtml body)
    {
        var document = new HtmlDocument { OptionMaxNestedChildNodes = 500 };
        document.LoadHtml(body.Value);
        return [.. document.DocumentNode.ChildNodes.Where(node => node.NodeType == HtmlNodeType.Element || !string.IsNullOrWhiteSpace(node.InnerText))];
    }
}
