using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Feeds;

/// <summary>
/// Recorded listing pages. What counts as a headline is found by another way than the parser's: a link inside a
/// heading whose address ends in a long number.
/// </summary>
public sealed partial class ListingTests(ITestOutputHelper output)
{
    [CorpusFact]
    public void Headlines_AreFoundOnceAndNothingElse()
    {
        int found = 0, total = 0;
        foreach (var page in CorpusFeed.Json(Corpus.Path("vietnam", "pages", "index.json")).Each("pages"))
        {
            if (page.At("kind") != "listing") continue;
            var file = Corpus.Path("vietnam", page.At("file")!);
            var url = new Uri(page.At("url")!);
            var listing = Assert.IsType<ParseOutcome.Parsed>(ListingParser.Parse(File.ReadAllBytes(file), "text/html", url, rule: null)).Document;
            var links = listing.Entries.Select(entry => entry.Link!).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(listing.Entries.Count, links.Count);
            AssertHeadlines(listing, url);
            var headings = Headings(File.ReadAllText(file), url);
            found += headings.Count(links.Contains);
            total += headings.Count;
            foreach (var missed in headings.Where(heading => !links.Contains(heading))) output.WriteLine($"  missed {missed}");
            output.WriteLine($"{Path.GetFileName(file)}: {listing.Entries.Count} entries, {headings.Count(links.Contains)} of {headings.Count} headings, {listing.Entries.Count(entry => entry.Image is not null)} pictures, {listing.Entries.Count(entry => entry.Published is not null)} times");
        }
        output.WriteLine($"listings: {found} of {total} headings");
        Assert.InRange((double)found / total, Floors.ListingRecall, 1);
    }

    // Sections, tags and pages of the list have short names or no number; none of them may come through.
    private static void AssertHeadlines(FeedDocument listing, Uri url)
    {
        foreach (var entry in listing.Entries)
        {
            Assert.True(entry.Title.Split(' ').Length >= 3, entry.Title);
            Assert.Matches(Number(), entry.Link!);
            Assert.DoesNotMatch(ListPage(), entry.Link!);
            Assert.EndsWith(string.Join('.', url.Host.Split('.')[^2..]), new Uri(entry.Link!).Host, StringComparison.Ordinal);
        }
    }

    private static HashSet<string> Headings(string html, Uri url) =>
        [.. HeadingLink().Matches(html)
            .Where(match => PlainText.FromHtml(match.Groups["text"].Value).Length > 0)
            .Select(match => new Uri(url, WebUtility.HtmlDecode(match.Groups["href"].Value.Trim())).AbsoluteUri.Split('#')[0])
            .Where(link => Number().IsMatch(link) && !ListPage().IsMatch(link) && new Uri(link).Host.EndsWith(string.Join('.', url.Host.Split('.')[^2..]), StringComparison.Ordinal))];

    [GeneratedRegex("<h[1-6][^>]*>\\s*<a[^>]*?href=[\"'](?<href>[^\"'#]+)[\"'][^>]*>(?<text>.*?)</a>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex HeadingLink();

    [GeneratedRegex("\\d{5,}[^/]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("-tag\\d|/tag/|/topic/|/event/|-p\\d+$|page\\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListPage();
}
