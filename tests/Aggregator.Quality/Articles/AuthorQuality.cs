using System.Text.RegularExpressions;

namespace Aggregator.Quality.Articles;

/// <summary>Authors against the sets that state them.</summary>
internal static partial class AuthorQuality
{
    public static IEnumerable<Figure> Score()
    {
        List<string> all = [], people = [];
        int total = 0, withPeople = 0;
        foreach (var (page, article) in StatedPages.All().Where(pair => pair.Page.List("authors").Count > 0))
        {
            var found = article.Byline.Select(StatedPages.Key).ToHashSet();
            var named = page.List("authors").Where(name => !IsOrganisation(name, page)).Select(StatedPages.Key).ToHashSet();
            var miss = $"{page.File}: wanted {string.Join("; ", page.List("authors"))}, found {string.Join("; ", article.Byline)}";
            total++;
            withPeople += named.Count > 0 ? 1 : 0;
            if (!found.SetEquals(page.List("authors").Select(StatedPages.Key)))
                all.Add(miss);
            if (named.Count > 0 && !article.Authors.Where(name => !IsOrganisation(name, page)).Select(StatedPages.Key).ToHashSet().SetEquals(named))
                people.Add(miss);
        }
        return
        [
            new Figure("authors, where people are named", 1 - (people.Count / (double)withPeople), Floor: 0.87, withPeople) { Target = 0.80, Misses = people },
            new Figure("authors, agencies and outlets counted as authors", 1 - (all.Count / (double)total), Floor: 0.85, total) { Target = 0.80, Misses = all },
        ];
    }

    private static bool IsOrganisation(string name, ArticleCase page)
    {
        var key = StatedPages.Key(name).Replace(" ", "", StringComparison.Ordinal);
        var host = page.Url.Host.Replace("-", "", StringComparison.Ordinal);
        return Agency().IsMatch(name) || host.Split('.').Any(label => label.Length > 2 && (key == label || key.StartsWith(label, StringComparison.Ordinal)))
            || page.File.Contains(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\b(AFP|AP|dpa|DPA|Reuters|SDA|APA|ANSA|News|Staff|staff|Press|Team|Redaktion|Redaction|Online|online|Associated|Spiegel|SPIEGEL|Monde|Figaro|Hora|Nachrichten|capital|TTXVN)\b|新聞|日刊|भास्कर|\.\w{2,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Agency();
}
