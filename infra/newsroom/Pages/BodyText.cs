using System.Text;
using static Aggregator.Newsroom.Pages.MarkupText;

namespace Aggregator.Newsroom.Pages;

/// <summary>Writes the body, with pictures and a related box between the paragraphs.</summary>
/// <param name="Paragraph">How a paragraph begins, for example p class="Normal".</param>
/// <param name="Figure">Writes one picture.</param>
/// <param name="Between">Written after the third paragraph; may be nothing.</param>
internal sealed record BodyText(string Paragraph, Action<StringBuilder, InventedPicture> Figure, Action<StringBuilder> Between)
{
    public void Append(StringBuilder html, ArticlePage page)
    {
        var end = Paragraph.Split(' ')[0];
        var pictures = 0;
        for (var index = 0; index < page.Body.Count; index++)
        {
            if (index % 2 == 1 && pictures < page.Pictures.Count)
                Figure(html, page.Pictures[pictures++]);
            if (index == 3)
                Between(html);
            html.Put(page.Body[index].Kind == BlockKind.Heading
                ? $"<h2>{Escape(page.Body[index].Text)}</h2>\n"
                : $"<{Paragraph}>{Escape(page.Body[index].Text)}</{end}>\n");
        }
        while (pictures < page.Pictures.Count)
            Figure(html, page.Pictures[pictures++]);
        if (page.Article.Video is { } video)
            html.Put($"<video controls preload=\"none\" src=\"{video}\"></video>\n");
    }

    /// <summary>The way HTML5 has it.</summary>
    public static void HtmlFigure(StringBuilder html, InventedPicture picture) => html.Put(
        $"<figure><img src=\"{picture.Url}\" alt=\"{Escape(picture.Caption)}\" width=\"{picture.Width}\" height=\"{picture.Height}\"><figcaption>{Escape(picture.Caption)}{Credit(picture, " <em>", "</em>")}</figcaption></figure>\n");

    /// <summary>Loaded late: the real address stands in data-src.</summary>
    public static void LazyFigure(StringBuilder html, InventedPicture picture) => html.Put(
        $"<figure class=\"VCSortableInPreviewMode\" type=\"Photo\"><div><a href=\"{picture.Url}\" class=\"detail-img-lightbox\"><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\" data-src=\"{picture.Url}\" alt=\"\" width=\"{picture.Width}\" height=\"{picture.Height}\"></a></div><figcaption class=\"PhotoCMS_Caption\"><p>{Escape(picture.Caption)}{Credit(picture, " - ", "")}</p></figcaption></figure>\n");

    /// <summary>A table with the caption in its second row, as older systems do.</summary>
    public static void TableFigure(StringBuilder html, InventedPicture picture) => html.Put(
        $"<table class=\"image\" align=\"center\" cellspacing=\"0\"><tr><td><img src=\"{picture.Url}\" width=\"{picture.Width / 2}\"></td></tr><tr><td class=\"image_desc\" style=\"text-align:center\"><em>{Escape(picture.Caption)}</em></td></tr></table>\n");

    private static string Credit(InventedPicture picture, string before, string after) =>
        picture.Credit.Length > 0 ? before + Escape(picture.Credit) + after : "";
}
