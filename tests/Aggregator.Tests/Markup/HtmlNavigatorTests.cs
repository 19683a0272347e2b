using Aggregator.Markup;

namespace Aggregator.Tests.Markup;

public sealed class HtmlNavigatorTests
{
    private static readonly HtmlNode Page = HtmlParser.Parse(
        "<html><body><div class='a b'><h1>Title</h1><p>One</p><p id=x>Two <b>bold</b></p></div><a href='/x'>link</a></body></html>").Root;

    [Theory]
    [InlineData("//h1", "Title")]
    [InlineData("//p[2]", "Two bold")]
    [InlineData("//p[@id='x']/b", "bold")]
    [InlineData("//a/@href", "/x")]
    [InlineData("//div[contains(@class,'b')]/p[1]/text()", "One")]
    [InlineData("//h1/following-sibling::p[last()]", "Two bold")]
    public void Expression_SelectsText(string expression, string text) => Assert.Equal(text, HtmlNavigator.SelectText(Page, expression));

    [Theory]
    [InlineData("//h7")]
    [InlineData("//p[")]
    public void WhatSelectsNothing_IsNull(string expression)
    {
        Assert.Null(HtmlNavigator.SelectText(Page, expression));
        Assert.Empty(HtmlNavigator.Select(Page, expression));
    }

    [Fact]
    public void Elements_ComeInDocumentOrder() =>
        Assert.Equal(["h1", "p", "p"], HtmlNavigator.Select(Page, "//p | //h1").Select(node => node.Name));

    [Theory]
    [InlineData("//p", true)]
    [InlineData(".", true)]
    [InlineData("//p[", false)]
    [InlineData("", false)]
    [InlineData("count(//p)", false)]
    [InlineData("//p[nonsense(.)]", false)]
    public void Expression_IsTold(string text, bool valid) => Assert.Equal(valid, HtmlNavigator.IsExpression(text));

    [Fact]
    public void ManySiblings_AreOrderedInTime()
    {
        var page = HtmlParser.Parse(string.Concat(Enumerable.Repeat("<p><b>x</b></p>", 100_000))).Root;
        Assert.Equal(200_000, HtmlNavigator.Select(page, "//b | //p").Count());
    }

    [Fact]
    public void Expression_ThatTakesTooLong_Ends()
    {
        var page = HtmlParser.Parse(string.Concat(Enumerable.Repeat("<i>x", 200)) + string.Concat(Enumerable.Repeat("<b></b>", 100_000))).Root;
        var walk = new PageWalk(allowance: 300_000);
        Assert.Empty(HtmlNavigator.Select(page, "//i[contains(., 'y')]", walk));
        Assert.False(walk.Take());
    }
}
