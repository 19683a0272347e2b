using System.Diagnostics;
using System.Text;
using Aggregator.Markup;

namespace Aggregator.Tests.Markup;

public sealed class HtmlParserTests
{
    [Theory]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")]
    [InlineData("<p>a<div>b</div>", "<p>a</p><div>b</div>")]
    [InlineData("<h2>a<h3>b</h2>", "<h2>a</h2><h3>b</h3>")]
    [InlineData("<a href=x>a<a href=y>b", "<a>a</a><a>b</a>")]
    public void ImpliedEndTags_CloseElements(string html, string tree) => Assert.Equal(tree, Write(HtmlParser.Parse(html).Root));

    [Theory]
    [InlineData("a</div>b</p>c", "abc")]
    [InlineData("<div><b>a</i></b></div></div>b", "<div><b>a</b></div>b")]
    [InlineData("<table><tr><td><p>a</div></p></td></tr></table>", "<table><tr><td><p>a</p></td></tr></table>")]
    public void StrayEndTags_AreIgnored(string html, string tree) => Assert.Equal(tree, Write(HtmlParser.Parse(html).Root));

    [Fact]
    public void LinkAroundBlock_EndsWithTheBlock() =>
        Assert.Equal("<div><a><div>a</div></a></div>b", Write(HtmlParser.Parse("<div><a href=x><div>a</a></div></div>b").Root));

    [Theory]
    [InlineData("<!-- a --><p>b</p>", "<p>b</p>")]
    [InlineData("<!-->a", "a")]
    [InlineData("<!-- never ends <p>b</p>", "b")]
    [InlineData("<?php echo 1 ?><p>a", "<p>a</p>")]
    [InlineData("<script>if (a < b) document.write('</p>')</script>c", "<script></script>c")]
    [InlineData("a < b <3 c", "a < b <3 c")]
    [InlineData("a<", "a<")]
    public void WhatIsNoElement_IsSkippedOrText(string html, string tree) => Assert.Equal(tree, Write(HtmlParser.Parse(html).Root));

    [Theory]
    [InlineData("<p title=\"a &amp; b\">", "a & b")]
    [InlineData("<p TITLE='a'>", "a")]
    [InlineData("<p title=a/b>", "a/b")]
    [InlineData("<p title = \"a\" title=b>", "a")]
    [InlineData("<p title>", "")]
    [InlineData("<p title=\"never ends", "never ends")]
    public void Attributes_AreDecodedAndTheFirstCounts(string html, string value) =>
        Assert.Equal(value, HtmlParser.Parse(html).Nodes.First(node => node.Tag == Tag.P)["title"]);

    [Fact]
    public void Data_IsKept_CodeIsNot()
    {
        var nodes = HtmlParser.Parse("<script>code()</script><script type='application/ld+json'>{\"a\":1}</script>").Nodes.Where(node => node.Tag == Tag.Script).ToList();
        Assert.Equal(["", "{\"a\":1}"], nodes.Select(node => node.Text));
    }

    [Fact]
    public void NodesStandAtTheirIndex()
    {
        var document = HtmlParser.Parse("<html><body><p>a<b>b</b><ul><li>c</ul>");
        Assert.All(document.Nodes, (node, index) => Assert.Equal(index, node.Index));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "200,000 nested elements", Repeat("<div>", 200_000) },
        { "formatting never closed", Repeat("<b>a</i>", 200_000) },
        { "nested tables", Repeat("<table><tr><td>", 60_000) },
        { "10 MB of attributes", "<div " + Repeat("abcdefg=hijklmnop ", 600_000) + ">" },
        { "one value of 10 MB", "<div a=\"" + new string('x', 10_000_000) },
        { "comments without end", Repeat("<!--", 500_000) },
        { "tags without end", Repeat("<a ", 500_000) },
        { "end tags only", Repeat("</div>", 500_000) },
        { "scripts without end", Repeat("<script>", 300_000) },
        { "raw text end tags that are none", "<script>" + Repeat("</scrip", 300_000) },
        { "ampersands", Repeat("&", 3_000_000) },
    };

    [Fact]
    public void TooDeepElements_StandSideBySide_WithTheirOwnText()
    {
        var document = HtmlParser.Parse(Repeat("<div>", 1_000) + "<h3><a href=x>one</a></h3><p>two</p><x-y><b>three</b></x-y>" + Repeat("</div>", 1_000) + "four");
        Assert.True(document.IsTooDeep);
        Assert.Equal(["one", "two", "three"], new[] { "a", "p", "b" }.Select(name => document.Nodes.Single(node => node.Name == name).FirstChild!.Text));
        Assert.Equal(("four", 1), (document.Nodes[^1].Text, Depth(document.Nodes[^1])));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileMarkup_TakesLinearTimeAndBoundedDepth(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        var document = HtmlParser.Parse(html);
        Assert.True(watch.ElapsedMilliseconds < 15_000, $"{name}: {watch.ElapsedMilliseconds} ms");
        Assert.True(document.Nodes.Count <= HtmlParser.MaxNodes + 1, name);
        Assert.True(document.Nodes.Max(Depth) <= 300, name);
    }

    private static int Depth(HtmlNode node)
    {
        var depth = 0;
        for (var at = node.Parent; at is not null; at = at.Parent)
            depth++;
        return depth;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Write(HtmlNode node)
    {
        if (node.IsText)
            return node.Text;
        var children = new StringBuilder();
        for (var child = node.FirstChild; child is not null; child = child.Next)
            children.Append(Write(child));
        return node.IsElement ? $"<{node.Name}>{children}</{node.Name}>" : children.ToString();
    }
}
