using System.Text;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>The fast copy for search engines; its canonical address is the article's.</summary>
internal static class AmpPage
{
    public const string Path = "/amp";

    public static string AddressOf(InventedArticle article) =>
        article.Edition.Origin + Path + article.Url[article.Edition.Origin.Length..];

    public static string Write(ArticlePage page)
    {
        var html = new StringBuilder(8192);
        html.Put($"<!doctype html>\n<html amp lang=\"{page.Language.Code}\">\n<head><meta charset=\"utf-8\"><title>{Escape(page.Article.Title)}</title>\n<link rel=\"canonical\" href=\"{Escape(page.Article.Url)}\">\n");
        html.Append("<script async src=\"https://cdn.ampproject.org/v0.js\"></script>\n");
        StructuredData.AppendObject(html, page);
        html.Put($"</head>\n<body><article><h1>{Escape(page.Article.Title)}</h1>\n<p class=\"lead\">{Escape(page.Lead)}</p>\n");
        new BodyText("p", Figure, _ => { }).Append(html, page);
        html.Append("</article></body>\n</html>\n");
        return html.ToString();
    }

    private static void Figure(StringBuilder html, InventedPicture picture) => html.Put(
        $"<figure><amp-img src=\"{picture.Url}\" width=\"{picture.Width}\" height=\"{picture.Height}\" layout=\"responsive\"></amp-img><figcaption>{Escape(picture.Caption)}</figcaption></figure>\n");
}
