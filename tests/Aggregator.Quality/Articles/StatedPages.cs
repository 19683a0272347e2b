using Aggregator.Articles;
using Aggregator.Normalise;

namespace Aggregator.Quality.Articles;

/// <summary>The sets that state titles, days and authors, made by people or per-outlet rules.</summary>
internal static class StatedPages
{
    // readability's and newspaper4k's expectations are those tools' own output.
    private static readonly string[] Sets = ["fundus", "trafilatura"];

    public static IEnumerable<(ArticleCase Page, ExtractedArticle Article)> All() =>
        Sets.SelectMany(ArticleCorpus.Set).Select(page => (page, ArticleCorpus.Extract(page)))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.page, pair.Item2!));

    /// <summary>Letters and digits in lower case: what two tellings of one name share.</summary>
    public static string Key(string text) =>
        string.Join(' ', ShingleScore.Tokens(PlainText.Clean(HtmlEntities.Decode(text)).Replace("\u00AD", "", StringComparison.Ordinal))).ToLowerInvariant();
}
