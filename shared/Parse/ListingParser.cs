using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Sources;

namespace Aggregator.Parse;

/// <summary>
/// Reads the headlines of a section or home page. Every link is judged by its address (an article's has a number, a
/// date or a long slug), its text (a headline is a sentence) and its place (menus, tags and footers are not news);
/// what stands around a headline and belongs to no other gives picture, time and summary.
/// </summary>
public static class ListingParser
{
    /// <summary>The format of documents read here.</summary>
    public const string Format = "listing";

    /// <summary>
    /// Every headline once, in the page's order. A <paramref name="rule"/> that names entries replaces the search: its
    /// XPath expressions are evaluated inside each entry, parts that it leaves out are found as without one. Never
    /// throws for what is in the page.
    /// </summary>
    public static ParseOutcome Parse(ReadOnlyMemory<byte> body, string? contentType, Uri url, ListingRule? rule)
    {
        var decoded = TextDecoder.Decode(body.Span, contentType);
        if (decoded.Text.AsSpan().IndexOf('<') < 0) return new ParseOutcome.NotAFeed(decoded.Text.Trim().Length == 0 ? "empty body" : "plain text instead of a page");
        var warnings = new List<string>();
        if (decoded.Warning is not null) warnings.Add(decoded.Warning);
        var page = HtmlParser.Parse(decoded.Text);
        var entries = Read(page, url, rule, warnings);
        if (page.IsTooDeep)
        {
            var problem = $"HTML nested deeper than {HtmlDocument.MaxDepth} elements";
            if (entries.Count == 0) return new ParseOutcome.NotAFeed(problem);
            warnings.Add(problem);
        }
        return new ParseOutcome.Parsed(new FeedDocument
        {
            Format = Format,
            Title = NullIfEmpty(PlainText.Clean(page.Nodes.FirstOrDefault(node => node.Tag == Tag.Title && node.Text.Length > 0)?.Text ?? "")),
            Link = url.AbsoluteUri,
            Language = Scope.LanguageTag(page.Nodes.FirstOrDefault(node => node.Tag == Tag.Html)?["lang"]),
            Entries = entries,
            Warnings = warnings,
        });
    }

    private static List<FeedEntry> Read(HtmlDocument page, Uri url, ListingRule? rule, List<string> warnings)
    {
        var baseUrl = FindBase(page, url);
        var walk = new PageWalk();
        if (rule?.Entry is null) return new HeadlineFinder(page, baseUrl, url, walk).Find();
        WarnOfExpressions(rule, warnings);
        var entries = ReadByRule(page, baseUrl, rule, walk);
        if (entries.Count == 0) warnings.Add("The listing rule matched nothing");
        return entries;
    }

    private static List<FeedEntry> ReadByRule(HtmlDocument page, Uri baseUrl, ListingRule rule, PageWalk walk)
    {
        var entries = new List<FeedEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var texts = new NodeText(walk);
        foreach (var container in HtmlNavigator.Select(page.Root, rule.Entry!, walk))
        {
            var link = First(container, rule.Link, walk) ?? (rule.Link is null ? FirstLink(container, walk) : null);
            if (link is null || Links.Resolve(link["href"], baseUrl) is not { } address) continue;
            var text = texts.Of(First(container, rule.Title, walk) ?? link, ParseLimits.Short);
            if (entries.Count >= ParseLimits.Entries) break;
            if (text.Length == 0 || !seen.Add(address)) continue;
            entries.Add(new HeadlineSurroundings([container], baseUrl, walk).ToEntry(address, text, First(container, rule.Time, walk)));
        }
        return entries;
    }

    private static HtmlNode? First(HtmlNode container, string? expression, PageWalk walk) =>
        expression is null ? null : HtmlNavigator.Select(container, expression, walk).FirstOrDefault();

    private static HtmlNode? FirstLink(HtmlNode container, PageWalk walk) =>
        container.Tag == Tag.A ? container : walk.Below(container).FirstOrDefault(node => node.Tag == Tag.A && node.Has("href"));

    private static void WarnOfExpressions(ListingRule rule, List<string> warnings)
    {
        foreach (var expression in (ReadOnlySpan<string?>)[rule.Entry, rule.Link, rule.Title, rule.Time])
        {
            if (expression is not null && !HtmlNavigator.IsExpression(expression)) warnings.Add($"The listing rule's expression {expression} is no XPath");
        }
    }

    private static Uri FindBase(HtmlDocument page, Uri url) =>
        page.Nodes.FirstOrDefault(node => node.Tag == Tag.Base && node.Has("href"))?["href"] is { Length: > 0 } written ? Links.Combine(url, written) ?? url : url;

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
