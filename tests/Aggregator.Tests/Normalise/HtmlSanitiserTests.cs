using System.Diagnostics;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Tests.Normalise;

public sealed class HtmlSanitiserTests
{
    private const string Rel = "rel=\"nofollow noopener noreferrer external\"";

    private static readonly Uri Base = new("https://bao.example.vn/kinh-te/bai-viet.htm");

    [Theory]
    [InlineData("hello <b>world</b>", "hello <b>world</b>")]
    [InlineData("<p>a</p>b<p>c</p>", "<p>a</p><p>b</p><p>c</p>")]
    [InlineData("<div>a</div><div>b</div>", "<p>a</p><p>b</p>")]
    [InlineData("a<br><br>b<br>c", "<p>a</p><p>b<br>c</p>")]
    [InlineData("<h1>a</h1><h5>b</h5>", "<h2>a</h2><h4>b</h4>")]
    [InlineData("<p></p><p> <br> </p><ul><li></li></ul>", "")]
    [InlineData("<b><p>a</p><p>b</p></b>", "<p><b>a</b></p><p><b>b</b></p>")]
    [InlineData("<p>  a \n b  </p>", "<p>a b</p>")]
    [InlineData("<strike>a</strike> <tt>b</tt> <center>c</center>", "<p><s>a</s> <code>b</code></p><p>c</p>")]
    [InlineData("<ul>a<li>b<p>c</p><ol><li>d</ol></ul>", "<ul><li>a</li><li><p>b</p><p>c</p><ol><li>d</li></ol></li></ul>")]
    [InlineData("<pre>  a\n  b</pre>", "<pre>\n  a\n  b</pre>")]
    [InlineData("<span lang=en onclick=x>a</span><span>b</span>", "<span lang=\"en\">a</span>b")]
    [InlineData("<p dir=RTL lang='ar'>a</p>", "<p lang=\"ar\" dir=\"rtl\">a</p>")]
    public void Markup_IsReducedToAnArticle(string html, string expected) => AssertSanitised(expected, html);

