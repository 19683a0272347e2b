using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>
/// Recorded listing pages. What counts as a headline is found by another way than the parser's: a link inside a
/// heading whose address ends in a long number.
/// </summary>
internal static partial class ListingQuality
{
    public static IEnumerable<Figure> Score()
    {
        int found = 0, headings = 0, entries = 0;
        List<string> missed = [], foreign = [];
        foreach (var page in CorpusFeed.Json(Corpus.Path("vietnam", "pages", "index.json")).Each("pages").Where(page => page.At("kind") == "listing"))
        {
            var file = Corpus.Path("vietnam", page.At("file")!);
            var url = new Uri(page.At("url")!);
            var listing = ListingParser.Parse(File.ReadAllBytes(file), "text/html", url, rule: null) is ParseOutcome.Parsed { Document: var document } ? document : null;
            var links = listing?.Entries.Select(entry => entry.Link!).ToList() ?? [];
            entries += links.Count;
            foreign.AddRange(listing?.Entries.Where(entry => !IsHeadline(entry, url)).Select(entry => $"{file}: {entry.Title} {entry.Link}") ?? []);
            foreign.AddRange(links.GroupBy(link => link, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{file}: twice {same.Key}"));
            var expected = Headings(File.ReadAllText(file), url);
            found += expected.Count(links.Contains);
            headings += expected.Count;
            missed.AddRange(expected.Except(links, StringComparer.Ordinal).Select(link => $"{file}: {link}"));
        }
        return
        [
            new Figure("listings, headlines found", found / (double)headings, Floor: 0.99, headings) { Misses = missed },
            new Figure("listings, links that are headlines", 1 - (foreign.Count / (double)entries), Floor: 1, entries) { Misses = foreign },
        ];
    }

    // Sections, tags and pages of the list have short names or no number; none of them may come through.
    private static bool IsHeadline(FeedEntry entry, Uri url) =>
        entry.Title.Split(' ').Length >= 3 && Number().IsMatch(entry.Link!) && !ListPage().IsMatch(entry.Link!)
        && new Uri(entry.Link!).Host.EndsWith(string.Join('.', url.Host.Split('.')[^2..]), StringComparison.Ordinal);

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
