using System.Diagnostics;
using System.Text;
using Aggregator.Fetch;

namespace Aggregator.Tests.Fetch;

public sealed class RobotsRulesTests
{
    private const string Agent = "VnImageAggregator";

    [Theory]
    [InlineData("", true)]
    [InlineData("User-agent: *\nDisallow:", true)]
    [InlineData("User-agent: *\nDisallow: /", false)]
    [InlineData("Disallow: /", true)] // belongs to no group
    [InlineData("User-agent: vnimageaggregator\nDisallow: /a", false)]
    [InlineData("User-agent: VnImageAggregator/1.0 (+https://example.vn/bot)\nDisallow: /a", false)]
    [InlineData("User-agent: VnImageAggregatorX\nDisallow: /a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: VnImageAggregator\nAllow: /", true)] // the named group replaces the general one
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: VnImageAggregator", true)] // a named group without rules as well
    [InlineData("User-agent: x\nUser-agent: VnImageAggregator\nDisallow: /a", false)]
    [InlineData("User-agent: VnImageAggregator\nAllow: /x\n\nUser-agent: other\nDisallow: /\n\nUser-agent: VnImageAggregator\nDisallow: /a", false)] // merged
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", true)] // a tie goes to Allow
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a/b.html", false)]
    [InlineData("User-agent: *\nDisallow: /*.html$", false)]
    [InlineData("User-agent: *\nDisallow: /*.htm$", true)]
    [InlineData("User-agent: *\nDisallow: /*/b", false)]
    [InlineData("User-agent: *\nDisallow: *b*", false)]
    [InlineData("User-agent: *\nDisallow: /A", true)]
    [InlineData("user-agent:*\r\ndisallow:/a#comment\r\n", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", false)]
    [InlineData("User-agent: *\nSitemap: https://a.vn/s.xml\nCrawl-delay: 2\nDisallow: /a", false)]
    [InlineData("User-agent: *\nDissallow: /a", false)]
    [InlineData("<html><body>User-agent: * Disallow: / is not here</body></html>", true)]
    public void Allows_ByGroupsAndLongestMatch(string robots, bool allowed)
    {
        Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(Agent, "https://example.vn/a/b.html"));
        Assert.Equal(allowed, RobotsRules.Parse(robots).Allows(Agent, new Uri("https://example.vn/a/b.html")));
    }

    /// <summary>The table of RFC 9309, 2.2.2, and the special characters of 2.2.3.</summary>
    [Theory]
    [InlineData("/foo/bar?baz=quz", "/foo/bar?baz=quz")]
    [InlineData("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar")]
    [InlineData("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar")]
    [InlineData("/foo/bar/ツ", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%E3%83%84", "/foo/bar/ツ")]
    [InlineData("/foo/bar/%e3%83%84", "/foo/bar/%E3%83%84")]
    [InlineData("/foo/bar/%62%61%7A", "/foo/bar/baz")]
    [InlineData("/foo/bar/baz", "/foo/bar/%62%61%7A")]
    [InlineData("/path/file-with-a-%2A.html", "/path/file-with-a-*.html")]
    [InlineData("/path/foo-%24", "/path/foo-$")]
    [InlineData("/tin-tức", "/tin-t%E1%BB%A9c/1.html")]
    public void Allows_ComparesEquivalentForms(string rule, string path)
    {
        var rules = RobotsRules.Parse($"User-agent: *\nDisallow: /\nAllow: {rule}");
        Assert.True(rules.Allows(Agent, new Uri("https://example.vn" + path)));
        Assert.False(rules.Allows(Agent, new Uri("https://example.vn/else")));
    }

    [Fact]
    public void Allows_SlashInPathAndItsEscapeDiffer()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /a%2Fb");
        Assert.False(rules.Allows(Agent, new Uri("https://example.vn/a%2Fb")));
        Assert.True(rules.Allows(Agent, new Uri("https://example.vn/a/b")));
    }

    [Fact]
    public void Parse_ReadsTheFirst500KiBAndNoHalfLine()
    {
        var head = "User-agent: *\nDisallow: /first\n";
        var tail = "Disallow: /late\n";
        var filling = string.Concat(Enumerable.Repeat("# filling up\n", 500 * 1024 / 13))[..(500 * 1024 - head.Length - 12)] + "\n";
        var rules = RobotsRules.Parse(head + filling + tail);
        Assert.False(rules.Allows(Agent, "https://example.vn/first"));
        // The limit falls inside "Disallow: /late"; its first half would be "Disallow: /".
        Assert.True(rules.Allows(Agent, "https://example.vn/late"));
        Assert.True(rules.Allows(Agent, "https://example.vn/other"));
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: 0.5\nDisallow: /x", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 30.0)]
    [InlineData("User-agent: other\nCrawl-delay: 10", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: -5", null)]
    [InlineData("User-agent: *\nCrawl-delay: 10\nUser-agent: VnImageAggregator\nDisallow: /x", 10.0)] // no rule between: one group
    [InlineData("User-agent: *\nCrawl-delay: 10\nDisallow: /x\nUser-agent: VnImageAggregator\nCrawl-delay: 3", 3.0)]
    public void CrawlDelay_IsTheAgentsAndBounded(string robots, double? seconds)
    {
        Assert.Equal(seconds, RobotsRules.Parse(robots).CrawlDelay(Agent)?.TotalSeconds);
    }

    [Fact]
    public void Parse_HostileFile_StaysQuick()
    {
        var longPath = "/" + new string('a', 2000);
        var stars = string.Concat(Enumerable.Repeat("*a", 8000)) + "b";
        string[] files =
        [
            "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{stars}\n", 30)),
            "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /*a*a*a*a*a*b$\n", 20_000)),
            "User-agent: *\nDisallow: " + new string('*', 400_000),
            string.Concat(Enumerable.Repeat("User-agent: a\nDisallow: /\n", 20_000)),
            new string(':', 500_000),
            new string('\r', 500_000),
            string.Concat(Enumerable.Repeat("%E1%", 120_000)),
        ];
        var watch = Stopwatch.StartNew();
        foreach (var file in files)
        {
            var rules = RobotsRules.Parse(Encoding.Latin1.GetBytes(file));
            rules.Allows(Agent, new Uri("https://example.vn" + longPath));
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }
}
