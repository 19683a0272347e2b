using System.Diagnostics;
using System.Text;
using Aggregator.Normalise;

namespace Aggregator.Tests.Extract;

/// <summary>Pages made to hang, overflow or eat memory: each is done, most of them in milliseconds.</summary>
public sealed class HostilePageTests
{
    // What takes quadratic time needs minutes here; the rest is for a busy machine that compiles while it runs.
    private const int MostMilliseconds = 15_000;

    public static TheoryData<string, string> Hostile => new()
    {
        { "200,000 nested elements", Repeat("<div>", 200_000) + "text" },
        { "nested inline elements", Repeat("<b>", 200_000) + "text" },
        { "10 MB of attributes", "<div " + Repeat("abcdefg=hijklmnop ", 600_000) + ">x</div>" },
        { "nested tables", Repeat("<table><tr><td>", 60_000) + "x" },
        { "nested links", Repeat("<a href=x>", 200_000) + "x" },
        { "nested lists", Repeat("<ul><li>x", 50_000) },
        { "many cards", Repeat("<div class=a><a href=b>some link text here</a><p>text</p></div>", 30_000) },
        { "many figures", Repeat("<figure><img src=a.jpg><figcaption>x</figcaption></figure>", 30_000) },
        { "many headings", Repeat("<h1>title here</h1>", 30_000) },
        { "many bylines", Repeat("<p class=byline>Some Text By Author</p>", 50_000) },
        { "bold lines", Repeat("<p><b>Some short line</b></p>", 30_000) + "<p>" + Repeat("A sentence, of sorts. ", 20) + "</p>" },
        { "pictures and lines under them", Repeat("<p align=center><img src=a.jpg></p><p align=center>x y z, w</p>", 30_000) },
        { "pictures in one block", "<div>" + Repeat("<img src=a.jpg>", 60_000) + "</div>" },
        { "pictures in noscript", Repeat("<noscript><img src=a.jpg></noscript>", 40_000) },
        { "nested headlines", Repeat("<span itemprop=headline>t", 50_000) },
        { "headings within a heading", "<h1>" + Repeat("<span>some words</span>", 100_000) },
        { "labels of authors", Repeat("<b>Tác giả:</b><i>nobody at all</i>", 40_000) },
        { "nested walls of consent", Repeat("<div class=consent><p>Wir verwenden Cookies und mehr, immerzu.</p>", 20_000) },
        { "strings in a script", "<title>x</title><script>a={" + Repeat("\"body\":\"words of some sort, and more of them, until there are sixty or so.\",", 30_000) + "}</script>" },
        { "quotes in a script", "<title>x</title><script>" + Repeat("\"\\\"", 400_000) + "</script>" },
        { "strings within strings", "<title>x</title><script>a=\"" + Repeat("{[\\\"\\\\\\\"", 100_000) + "\"</script>" },
        { "open scripts", "<title>x</title>" + Repeat("<script ", 200_000) },
        { "quotes in linked data", "<script type=application/ld+json>{\"a\":\"" + Repeat("\"x", 200_000) + "</script>" },
        { "deep linked data", "<script type=application/ld+json>" + Repeat("{\"@graph\":[", 3_000) + "</script>" },
        { "many scripts of linked data", Repeat("<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", 5_000) },
        { "half a character in linked data", @"<script type=application/ld+json>{""type"":""NewsArticle"",""datePublished"":""\ud800"",""\udc00"":""""}</script>" },
        { "one long text", Repeat("lorem ipsum dolor, sit amet. ", 200_000) },
        { "line breaks", Repeat("a<br>", 200_000) },
        { "white space", new string(' ', 5_000_000) + "x" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostilePage_IsReadInBoundedTime(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        if (Pages.Outcome(html) is Aggregator.Extract.ExtractionOutcome.Extracted { Article: var article })
            HtmlSanitiser.Sanitise(article.BodyHtml, null);
        Assert.True(watch.ElapsedMilliseconds < MostMilliseconds, $"{name}: {watch.ElapsedMilliseconds} ms");
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
