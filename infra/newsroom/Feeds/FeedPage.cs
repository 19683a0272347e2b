using System.Globalization;
using System.Net;
using System.Text;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Pages;

namespace Aggregator.Newsroom.Feeds;

/// <summary>What every feed writer needs to know about one feed, and how this source writes the parts that feeds share.</summary>
internal sealed class FeedPage(Outlet outlet, Edition edition, string address, string title, IReadOnlyList<InventedArticle> articles)
{
    public IReadOnlyList<InventedArticle> Articles => articles;

    public OutletStyle Style => outlet.Style;

    public Edition Edition => edition;

    public string Address => address;

    public string Heading => title + " - " + outlet.Source.NameVi;

    public string Publisher => edition.Language.Code == "vi" ? outlet.Source.NameVi : outlet.Source.NameEn;

    /// <summary>The newest article's time: a feed that has not changed is the same to the byte.</summary>
    public DateTimeOffset Updated => articles.Count > 0 ? articles[0].Published : DateTimeOffset.UnixEpoch;

    public string Time(DateTimeOffset time) => FeedTimes.Write(time, Style.Dates);

    /// <summary>The title, escaped the way this source does it.</summary>
    public string Title(InventedArticle article) => Style.Titles switch
    {
        FeedTitles.Cdata => $"<![CDATA[{article.Title}]]>",
        FeedTitles.CdataWithEntities => $"<![CDATA[{WebUtility.HtmlEncode(article.Title)}]]>",
        FeedTitles.EscapedTwice => MarkupText.Escape(WebUtility.HtmlEncode(article.Title)),
        _ => MarkupText.Escape(article.Title),
    };

    /// <summary>The link as the feed gives it: with campaign parameters or to the telephone host, where the source does so.</summary>
    public string Link(InventedArticle article)
    {
        var url = article.Url;
        if (Style.MobileLinks)
            url = url.Replace("://" + edition.Host, "://m." + ArticleAddress.WithoutWww(edition.Host), StringComparison.Ordinal);
        if (Style.Tracked)
            url += (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "utm_source=rss&utm_medium=feed&utm_campaign=rss";
        return MarkupText.Escape(url);
    }

    /// <summary>The summary element's content, markup and escaping included.</summary>
    public string Summary(InventedArticle article)
    {
        var lead = Style.SummaryPrefix + article.Lead;
        if (Style.ControlCharacters && article.Number % 3 == 0)
            lead = lead.Insert(lead.Length / 2, "\u000B");
        var picture = Style.Pictures == FeedPictures.InSummary && article.Pictures.Count > 0 ? Thumbnail(article) : "";
        if (Style.Summaries == FeedSummaries.EscapedHtml)
            return MarkupText.Escape($"{picture}<p>{MarkupText.Escape(lead)}</p>");
        return picture.Length > 0 || Style.Summaries == FeedSummaries.Cdata
            ? $"<![CDATA[{picture}{MarkupText.Escape(lead)}]]>"
            : MarkupText.Escape(lead);
    }

    /// <summary>The enclosure or media element; nothing where this source has none.</summary>
    public string Picture(InventedArticle article)
    {
        if (article.Pictures.Count == 0 || Style.Pictures is FeedPictures.InSummary or FeedPictures.None)
            return "";
        var picture = article.Pictures[0];
        var type = Style.SvgPictures ? "image/svg+xml" : "image/png";
        return Style.Pictures == FeedPictures.Enclosure
            ? $"<enclosure url=\"{picture.Url}\" type=\"{type}\" length=\"{20000 + (article.Number % 9000)}\" />\n"
            : string.Create(CultureInfo.InvariantCulture, $"<media:content url=\"{picture.Url}\" medium=\"image\" type=\"{type}\" width=\"{picture.Width}\" height=\"{picture.Height}\"><media:title>{MarkupText.Escape(picture.Caption)}</media:title></media:content>\n");
    }

    /// <summary>The whole text as HTML, for content:encoded.</summary>
    public static string Content(InventedArticle article)
    {
        var html = new StringBuilder($"<p><strong>{MarkupText.Escape(article.Lead)}</strong></p>\n");
        foreach (var picture in article.Pictures.Take(1))
            html.Append(CultureInfo.InvariantCulture, $"<figure><img src=\"{picture.Url}\" alt=\"\" width=\"{picture.Width}\" height=\"{picture.Height}\" /><figcaption>{MarkupText.Escape(picture.Caption)}</figcaption></figure>\n");
        foreach (var block in article.Body)
            html.Append(block.Kind == BlockKind.Heading ? $"<h3>{MarkupText.Escape(block.Text)}</h3>\n" : $"<p>{MarkupText.Escape(block.Text)}</p>\n");
        return html.ToString();
    }

    private static string Thumbnail(InventedArticle article) =>
        $"<a href=\"{MarkupText.Escape(article.Url)}\"><img src=\"{article.Pictures[0].Url}\" alt=\"{MarkupText.Escape(article.Title)}\" width=\"180\" height=\"108\" /></a></br>";
}
