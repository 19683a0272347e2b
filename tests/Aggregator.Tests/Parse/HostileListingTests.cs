using System.Diagnostics;
using System.Text;
using Aggregator.Parse;
using Aggregator.Sources;

namespace Aggregator.Tests.Parse;

/// <summary>Listings of five megabytes, the most that is fetched, made to take long: each takes less than half a second of a quiet machine.</summary>
public sealed class HostileListingTests
{
    // What takes quadratic time needs minutes here; the rest is for a busy machine that compiles while it runs.
    private const int MostMilliseconds = 15_000;
    private const int Bytes = 5_000_000;
    private const string Link = "<a href='/tin-moi-trong-ngay-hom-nay-12345.html'>Tin mới trong ngày hôm nay";

    private static readonly ListingRule Rule = new("//div[@class='desc' or contains(.,'x')][.//h3]", ".//h3/a", ".//h3", ".//span[@class='time']");

    public static TheoryData<string, string> Hostile => new()
    {
        { "nested elements", Repeat("<div>") },
        { "mismatched formatting", Repeat("<b>a</i>") },
        { "list items", Repeat("<li>") },
        { "paragraphs", Repeat("<p>") },
        { "line breaks", Repeat("<br>") },
        { "the same link", Repeat(Link + "</a>") },
        { "the same link, unclosed", Repeat(Link) },
        { "links in links", Repeat(Link + "<table><td>") },
        { "many links", string.Concat(Enumerable.Range(10_000, 60_000).Select(number => $"<div><h3><a href=/tin-moi-trong-ngay-{number}.html>Tin mới trong ngày {number}</a></h3></div>")) },
        { "tags that are cut off", Repeat("<a ") },
        { "links under a long class", "<div class='" + new string('a', Bytes / 2) + "'>" + Repeat(Link + "</a>", Bytes / 2) },
        { "summaries in summaries", Link + "</a>" + Repeat(Repeat("<div class=desc>", 3_200) + new string('x', 2_000) + Repeat("</div>", 1_200)) },
        { "blank summaries in summaries", Link + "</a>" + Repeat(Repeat("<div class=desc>", 3_200) + new string(' ', 4_000) + Repeat("</div>", 1_200)) },
        { "times in times", Link + "</a>" + Repeat(Repeat("<div class=time>", 3_200) + new string(' ', 4_000) + Repeat("</div>", 1_200)) },
        { "pictures", Link + "</a>" + Repeat("<img srcset='data:a b,c d'>") },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileListing_IsReadInBoundedTime(string name, string html)
    {
        var body = Encoding.UTF8.GetBytes(html);
        foreach (var rule in (ReadOnlySpan<ListingRule?>)[null, Rule])
        {
            var watch = Stopwatch.StartNew();
            Assert.NotNull(ListingParser.Parse(body, "text/html; charset=utf-8", new Uri("https://a.vn/"), rule));
            Assert.True(watch.ElapsedMilliseconds < MostMilliseconds, $"{name}: {watch.ElapsedMilliseconds} ms");
        }
    }

    private static string Repeat(string text, int length = Bytes) => new StringBuilder(length + text.Length).Insert(0, text, length / text.Length).ToString();
}
