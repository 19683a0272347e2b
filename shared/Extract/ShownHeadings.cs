using Aggregator.Markup;

namespace Aggregator.Extract;

/// <summary>A heading as the page shows it; <paramref name="IsPart"/> for a piece of one, such as the line under its kicker.</summary>
/// <param name="IsListed">In a list, a breadcrumb or a menu: it names the article for search engines and shows it small or never.</param>
internal sealed record ShownHeading(HtmlNode Node, string Text, int Level, bool IsPart, bool IsListed)
{
    /// <summary>What two tellings of one title share.</summary>
    internal string Key => field ??= TitleFinder.Key(Text);
}

/// <summary>The headings of a page that may be its article's; not the one that names the site.</summary>
internal sealed class ShownHeadings
{
    private const int Most = 80;
    private const int Longest = 300;
    private const int MostNodes = 400;
    private const int Elsewhere = 4;

    private readonly PageSurvey page;
    private readonly List<ShownHeading> found = [];
    private readonly List<string> siteNames = [];

    private ShownHeadings(PageSurvey page) => this.page = page;

    /// <summary>In document order; the pieces of a heading follow it.</summary>
    internal IReadOnlyList<ShownHeading> Found => found;

    /// <summary>Texts of headings that lead to the home page or are marked as the emblem.</summary>
    internal IReadOnlyList<string> SiteNames => siteNames;

    /// <summary>Reads them before anything is dropped as the surroundings of the text: a headline often stands among those.</summary>
    internal static ShownHeadings Of(PageSurvey page)
    {
        var headings = new ShownHeadings(page);
        var left = Most;
        for (var at = 0; at < page.Nodes.Count && left > 0; at++)
        {
            if (!page.Nodes[at].IsElement || page.Dropped[at] || page.End[at] - at > MostNodes || Level(page, page.Nodes[at]) is not (> 0 and var level))
                continue;
            headings.Add(page.Nodes[at], level);
            left--;
        }
        return headings;
    }

    /// <summary>Where the title is shown; null when no heading shows it.</summary>
    internal int? Showing(string title)
    {
        var key = TitleFinder.Key(title);
        return (found.Find(heading => !heading.IsListed && heading.Key == key) ?? found.Find(heading => heading is { IsListed: false, Level: 1, IsPart: false }))?.Node.Index;
    }

    private static int Level(PageSurvey page, HtmlNode node) => node.Tag switch
    {
        Tag.H1 => 1,
        Tag.H2 => 2,
        Tag.H3 => 3,
        Tag.P or Tag.Div or Tag.Span => (page.Hints[node.Index] & (Hint.Title | Hint.Junk | Hint.Aside | Hint.Caption)) == Hint.Title
            && page.End[node.Index] - node.Index <= 6 ? Elsewhere : 0,
        _ => 0,
    };

    private void Add(HtmlNode node, int level)
    {
        var text = BlockText.Of(page, node);
        if (text.Length == 0 || text.Length > Longest)
            return;
        if (NamesTheSite(node))
            siteNames.Add(text);
        else
            AddWithParts(node, text, level, StandsInAList(node));
    }

    private void AddWithParts(HtmlNode node, string text, int level, bool listed)
    {
        found.Add(new ShownHeading(node, text, level, IsPart: false, listed));
        if (level == Elsewhere || page.End[node.Index] - node.Index is < 4 or > 40 || node.Descendants().Count(below => below.IsText) < 2)
            return;
        for (var at = node.Index + 1; at < page.End[node.Index]; at++)
        {
            var below = page.Nodes[at];
            if (below.IsElement && BlockText.Of(page, below) is { Length: >= 10 } part && part.Length < text.Length)
                found.Add(new ShownHeading(below, part, level, IsPart: true, listed));
        }
    }

    private bool NamesTheSite(HtmlNode node)
    {
        for (var at = node.Index; at < page.End[node.Index]; at++)
        {
            if (page.Nodes[at].Tag == Tag.A && LeadsHome(page.Nodes[at]["href"]))
                return true;
        }
        return HasWord(node, "logo") || HasWord(node, "site-title") || HasWord(node, "site-name") || HasWord(node, "brand");
    }

    private static bool LeadsHome(string? address)
    {
        if (address is null)
            return false;
        var path = address.AsSpan().Trim();
        var scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0 && path[(scheme + 3)..].IndexOf('/') is var slash)
            path = slash < 0 ? "/" : path[(scheme + 3 + slash)..];
        return path is "/" or "./" or "/index.html" or "/index.php" or "index.html" or "index.php";
    }

    private static bool HasWord(HtmlNode node, string word) =>
        node["class"]?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || node["id"]?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static bool StandsInAList(HtmlNode heading)
    {
        for (var node = heading; node is not null; node = node.Parent)
        {
            if (node.Tag is Tag.Li or Tag.Nav or Tag.Aside or Tag.Footer || HasWord(node, "breadcrumb"))
                return true;
        }
        return false;
    }
}
