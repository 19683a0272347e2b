using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Articles;
using Aggregator.Markup;
using Aggregator.Normalise;
using Aggregator.Parse;
using Aggregator.Support;
using Xunit.Abstractions;

namespace Aggregator.Conformance.Articles;

/// <summary>Titles, days and authors against the sets that state them.</summary>
public sealed partial class MetadataTests(ITestOutputHelper output)
{
    // Sets made by people or per-outlet rules; readability's and newspaper4k's are those tools' own output.
    private static readonly string[] Sets = ["fundus", "trafilatura"];

    [CorpusFact]
    public void Titles_ReachTheirFloors()
    {
        int total = 0, exact = 0, declared = 0;
        foreach (var (page, article) in Pages().Where(pair => pair.Page.Title is not null))
        {
            total++;
            var same = Key(page.Title!) == Key(article.Title);
            exact += same ? 1 : 0;
            if (same || Declared(page).Contains(Key(article.Title)))
                declared++;
            else
                output.WriteLine($"{page.File}\n  wanted {page.Title}\n  found  {article.Title}");
        }
        output.WriteLine($"titles: {exact} of {total} as the set has them ({exact / (double)total:P1}), {declared} ({declared / (double)total:P1}) as the set or the page has them");
        Assert.InRange(exact / (double)total, Floors.Titles, 1);
        Assert.InRange(declared / (double)total, Floors.DeclaredTitles, 1);
    }

    [CorpusFact]
    public void Days_ReachTheirFloor()
    {
        int total = 0, right = 0;
        foreach (var (page, article) in Pages().Where(pair => pair.Page.Published is { Length: >= 10 }))
        {
            total++;
            var day = page.Published![..10];
            var found = article.Published;
            if (found is not null && (Day(found.Value.Value) == day || Day(found.Value.Utc) == day))
                right++;
            else
                output.WriteLine($"{page.File}: wanted {page.Published}, found {found?.Value:O}");
        }
        output.WriteLine($"days: {right} of {total} ({right / (double)total:P1})");
        Assert.InRange(right / (double)total, Floors.Days, 1);
    }

    [CorpusFact]
    public void Authors_ReachTheirFloor()
    {
        int total = 0, right = 0, raw = 0, rawRight = 0;
        foreach (var (page, article) in Pages().Where(pair => pair.Page.List("authors").Count > 0))
        {
            var found = article.Authors.Select(Key).ToHashSet();
            var wanted = page.List("authors").Select(Key).ToHashSet();
            var people = page.List("authors").Where(name => !IsOrganisation(name, page)).Select(Key).ToHashSet();
            raw++;
            rawRight += wanted.SetEquals(found) ? 1 : 0;
            if (people.Count == 0)
                continue;
            total++;
            if (people.SetEquals(found))
                right++;
            else
                output.WriteLine($"{page.File}: wanted {string.Join("; ", page.List("authors"))}, found {string.Join("; ", article.Authors)}");
        }
        output.WriteLine($"authors: {right} of {total} ({right / (double)total:P1}) where people are named; {rawRight} of {raw} with agencies and outlets counted as authors");
        Assert.InRange(right / (double)total, Floors.Authors, 1);
    }

    private static IEnumerable<(ArticleCase Page, ExtractedArticle Article)> Pages() =>
        Sets.SelectMany(ArticleCorpus.Set).Select(page => (page, ArticleCorpus.Extract(page))).Where(pair => pair.Item2 is not null).Select(pair => (pair.page, pair.Item2!));

    /// <summary>What a page calls itself: title tag, headings, share titles, headlines of its linked data; without the part that names the site.</summary>
    private static HashSet<string> Declared(ArticleCase page)
    {
        var html = TextDecoder.Decode(ArticleCorpus.Bytes(page), "text/html").Text;
        var titles = new List<string>();
        foreach (var node in HtmlParser.Parse(html).Nodes)
        {
            if (node.Tag == Tag.Title)
                titles.Add(node.Text);
            else if (node.Tag == Tag.H1)
                titles.Add(string.Concat(node.Descendants().Where(below => below.IsText).Select(below => below.Text)));
            else if (node.Tag == Tag.Meta && node["content"] is { } content && (node["property"] ?? node["name"]) is { } name && name.EndsWith("title", StringComparison.OrdinalIgnoreCase))
                titles.Add(content);
        }
        titles.AddRange(Headline().Matches(html).Select(match => Regex.Unescape(match.Groups["text"].Value.Replace("\\/", "/", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))));
        return [.. titles.SelectMany(title => (string[])[title, .. Separator().Split(title)]).Select(Key)];
    }

    private static bool IsOrganisation(string name, ArticleCase page)
    {
        var key = Key(name).Replace(" ", "", StringComparison.Ordinal);
        var host = page.Url.Host.Replace("-", "", StringComparison.Ordinal);
        return Agency().IsMatch(name) || host.Split('.').Any(label => label.Length > 2 && (key == label || key.StartsWith(label, StringComparison.Ordinal)))
            || page.File.Contains(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Key(string text) => string.Join(' ', ShingleScore.Tokens(PlainText.Clean(HtmlEntities.Decode(text)).Replace("\u00AD", "", StringComparison.Ordinal))).ToLowerInvariant();

    [GeneratedRegex("\"headline\"\\s*:\\s*\"(?<text>([^\"\\\\]|\\\\.){1,400})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Headline();

    [GeneratedRegex(@"\s[|\-–—:»·*]\s|：", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\b(AFP|AP|dpa|DPA|Reuters|SDA|APA|ANSA|News|Staff|staff|Press|Team|Redaktion|Redaction|Online|online|Associated|Spiegel|SPIEGEL|Monde|Figaro|Hora|Nachrichten|capital|TTXVN)\b|新聞|日刊|भास्कर|\.\w{2,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Agency();
}