    [Theory]
    [InlineData("<script>alert(1)</script>a")]
    [InlineData("a<style>p{}</style>")]
    [InlineData("a<svg><script>x</script><title>t</title></svg>")]
    [InlineData("a<math><mi>x</mi></math>")]
    [InlineData("a<object data=x>b</object>")]
    [InlineData("a<template><p>x</p></template>")]
    [InlineData("a<iframe src='https://evil.example/'>b</iframe>")]
    [InlineData("<form action=/x>a<input value=x><button>b</button></form>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>")]
    [InlineData("<a href=' java\nscript:alert(1)'>a</a>")]
    [InlineData("<a href='data:text/html,x'>a</a>")]
    [InlineData("<a href='vbscript:x'>a</a>")]
    [InlineData("<a href='#top'>a</a>")]
    [InlineData("a<img src='data:image/png;base64,AAAA'>")]
    [InlineData("a<img src=x onerror=alert(1) width=1 height=1>")]
    [InlineData("a<img src='https://www.google-analytics.com/collect?x'>")]
    [InlineData("a<!-- comment -->")]
    public void WhatIsNoText_IsDropped(string html) =>
        Assert.Equal("a", HtmlSanitiser.Sanitise(html, Base).Value.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal));

    [Fact]
    public void Link_IsAbsoluteAndCarriesRel() =>
        AssertSanitised($"<a href=\"https://bao.example.vn/a?id=1\" {Rel}>x</a>", "<a href='/a?id=1&utm_source=rss' target=_blank onclick=x>x</a>");

    [Fact]
    public void MailLink_KeepsTheAddressOnly() =>
        AssertSanitised($"<a href=\"mailto:a@b.vn\" {Rel}>x</a>", "<a href='mailto:a@b.vn?subject=x'>x</a>");

    [Fact]
    public void RelativeLink_WithoutBase_IsText() => Assert.Equal("x", HtmlSanitiser.Sanitise("<a href='/a'>x</a>", null).Value);

    [Fact]
    public void LazyPicture_ShowsTheRealOneWithItsSize() =>
        AssertSanitised(
            "<figure><img src=\"https://cdn.example.vn/a.jpg\" alt=\"Hà Nội\" width=\"680\" height=\"400\"><figcaption>Chú thích</figcaption></figure>",
            "<figure><img src='data:image/gif;base64,R0' data-src='//cdn.example.vn/a.jpg' alt='Hà Nội' width=680 height='400px'><figcaption>Chú thích</figcaption></figure>");

    [Fact]
    public void VideoFrame_BecomesALinkWithAStill() =>
        AssertSanitised(
            $"<p><a href=\"https://www.youtube.com/watch?v=abcDEF12345\" {Rel}><img src=\"https://i.ytimg.com/vi/abcDEF12345/hqdefault.jpg\" alt=\"Video\"></a></p>",
            "<iframe width=560 src='https://www.youtube.com/embed/abcDEF12345?rel=0' allowfullscreen></iframe>");

    [Fact]
    public void VideoElement_BecomesALink() =>
        AssertSanitised(
            $"<p><a href=\"https://bao.example.vn/v.mp4\" {Rel}>Video: bao.example.vn</a></p>",
            "<video controls><source src='/v.mp4'>No video</video>");

    [Fact]
    public void Table_KeepsCellsAndSpans() =>
        AssertSanitised(
            "<table><thead><tr><th scope=\"col\">a</th><th></th></tr></thead><tbody><tr><td colspan=\"2\">b</td></tr></tbody></table>",
            "<table border=1><thead><tr><th scope=col>a<th></thead><tr><td colspan=2>b</table>");

    [Fact]
    public void LayoutTable_IsUnwrapped() => AssertSanitised("<p>a</p><p>b</p>", "<table><tr><td><p>a</p><p>b</p></td></tr></table>");

    [Fact]
    public void Text_IsComposedAndEscaped()
    {
        AssertSanitised("Việt Nam &lt;b&gt; &amp; &quot;&#39;&#96;", "Vie\u0323\u0302t Nam &lt;b&gt; &amp; \"'`");
        AssertSanitised("ab", "a\u0000\u0008b\u202E");
    }

    [Fact]
    public void CombiningMark_CannotMeltIntoATag() =>
        Assert.Equal("<p>&#824;x</p>", HtmlSanitiser.Sanitise("<p>\u0338x</p>", null).Value);

    [Fact]
    public void PlainText_BecomesParagraphs()
    {
        Assert.Equal("<p>a &lt;b&gt;</p><p>c</p>", HtmlSanitiser.FromPlainText("a <b>\r\n\r\n  c ").Value);
        Assert.Equal("", HtmlSanitiser.FromPlainText("").Value);
    }

    [Theory]
    [InlineData("<table><td></td><tr><td>i")]
    [InlineData("<table><tr><td>i</td></tr><tr><td></td></tr></table>")]
    [InlineData("\u0651<m>\u064E")]
    [InlineData("\u1100<m>\u1161")]
    [InlineData("a<b></b>\uD834\uDD67b")]
    [InlineData("p<br/><m>&nbsp<r")]
    public void WhatFuzzingFound_IsStable(string html)
    {
        var once = HtmlSanitiser.Sanitise(html, Base).Value;
        Assert.Equal(once, HtmlSanitiser.Sanitise(once, Base).Value);
    }

    [Theory]
    [InlineData("<a href=https://x.vn/", 4_000, "><div>x<div>y")]
    [InlineData("<ul><li>", 1, "<p>x")]
    [InlineData("<table>", 1, "<tr><td>x<td>y")]
    [InlineData("<p>", 1, "<img src=https://x.vn/a.jpg>")]
    [InlineData("<hr>", 1, "<hr>")]
    [InlineData("x", 1, "a<br>")]
    [InlineData("<figure>", 1, "<div>x</div>")]
    [InlineData("x", 1, "<p>a<br>a</p>")]
    [InlineData("<a href=https://x.vn/", 4_000, "><p><b>x</b></p>")]
    public void EndlessMarkup_IsCut_AndStable(string start, int length, string repeated)
    {
        var html = start + new string('a', length) + new StringBuilder().Insert(0, repeated, 400_000);
        var once = HtmlSanitiser.Sanitise(html, Base).Value;
        Assert.InRange(once.Length, 1, 10_000_000);
        Assert.Equal(once, HtmlSanitiser.Sanitise(once, Base).Value);
    }

    [Fact]
    public void LinkAroundManyBlocks_IsReadOnce()
    {
        var html = "<a href='https://x.vn/" + new string('a', 300) + "?b=1&a=2'>t" + string.Concat(Enumerable.Repeat("<p>", 87_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        HtmlSanitiser.Sanitise(html, Base);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150L << 20);
    }

    [Theory]
    [InlineData("<p>a<br>&nbsp;<br>b</p>", "<p>a</p><p>b</p>")]
    [InlineData("<p>&nbsp; &nbsp;a<br>&nbsp;b</p>", "<p>a<br>b</p>")]
    [InlineData("<p>a&nbsp;b<br>&nbsp;</p>", "<p>a\u00A0b</p>")]
    public void NoBreakSpaces_BeginNoLine(string html, string expected) => AssertSanitised(expected, html);

    [Fact]
    public void EndlessPlainText_IsCut() => Assert.InRange(HtmlSanitiser.FromPlainText(string.Concat(Enumerable.Repeat("a\n", 500_000))).Value.Length, 600_000, 800_000);

    [Theory]
    [InlineData("\u0001")]
    [InlineData("\uFEFF\n\u0001\n")]
    public void PlainTextWithoutWords_GivesNothing(string text) => Assert.Equal("", HtmlSanitiser.FromPlainText(text).Value);

    [Theory]
    [InlineData("<ul><li>a<div>b</div>c</li></ul>", "<ul><li>a<br>b<br>c</li></ul>")]
    [InlineData("<table><tr><td><div>a</div><div><b>b</b></div></td><td>c</td></tr></table>", "<table><tbody><tr><td>a<br><b>b</b></td><td>c</td></tr></tbody></table>")]
    [InlineData("<ul><li>a<ul><li>b</li></ul>c</li></ul>", "<ul><li>a<ul><li>b</li></ul>c</li></ul>")]
    [InlineData("<ul><li>a<div></div></li></ul>", "<ul><li>a</li></ul>")]
    public void LinesWithoutParagraphs_StayApart(string html, string expected) => Assert.Equal(expected, HtmlSanitiser.Sanitise(html, Base).Value);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>x")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<a href=/x>x")]
    [InlineData("<blockquote>x")]
    [InlineData("<b>a</i>")]
    [InlineData("<dl><dt>a<dd>")]
    [InlineData("<p>a</p><b>")]
    [InlineData("<ul><li>a<p>b")]
    [InlineData("<ul><li>a<div>b")]
    [InlineData("<ul>a<li>b")]
    [InlineData("<blockquote><table><tr><td>x")]
    [InlineData("<figure><figcaption>x")]
    [InlineData("<b><i><s><u>")]
    [InlineData("<ul><li><b>x<div>y")]
    public void HostileNesting_IsFastAndStable(string piece)
    {
        var html = new StringBuilder().Insert(0, piece, 20_000).ToString();
        var watch = Stopwatch.StartNew();
        var once = HtmlSanitiser.Sanitise(html, Base).Value;
        Assert.True(watch.ElapsedMilliseconds < 15_000, $"{watch.ElapsedMilliseconds} ms");
        Assert.Equal(once, HtmlSanitiser.Sanitise(once, Base).Value);
    }

    private static void AssertSanitised(string expected, string html)
    {
        var once = HtmlSanitiser.Sanitise(html, Base).Value;
        Assert.Equal(expected, once);
        Assert.Equal(expected, HtmlSanitiser.Sanitise(once, Base).Value);
    }
}
