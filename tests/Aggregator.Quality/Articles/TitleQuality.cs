using System.Text.RegularExpressions;
using Aggregator.Markup;
using Aggregator.Parse;

namespace Aggregator.Quality.Articles;

/// <summary>Titles against the sets that state them.</summary>
internal static partial class TitleQuality
{
    public static IEnumerable<Figure> Score()
    {
        List<string> differing = [], foreign = [];
        var total = 0;
        foreach (var (page, article) in StatedPages.All().Where(pair => pair.Page.Title is not null))
        {
            total++;
            if (StatedPages.Key(page.Title!) == StatedPages.Key(article.Title))
                continue;
            var miss = $"{page.File}: wanted '{page.Title}', found '{article.Title}'";
            differing.Add(miss);
            if (!Declared(page).Contains(StatedPages.Key(article.Title)))
                foreign.Add(miss);
        }
        return
        [
            new Figure("titles, exactly as the set has them", 1 - (differing.Count / (double)total), Floor: 0.88, total)
            {
                Target = 0.95,
                Reason = "Where share title, linked headline and heading differ, the sets themselves pick differently.",
                Misses = differing,
            },
            new Figure("titles, one that the set or the page itself has", 1 - (foreign.Count / (double)total), Floor: 0.955, total) { Misses = foreign },
        ];
    }

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
        return [.. titles.SelectMany(title => (string[])[title, .. Separator().Split(title)]).Select(StatedPages.Key)];
    }

    [GeneratedRegex("\"headline\"\\s*:\\s*\"(?<text>([^\"\\\\]|\\\\.){1,400})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Headline();

    [GeneratedRegex(@"\s[|\-–—:»·*]\s|：", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Separator();
}
