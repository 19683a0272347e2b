using System.Text;
using Aggregator.Newsroom.Invent;
using Aggregator.Newsroom.Texts;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>Everything around an article that a reader's eye skips: what an extractor has to tell apart from the text.</summary>
internal static class Furniture
{
    /// <summary>Start of the document up to canonical, alternates and, where asked for, Open Graph.</summary>
    public static void AppendHead(StringBuilder html, ArticlePage page, bool openGraph, string charset = "utf-8")
    {
        var article = page.Article;
        html.Put($"<!DOCTYPE html>\n<html lang=\"{page.Language.Code}\">\n<head>\n<meta charset=\"{charset}\">\n<title>{Escape(article.Title)} - {Escape(page.Publisher)}</title>\n");
        html.Put($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"description\" content=\"{Escape(page.Lead)}\">\n");
        html.Put($"<link rel=\"canonical\" href=\"{Escape(article.Url)}\">\n<link rel=\"icon\" href=\"/favicon.svg\">\n");
        if (page.Style.Amp)
            html.Put($"<link rel=\"amphtml\" href=\"{Escape(AmpPage.AddressOf(article))}\">\n");
        if (page.Siblings.Count > 1)
            foreach (var sibling in page.Siblings)
                html.Put($"<link rel=\"alternate\" hreflang=\"{sibling.Language}\" href=\"{Escape(sibling.Url)}\">\n");
        if (openGraph)
            AppendOpenGraph(html, page);
        html.Append("<style>body{font-family:sans-serif;margin:0 auto;max-width:70rem}img{max-width:100%;height:auto}</style>\n");
    }

    public static void AppendNavigation(StringBuilder html, Edition edition, string publisher, string css)
    {
        html.Put($"<header class=\"{css}-header\"><a class=\"logo\" href=\"/\">{Escape(publisher)}</a>\n<nav class=\"{css}-menu\"><ul>\n<li><a href=\"{edition.Origin}/\">{Escape(edition.Language.Word("home"))}</a></li>\n");
        foreach (var section in edition.Sections.Take(12))
        {
            var name = edition.Language.Section(section);
            html.Put($"<li><a href=\"{edition.Prefix}/{ArticleAddress.Slug(name, section)}\">{Escape(name)}</a></li>\n");
        }
        html.Append("</ul></nav>\n<form action=\"/search\"><input name=\"q\"></form></header>\n");
    }

    public static void AppendRelated(StringBuilder html, ArticlePage page, string css, int count = 4)
    {
        html.Put($"<div class=\"{css}\"><h4>{Escape(page.Language.Word("related"))}</h4><ul>\n");
        foreach (var article in page.Related.Take(count))
            html.Put($"<li><a href=\"{Escape(article.Url)}\" title=\"{Escape(article.Title)}\">{Escape(article.Title)}</a></li>\n");
        html.Append("</ul></div>\n");
    }

    public static void AppendTags(StringBuilder html, ArticlePage page, string css)
    {
        html.Put($"<div class=\"{css}\"><span>{Escape(page.Language.Word("tags"))}:</span>\n");
        foreach (var tag in page.Tags)
            html.Put($"<a href=\"/tag/{ArticleAddress.Slug(tag)}\">{Escape(tag)}</a>\n");
        html.Append("</div>\n");
    }

    public static void AppendShare(StringBuilder html, LanguageText language) => html.Put(
        $"<div class=\"social share-box\"><span>{Escape(language.Word("share"))}</span> <a rel=\"nofollow\" href=\"#fb\">Facebook</a> <a rel=\"nofollow\" href=\"#zalo\">Zalo</a> <a rel=\"nofollow\" href=\"#x\">X</a></div>\n");

    public static void AppendAdvert(StringBuilder html, LanguageText language, int number) => html.Put(
        $"<div class=\"ads-banner\" id=\"ads_zone{number}\"><span class=\"ads-label\">{Escape(language.Word("advert"))}</span><script>window.adsZones=(window.adsZones||[]).concat({number});</script></div>\n");

    public static void AppendComments(StringBuilder html, ArticlePage page)
    {
        html.Put($"<section id=\"comments\" class=\"box-comment\"><h3>{Escape(page.Language.Word("comments"))} (2)</h3>\n<form><textarea placeholder=\"...\"></textarea><button type=\"button\">OK</button></form>\n");
        html.Append("<div class=\"comment-item\"><b>sen_trang</b> <p>👍 👍</p></div><div class=\"comment-item\"><b>K.</b> <p>:) </p></div></section>\n");
    }

    public static void AppendFooter(StringBuilder html, Edition edition, string publisher) => html.Put(
        $"<footer class=\"footer\"><p>© {Escape(publisher)}. {Escape(edition.Language.Word("footer"))}.</p><p><a href=\"/lien-he\">{Escape(edition.Language.Word("desk"))}</a> · <a href=\"/rss\">RSS</a></p></footer>\n</body>\n</html>\n");

    private static void AppendOpenGraph(StringBuilder html, ArticlePage page)
    {
        html.Put($"<meta property=\"og:type\" content=\"article\">\n<meta property=\"og:site_name\" content=\"{Escape(page.Publisher)}\">\n<meta property=\"og:title\" content=\"{Escape(page.Article.Title)}\">\n");
        html.Put($"<meta property=\"og:description\" content=\"{Escape(page.Lead)}\">\n<meta property=\"og:url\" content=\"{Escape(page.Article.Url)}\">\n<meta property=\"article:section\" content=\"{Escape(page.Section)}\">\n");
        html.Put($"<meta property=\"article:published_time\" content=\"{page.PublishedIso}\">\n");
        if (page.ModifiedIso is { } modified)
            html.Put($"<meta property=\"article:modified_time\" content=\"{modified}\">\n");
        if (page.Pictures.Count > 0)
            html.Put($"<meta property=\"og:image\" content=\"{page.Pictures[0].Url}\">\n<meta property=\"og:image:width\" content=\"{page.Pictures[0].Width}\">\n<meta property=\"og:image:height\" content=\"{page.Pictures[0].Height}\">\n");
    }
}
