using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class UrlNormaliserTests
{
    [Theory]
    [InlineData("HTTP://VnExpress.NET:80/a/../b/./c.html#x", "https://vnexpress.net/b/c.html")]
    [InlineData("https://vnexpress.net", "https://vnexpress.net/")]
    [InlineData("https://www.vnexpress.net/a", "https://www.vnexpress.net/a")]
    [InlineData("https://a.vn/x/", "https://a.vn/x/")]
    [InlineData("http://a.vn:8080/x", "http://a.vn:8080/x")]
    [InlineData("https://a.vn:443/x", "https://a.vn/x")]
    [InlineData("https://user:secret@a.vn/x", "https://a.vn/x")]
    [InlineData("https://a.vn./x", "https://a.vn/x")]
    [InlineData("  https://a.vn/x\n", "https://a.vn/x")]
    [InlineData("https://a.vn//x///y", "https://a.vn/x/y")]
    [InlineData("https://web.archive.org/web/2013/https://www.imdb.com/", "https://web.archive.org/web/2013/https://www.imdb.com/")]
    [InlineData("https://a.vn/x;jsessionid=AB12?b=1", "https://a.vn/x?b=1")]
    [InlineData("https://[::1]:443/", "https://[::1]/")]
    public void Address_IsBroughtIntoOneForm(string url, string expected) => Assert.Equal(expected, UrlNormaliser.Canonicalise(url));

    [Theory]
    [InlineData("https://Bücher.example/x", "https://xn--bcher-kva.example/x")]
    [InlineData("https://a.vn/tin-tức", "https://a.vn/tin-t%E1%BB%A9c")]
    [InlineData("https://a.vn/%74in%2d%c3%a9", "https://a.vn/tin-%C3%A9")]
    [InlineData("https://a.vn/a b", "https://a.vn/a%20b")]
    [InlineData("https://a.vn/100%", "https://a.vn/100%25")]
    [InlineData("https://a.vn/?q=a%26b&c=%2F", "https://a.vn/?q=a%26b&c=%2F")]
    public void Letters_AreEncodedOneWay(string url, string expected) => Assert.Equal(expected, UrlNormaliser.Canonicalise(url));

    [Theory]
    [InlineData("https://a.vn/x?utm_source=rss&id=5&fbclid=1&page=2", "https://a.vn/x?id=5&page=2")]
    [InlineData("https://vnexpress.net/a-123.html?vn_source=rss&vn_medium=x", "https://vnexpress.net/a-123.html")]
    [InlineData("https://a.vn/x?ref=home&zarsrc=30&gidzl=abc", "https://a.vn/x")]
    [InlineData("https://a.vn/x?source=rss", "https://a.vn/x")]
    [InlineData("https://a.vn/x?source=reuters", "https://a.vn/x?source=reuters")]
    [InlineData("https://a.vn/x?b=2&a=1", "https://a.vn/x?b=2&a=1")]
    [InlineData("https://a.vn/x?&&a=1&", "https://a.vn/x?a=1")]
    [InlineData("https://a.vn/x?", "https://a.vn/x")]
    [InlineData("https://a.vn/x?a=1&amp;b=2", "https://a.vn/x?a=1&b=2")]
    [InlineData("https://tuoitre.vn/a.htm#vn_source=home", "https://tuoitre.vn/a.htm")]
    [InlineData("https://a.vn/?utmost=1", "https://a.vn/?utmost=1")]
    public void Trackers_GoAndIdentityStays(string url, string expected) => Assert.Equal(expected, UrlNormaliser.Canonicalise(url));

    [Theory]
    [InlineData("https://m.vnexpress.net/a", "https://vnexpress.net/a")]
    [InlineData("https://amp.dantri.com.vn/a.htm", "https://dantri.com.vn/a.htm")]
    [InlineData("https://en.m.wikipedia.org/wiki/Hue", "https://en.wikipedia.org/wiki/Hue")]
    [InlineData("https://m.com.vn/a", "https://m.com.vn/a")]
    [InlineData("https://m.vn/a", "https://m.vn/a")]
    [InlineData("https://a.vn/x/amp/", "https://a.vn/x/")]
    [InlineData("https://a.vn/x/amp", "https://a.vn/x")]
    [InlineData("https://a.vn/amp/x", "https://a.vn/x")]
    [InlineData("https://a.vn/x.amp", "https://a.vn/x")]
    [InlineData("https://a.vn/x.amp.html", "https://a.vn/x.html")]
    [InlineData("https://a.vn/x?amp", "https://a.vn/x")]
    [InlineData("https://a.vn/x?amp=1&id=2", "https://a.vn/x?id=2")]
    [InlineData("https://a.vn/amp", "https://a.vn/amp")]
    [InlineData("https://a.vn/champ", "https://a.vn/champ")]
    [InlineData("https://www-a-vn.cdn.ampproject.org/c/s/www.a.vn/x.html", "https://www.a.vn/x.html")]
    [InlineData("https://www.google.com/amp/s/a.vn/x", "https://a.vn/x")]
    public void AmpAndMobileEditions_FoldToTheDesktopPage(string url, string expected) => Assert.Equal(expected, UrlNormaliser.Canonicalise(url));

    [Theory]
    [InlineData("page.html", "https://a.vn/dir/page.html")]
    [InlineData("/page.html", "https://a.vn/page.html")]
    [InlineData("//b.vn/x", "https://b.vn/x")]
    [InlineData("../x", "https://a.vn/x")]
    [InlineData("?id=1", "https://a.vn/dir/file.html?id=1")]
    public void RelativeAddress_IsResolved(string url, string expected) =>
        Assert.Equal(expected, UrlNormaliser.Canonicalise(url, new Uri("https://a.vn/dir/file.html")));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("page.html")]
    [InlineData("/page.html")]
    [InlineData("mailto:a@b.vn")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.vn/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("http://")]
    [InlineData("https://a..vn/")]
    public void WhatIsNoWebAddress_IsNull(string url) => Assert.Null(UrlNormaliser.Canonicalise(url));

    [Fact]
    public void LongAddress_IsNull() => Assert.Null(UrlNormaliser.Canonicalise("https://a.vn/" + new string('a', 5000)));

    [Theory]
    [InlineData("http://m.a.vn/x?amp=1&utm_source=x#part", "http://m.a.vn/x?amp=1#part")]
    [InlineData("https://a.vn/x#vn_source=home", "https://a.vn/x")]
    public void WithoutTrackers_StillLeadsThere(string url, string expected) => Assert.Equal(expected, UrlNormaliser.WithoutTrackers(url));

    [Theory]
    [InlineData("https://a.vn/x?utm_source=rss&id=5")]
    [InlineData("https://báo.vn/tin tức/%7e?q=%zz")]
    [InlineData("https://www-a-vn.cdn.ampproject.org/c/s/www.a.vn/x/amp/?amp=1")]
    public void CanonicalForm_IsStable(string url)
    {
        var once = UrlNormaliser.Canonicalise(url)!;
        Assert.Equal(once, UrlNormaliser.Canonicalise(once));
    }

    [Theory]
    [InlineData("//\uFFFD")]
    [InlineData("//\u00A0")]
    [InlineData("https://xn--a-\u0665/")]
    public void HostWithoutADnsName_IsNoAddress(string url)
    {
        Assert.Null(UrlNormaliser.Canonicalise(url, new Uri("https://a.vn/")));
        Assert.Null(UrlNormaliser.WithoutTrackers(url, new Uri("https://a.vn/")));
    }

    [Theory]
    [InlineData("https://a.vn/b?c=1&amp;amp;d=2", "https://a.vn/b?c=1&d=2")]
    [InlineData("https://a.vn/b&%61mp;c", "https://a.vn/b&c")]
    public void AmpersandEscapedTwice_IsOne(string url, string canonical)
    {
        Assert.Equal(canonical, UrlNormaliser.Canonicalise(url));
        Assert.Equal(canonical, UrlNormaliser.WithoutTrackers(url));
    }

    [Theory]
    [InlineData("https://m.a./b", "https://m.a/b")]
    [InlineData("https://m.vnexpress.net./b", "https://vnexpress.net/b")]
    public void FinalDotOfAHost_IsNoLabel(string url, string canonical) => Assert.Equal(canonical, UrlNormaliser.Canonicalise(url));

    [Theory]
    [InlineData("https://a.m.m.b.vn/c", "https://a.b.vn/c")]
    [InlineData("https://m.amp.b.vn/amp/amp/c/amp", "https://b.vn/c")]
    public void EditionsOfEditions_AreLedBackInOneStep(string url, string canonical)
    {
        Assert.Equal(canonical, UrlNormaliser.Canonicalise(url));
        Assert.Equal(canonical, UrlNormaliser.Canonicalise(canonical));
    }

    [Theory]
    [InlineData("https://\uFF11/")]
    [InlineData("https://a.\uFF11\uFF12/")]
    public void HostThatIsANumberOnlyLater_IsNoAddress(string url) => Assert.Null(UrlNormaliser.Canonicalise(url));

    [Fact]
    public void AddressThatOutgrowsTheLimit_IsNone() => Assert.Null(UrlNormaliser.Canonicalise("https://a.vn/" + new string('ệ', 1_000)));
}
