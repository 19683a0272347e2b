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
        { "quotes in linked data", "<script type=application/ld+json>{\"a\":\"" + Repeat("\"x", 200_000) + "</script>" },
        { "deep linked data", "<script type=application/ld+json>" + Repeat("{\"@graph\":[", 3_000) + "</script>" },
        { "many scripts of linked data", Repeat("<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", 5_000) },
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
