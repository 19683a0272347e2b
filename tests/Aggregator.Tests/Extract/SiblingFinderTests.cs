using Aggregator.Articles;
using Aggregator.Sources;

namespace Aggregator.Tests.Extract;

/// <summary>Where pages say that the same text stands in other languages.</summary>
public sealed class SiblingFinderTests
{
    private const string English = "https://en.bao.example.vn/business/gold-price-jumps-20260307080054340.htm";

    [Fact]
    public void LinksOfTheHead_AreKept_ButForThePageItself()
    {
        var article = Pages.Extract(Pages.Article(
            $"<link rel=alternate hreflang=vi href='{Pages.Url}'><link rel=alternate hreflang=en-US href='{English}'>" +
            "<link rel=alternate hreflang=x-default href='https://bao.example.vn/x-1-2-3-4'><link rel=alternate hreflang=zh href='//zh.bao.example.vn/c_138.htm'>"));

        Assert.Equal([new SiblingLink(English, "en"), new SiblingLink("https://zh.bao.example.vn/c_138.htm", "zh-Hans")], article.Siblings);
    }

    [Theory]
    [InlineData("<a href='https://en.bao.example.vn/gold-price-jumps-high-123.htm'>English</a>", "en")]
    [InlineData("<a href='/ru/zoloto-podorozhalo-45.htm'> Русский </a>", "ru")]
    [InlineData("<a hreflang=fr href='/fr/le-prix-de-l-or-9.htm'>FR</a>", "fr")]
    [InlineData("<a href='/lo/54321' title='ພາສາລາວ'><img src=lo.png></a>", "lo")]
    public void LanguageSwitch_IsRead(string link, string language) =>
        Assert.Equal(language, Assert.Single(Pages.Extract(Pages.Article(beforeText: link)).Siblings).Language);

    [Theory]
    [InlineData("<a href='https://en.bao.example.vn/'>English</a>")]
    [InlineData("<a href='/en/business'>English</a>")]
    [InlineData("<a href='https://elsewhere.example/gold-price-jumps-high-123.htm'>English</a>")]
    [InlineData("<a href='/vi/gia-vang-tang-lan-hai-55.htm'>Tiếng Việt</a>")]
    [InlineData("<a href='/english-lessons-for-children-8.htm'>English for children</a>")]
    [InlineData("<a href='javascript:alert(1)'>English</a>")]
    public void WhatIsNoSibling_IsNotKept(string link) => Assert.Empty(Pages.Extract(Pages.Article(beforeText: link)).Siblings);

    [Fact]
    public void SourcesRule_IsReadFirst()
    {
        var article = Pages.Extract(
            Pages.Article(afterText: "<ul class=other><li><a lang=en href='/e/20260307.htm'>This story</a></ul>"), rule: new PageRule(Siblings: "//ul[@class='other']//a"));

        Assert.Equal([new SiblingLink("https://bao.example.vn/e/20260307.htm", "en")], article.Siblings);
    }

    [Fact]
    public void PageThatNamesThousands_KeepsADozen()
    {
        var links = string.Concat(Enumerable.Range(1, 5000).Select(number => $"<link rel=alternate hreflang=en href='/en/{number}'><a href='/en/b{number}'>English</a>"));

        Assert.Equal(12, Pages.Extract(Pages.Article(links)).Siblings.Count);
    }
}
