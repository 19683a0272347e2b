using System.Globalization;
using System.Text;
using Aggregator.Newsroom.Invent;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>Home and section pages: every article of the listing once, then boxes that repeat a few of them.</summary>
internal static class ListingPage
{
    public static string Write(Outlet outlet, Edition edition, string address, string heading, IReadOnlyList<InventedArticle> articles)
    {
        var html = new StringBuilder(8192);
        var publisher = edition.Language.Code == "vi" ? outlet.Source.NameVi : outlet.Source.NameEn;
        var charset = outlet.Style.OldEncoding ? "windows-1258" : "utf-8";
        html.Put($"<!DOCTYPE html>\n<html lang=\"{edition.Language.Code}\">\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\">\n<title>{Escape(heading)} - {Escape(publisher)}</title>\n<link rel=\"canonical\" href=\"{Escape(address)}\">\n<meta name=\"viewport\" content=\"width=device-width\">\n</head>\n<body>\n");
        Furniture.AppendNavigation(html, edition, publisher, "main");
        switch (outlet.Style.Pages)
        {
            case PageFamily.Government:
                Rows(html, articles);
                break;
            case PageFamily.Broadsheet or PageFamily.Desk:
                Stream(html, articles);
                break;
            default:
                Cards(html, articles);
                break;
        }
        Furniture.AppendAdvert(html, edition.Language, 4);
        html.Put($"<aside class=\"most-read\"><h3>{Escape(edition.Language.Word("mostread"))}</h3><ol>\n");
        foreach (var article in articles.OrderBy(article => Dice.Mix((ulong)article.Number, 2)).Take(4))
            html.Put($"<li><a href=\"{Escape(article.Url)}\">{Escape(article.Title)}</a></li>\n");
        html.Append("</ol></aside>\n");
        Furniture.AppendFooter(html, edition, publisher);
        return html.ToString();
    }

    // Links relative to the host; the day in words only.
    private static void Rows(StringBuilder html, IReadOnlyList<InventedArticle> articles)
    {
        html.Append("<table class=\"list-news\" width=\"100%\">\n");
        foreach (var article in articles)
            html.Put($"<tr class=\"news-item\"><td class=\"col-title\"><a href=\"{Escape(article.Url[article.Edition.Origin.Length..])}\">{Escape(article.Title)}</a></td><td class=\"col-date\">({Local(article, "dd/MM/yyyy")})</td></tr>\n");
        html.Append("</table>\n");
    }

    private static void Stream(StringBuilder html, IReadOnlyList<InventedArticle> articles)
    {
        html.Append("<section class=\"section-stream\">\n");
        foreach (var article in articles)
        {
            html.Put($"<div class=\"item-news box-category-item\" data-id=\"{ArticleAddress.NumberOf(article)}\">\n");
            AppendThumbnail(html, article, "thumb-art");
            html.Put($"<h3 class=\"title-news\"><a href=\"{Escape(article.Url)}\" title=\"{Escape(article.Title)}\">{Escape(article.Title)}</a></h3>\n<p class=\"description\"><a href=\"{Escape(article.Url)}\">{Escape(article.Lead)}</a></p>\n<span class=\"time-public\">{Local(article, "HH:mm dd/MM/yyyy")}</span></div>\n");
        }
        html.Append("</section>\n");
    }

    private static void Cards(StringBuilder html, IReadOnlyList<InventedArticle> articles)
    {
        html.Append("<main class=\"cards\">\n");
        foreach (var article in articles)
        {
            html.Append("<article class=\"story card\">\n");
            AppendThumbnail(html, article, "story__thumb");
            html.Put($"<h2 class=\"story__heading\"><a class=\"cms-link\" href=\"{Escape(article.Url)}\">{Escape(article.Title)}</a></h2>\n<time datetime=\"{Local(article, "yyyy-MM-dd'T'HH:mm:sszzz")}\">{Local(article, "dd/MM/yyyy HH:mm")}</time>\n<div class=\"story__summary\">{Escape(article.Lead)}</div></article>\n");
        }
        html.Append("</main>\n");
    }

    private static void AppendThumbnail(StringBuilder html, InventedArticle article, string css)
    {
        if (article.Pictures.Count > 0)
            html.Put($"<a class=\"{css}\" href=\"{Escape(article.Url)}\"><img src=\"{article.Pictures[0].Url}\" alt=\"{Escape(article.Title)}\" loading=\"lazy\"></a>\n");
    }

    private static string Local(InventedArticle article, string format) =>
        article.Published.ToOffset(Event.VietNam).ToString(format, CultureInfo.InvariantCulture);
}
