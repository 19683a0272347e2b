using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Finds the standfirst (sapo): an element of its own before or at the start of the text, or what the page declares as its description.</summary>
internal sealed class LeadFinder(PageFacts facts, PageSurvey page)
{
    private const int Longest = 600;

    /// <summary>A standfirst that nothing names is short.</summary>
    private const int LongestUnnamed = 400;

    /// <summary>The standfirst; null when the page has none besides the text itself. Where it stands in the text it is taken out of it.</summary>
    internal string? Find(HtmlNode? root, IReadOnlyList<HtmlNode> blocks, string title)
    {
        var description = Description(title);
        if (root is null)
            return description;
        if (InText(blocks, description, root) is { } inText)
            return inText;
        return BeforeText(root, title, description) ?? (IsStartOf(description, blocks) ? null : description);
    }

    private string? Description(string title)
    {
        var declared = facts.Linked("description")
            ?? facts.Meta("og:description", "description", "twitter:description", "dc.description", "dcterms.description", "sailthru.description");
        if (declared is null)
            return null;
        var text = PlainText.FromHtml(HtmlEntities.Decode(declared));
        return text.Length >= 20 && text.Length <= Longest && !TextCues.SameWords(text, title) ? text : null;
    }

    private string? InText(IReadOnlyList<HtmlNode> blocks, string? description, HtmlNode root)
    {
        var taken = new List<string>();
        for (var at = 0; at < Math.Min(4, blocks.Count - 1); at++)
        {
            var block = blocks[at];
            var text = BlockText.Of(page, block);
            if (text.Length < 15 || text.Length > Longest)
                break;
            var named = LeadElement(block, root);
            if (named is null && !(text.Length <= LongestUnnamed && Matches(text, description) && NextParagraph(blocks, at) is { } next
                && StandsOut(block, next)))
                break;
            page.Dropped[(named ?? block).Index] = true;
            taken.Add(text);
            if (named is null)
                break;
        }
        return taken.Count == 0 ? null : string.Join(' ', taken);
    }

    /// <summary>The block or a small element around it that is named as the standfirst.</summary>
    private HtmlNode? LeadElement(HtmlNode block, HtmlNode root)
    {
        for (var node = block; node is not null && !ReferenceEquals(node, root); node = node.Parent)
        {
            if ((page.Hints[node.Index] & (Hint.Lead | Hint.Body)) == Hint.Lead)
                return BlockText.Of(page, node).Length <= Longest && CountParagraphs(node) <= 2 ? node : null;
        }
        return null;
    }

    private int CountParagraphs(HtmlNode node)
    {
        var count = 0;
        for (var at = node.Index; at < page.End[node.Index]; at++)
            count += !page.Dropped[at] && page.Block[at] == at && page.Length[at] >= 60 ? 1 : 0;
        return count;
    }

    private HtmlNode? NextParagraph(IReadOnlyList<HtmlNode> blocks, int at)
    {
        for (var next = at + 1; next < blocks.Count; next++)
        {
            if (page.Length[blocks[next].Index] >= 60 && !BlockText.IsCaption(page, blocks[next]))
                return blocks[next];
        }
        return null;
    }

    // Another tag, another class, or bold throughout: it looks different from the paragraph after it.
    private static bool StandsOut(HtmlNode block, HtmlNode next)
    {
        if (block.Tag != next.Tag || block["class"] != next["class"])
            return true;
        return IsBold(block) && !IsBold(next);
    }

    private static bool IsBold(HtmlNode block)
    {
        var bold = false;
        for (var child = block.FirstChild; child is not null; child = child.Next)
        {
            if (child.IsText ? !string.IsNullOrWhiteSpace(child.Text) : child.Tag is not (Tag.B or Tag.Strong or Tag.Br or Tag.Em))
                return false;
            bold |= child.Tag is Tag.B or Tag.Strong;
        }
        return bold;
    }

    private string? BeforeText(HtmlNode root, string title, string? description)
    {
        var start = facts.HeadlineAt is { } headline && headline < root.Index ? headline : Math.Max(0, root.Index - 150);
        for (var at = start + 1; at < root.Index; at++)
        {
            var node = page.Nodes[at];
            if (page.Dropped[at] || !node.IsElement || page.End[at] > root.Index || page.End[at] - at > 40)
                continue;
            var named = (page.Hints[at] & (Hint.Lead | Hint.Comments)) == Hint.Lead;
            if (!named && (page.Block[at] != at || page.Length[at] < 40))
                continue;
            var text = BlockText.Of(page, node);
            if (text.Length is < 25 or > Longest || TextCues.SameWords(text, title) || TextCues.IsDateLine(text) || TextCues.IsLabel(text))
                continue;
            if (named || Matches(text, description))
                return text;
        }
        return null;
    }

    private static bool Matches(string text, string? description)
    {
        if (description is null)
            return false;
        var end = description.AsSpan().TrimEnd(" .…").ToString();
        return TextCues.SameWords(text, description) || (end.Length >= 30 && TitleFinder.Key(text).StartsWith(TitleFinder.Key(end), StringComparison.Ordinal));
    }

    private bool IsStartOf(string? description, IReadOnlyList<HtmlNode> blocks)
    {
        if (description is null)
            return true;
        foreach (var block in blocks.Where(block => !page.Dropped[block.Index]).Take(3))
        {
            if (Matches(BlockText.Of(page, block), description))
                return true;
        }
        return false;
    }
}
