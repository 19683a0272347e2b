using System.Net;
using HtmlAgilityPack;

namespace Aggregator.Tests.Publish;

/// <summary>A rendered page, asked by XPath.</summary>
internal sealed class PageDom
{
    private readonly HtmlDocument document = new();

    public PageDom(string html) => document.LoadHtml(html);

    public string Text => WebUtility.HtmlDecode(document.DocumentNode.InnerText);

    public string Source => document.DocumentNode.OuterHtml;

    /// <summary>The only node that the XPath finds.</summary>
    public HtmlNode One(string xpath) => Assert.Single(All(xpath));

    /// <summary>Every node that the XPath finds, in order.</summary>
    public IReadOnlyList<HtmlNode> All(string xpath) => document.DocumentNode.SelectNodes(xpath) is { } found ? [.. found] : [];

    /// <summary>The text of every node that the XPath finds, entities decoded.</summary>
    public IReadOnlyList<string> Texts(string xpath) => [.. All(xpath).Select(node => WebUtility.HtmlDecode(node.InnerText).Trim())];

    /// <summary>An attribute of every node that the XPath finds, entities decoded.</summary>
    public IReadOnlyList<string> Values(string xpath, string attribute) =>
        [.. All(xpath).Select(node => WebUtility.HtmlDecode(node.GetAttributeValue(attribute, "")))];
}
