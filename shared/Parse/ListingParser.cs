using System.Xml.XPath;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Sources;
using HtmlAgilityPack;

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
        if (HtmlDepth.Exceeds(decoded.Text)) return new ParseOutcome.NotAFeed($"HTML nested deeper than {HtmlDepth.Limit} elements");
        var warnings = new List<string>();
        if (decoded.Warning is not null) warnings.Add(decoded.Warning);
        var page = new HtmlDocument();
        page.LoadHtml(decoded.Text);
        var baseUrl = FindBase(page, url);
        var entries = rule?.Entry is null ? new HeadlineFinder(page, baseUrl, url).Find() : ReadByRule(page, baseUrl, rule, warnings);
        return new ParseOutcome.Parsed(new FeedDocument
        {
            Format = Format,
            Title = NullIfEmpty(PlainText.FromHtml(page.DocumentNode.SelectSingleNode("//title")?.InnerText ?? "")),
            Link = url.AbsoluteUri,
            Language = Scope.LanguageTag(page.DocumentNode.SelectSingleNode("//html")?.GetAttributeValue("lang", null!)),
            Entries = entries,
            Warnings = warnings,
        });
    }

    private static List<FeedEntry> ReadByRule(HtmlDocument page, Uri baseUrl, ListingRule rule, List<string> warnings)
    {
        var entries = new List<FeedEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in Select(page.DocumentNode, rule.Entry!, warnings))
        {
            var link = rule.Link is null ? container.SelectSingleNode(container.Name == "a" ? "." : ".//a[@href]") : Select(container, rule.Link, warnings).FirstOrDefault();
            if (link is null || Links.Resolve(HtmlEntities.Decode(link.GetAttributeValue("href", "")), baseUrl) is not { } address) continue;
            var title = rule.Title is null ? null : Select(container, rule.Title, warnings).FirstOrDefault();
            var text = PlainText.FromHtml((title ?? link).InnerHtml);
            if (text.Length == 0 || entries.Count >= ParseLimits.Entries || !seen.Add(address)) continue;
            var time = rule.Time is null ? null : Select(container, rule.Time, warnings).FirstOrDefault();
            entries.Add(new HeadlineSurroundings([container], baseUrl).ToEntry(address, text, time));
        }
        if (entries.Count == 0) warnings.Add("The listing rule matched nothing");
        return entries;
    }

    private static IEnumerable<HtmlNode> Select(HtmlNode node, string xpath, List<string> warnings)
    {
        try
        {
            return node.SelectNodes(xpath) ?? Enumerable.Empty<HtmlNode>();
        }
        catch (XPathException)
        {
            var warning = $"The listing rule's expression {xpath} is no XPath";
            if (!warnings.Contains(warning)) warnings.Add(warning);
            return [];
        }
    }

    private static Uri FindBase(HtmlDocument page, Uri url)
    {
        var written = page.DocumentNode.SelectSingleNode("//base[@href]")?.GetAttributeValue("href", "");
        return written is { Length: > 0 } ? Links.Combine(url, HtmlEntities.Decode(written)) ?? url : url;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
