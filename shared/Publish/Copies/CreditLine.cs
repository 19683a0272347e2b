using System.Globalization;
using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Views;

namespace Aggregator.Publish.Copies;

/// <summary>
/// Whose article it is, where it stood first, when, and where it was taken from, in a language of the interface. The headline
/// leads to the original, this site's name to our page of the article.
/// </summary>
public static class CreditLine
{
    /// <summary>The line as runs, links included.</summary>
    public static IReadOnlyList<CopyRun> Of(CardView card, InterfaceLanguage language, string baseUrl)
    {
        var text = UiTexts.Of(language);
        var headline = new CopyRun(card.OriginalTitle, card.OriginalUrl);
        var outlet = new CopyRun(OutletOf(card, language));
        var here = new CopyRun(text.Site.Name, PageOf(card, baseUrl));
        return card.Published.Precision == TimePrecision.Seen
            ? Fill(text.Republish.CreditUndated, headline, outlet, here)
            : Fill(text.Republish.Credit, headline, outlet, new CopyRun(DayOf(card.Published, language)), here);
    }

    /// <summary>The same without links.</summary>
    public static string TextOf(CardView card, InterfaceLanguage language, string baseUrl) =>
        string.Concat(Of(card, language, baseUrl).Select(run => run.Text));

    /// <summary>Our page of the article, in its own language where the site speaks it: the one that search engines keep.</summary>
    public static string PageOf(CardView card, string baseUrl) =>
        baseUrl + SiteLinks.Article(InterfaceLanguages.ForArticle(card.Language), card);

    // Authors, outlet, and who owns it.
    private static string OutletOf(CardView card, InterfaceLanguage language)
    {
        var names = string.Join(", ", card.Authors.Append(SourceNames.Of(card.Source, language)));
        return card.Source.Owner is { } owner ? $"{names} ({UiTexts.Of(language).Sources.Owner}: {owner})" : names;
    }

    private static string DayOf(PublicationTime time, InterfaceLanguage language)
    {
        var day = time.Precision == TimePrecision.Day ? DateOnly.FromDateTime(time.Value.DateTime) : LocalTime.Day(time.Value);
        return day.ToString(language.DatePattern, language.Culture);
    }

    private static List<CopyRun> Fill(string pattern, params CopyRun[] values)
    {
        var runs = new List<CopyRun>();
        var at = 0;
        while (pattern.IndexOf('{', at) is var open && open >= 0)
        {
            var close = pattern.IndexOf('}', open);
            if (open > at)
                runs.Add(new CopyRun(pattern[at..open]));
            runs.Add(values[int.Parse(pattern.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)]);
            at = close + 1;
        }
        if (at < pattern.Length)
            runs.Add(new CopyRun(pattern[at..]));
        return runs;
    }

    /// <summary>The line as markup without an element around it.</summary>
    public static string Html(IReadOnlyList<CopyRun> runs) => string.Concat(runs.Select(run =>
        run.Link is { } link ? $"<a href=\"{Markup.Encode(link)}\">{Markup.Encode(run.Text)}</a>" : Markup.Encode(run.Text)));
}
