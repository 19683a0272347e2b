using System.Globalization;
using System.Text;

namespace Aggregator.Publish.Copies;

/// <summary>Writes a copy as HTML: plain elements without classes, styles or scripts, for any page.</summary>
public static class HtmlCopy
{
    private const string OurLinks = " rel=\"nofollow noopener noreferrer external\"";

    /// <summary>A fragment: picture, lead, text, note, credit, counter.</summary>
    public static string Write(ArticleCopy copy)
    {
        var html = new StringBuilder();
        WritePicture(html, copy);
        if (copy.Lead is { } lead)
            html.Append("<p>").Append(copy.Body is null ? "" : "<strong>").Append(Markup.Encode(lead)).Append(copy.Body is null ? "" : "</strong>").Append("</p>\n");
        if (copy.Body is { } body)
            html.Append(Spaced(body.Value.Replace(OurLinks, "", StringComparison.Ordinal))).Append('\n');
        if (copy.PictureNote is { } note)
            html.Append("<p").Append(Language(copy)).Append("><small>").Append(Markup.Encode(note)).Append("</small></p>\n");
        html.Append("<p").Append(Language(copy)).Append("><em>").Append(CreditLine.Html(copy.Credit)).Append("</em>");
        if (copy.Counter is { } counter)
            html.Append("<img src=\"").Append(Markup.Encode(counter)).Append("\" alt=\"\" width=\"1\" height=\"1\">");
        return html.Append("</p>\n").ToString();
    }

    /// <summary>The same with its headline, in an element that names language, direction and id.</summary>
    public static string WriteWithHeadline(ArticleCopy copy)
    {
        var card = copy.Card;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<article lang=\"{Markup.Encode(card.Language)}\" dir=\"{card.Direction}\" data-article=\"{card.Id}\">\n<h1>{Markup.Encode(card.Title)}</h1>\n{Write(copy)}</article>\n");
    }

    /// <summary>A whole document of its own.</summary>
    public static string WriteDocument(ArticleCopy copy) =>
        $"""
        <!DOCTYPE html>
        <html lang="{Markup.Encode(copy.Card.Language)}" dir="{copy.Card.Direction}">
        <head>
        <meta charset="utf-8">
        <title>{Markup.Encode(copy.Card.Title)}</title>
        <link rel="canonical" href="{Markup.Encode(copy.Card.OriginalUrl)}">
        <meta name="article-id" content="{copy.Card.Id}">
        </head>
        <body>
        {WriteWithHeadline(copy)}</body>
        </html>

        """;

    /// <summary>Headline, excerpt and link: what may be quoted of any article that is shown.</summary>
    public static string WriteQuotation(ArticleCopy copy)
    {
        var card = copy.Card;
        var excerpt = card.Excerpt is { } text ? $"<p>{Markup.Encode(text)}</p>\n" : "";
        return $"""
            <blockquote cite="{Markup.Encode(card.OriginalUrl)}" lang="{Markup.Encode(card.Language)}" dir="{card.Direction}">
            <p><a href="{Markup.Encode(card.OriginalUrl)}"><strong>{Markup.Encode(card.Title)}</strong></a></p>
            {excerpt}</blockquote>
            <p{Language(copy)}><em>{CreditLine.Html(copy.Credit)}</em></p>

            """;
    }

    private static void WritePicture(StringBuilder html, ArticleCopy copy)
    {
        if (copy.Picture is not { } picture)
            return;
        html.Append("<figure><img src=\"").Append(Markup.Encode(picture.Url)).Append("\" alt=\"").Append(Markup.Encode(picture.Image.Caption ?? copy.Card.Title)).Append("\">")
            .Append("<figcaption>").Append(Markup.Encode(CaptionOf(copy, picture))).Append("</figcaption></figure>\n");
    }

    /// <summary>Caption and credit of the picture in one line.</summary>
    internal static string CaptionOf(ArticleCopy copy, CopyPicture picture)
    {
        var credit = picture.Image.Credit ?? SourceNames.Of(copy.Card.Source, copy.Language);
        return picture.Image.Caption is { } caption ? $"{caption} ({credit})" : credit;
    }

    // A block a line, so that whoever pastes it can read it.
    private static string Spaced(string html) =>
        html.Replace("</p><", "</p>\n<", StringComparison.Ordinal).Replace("</h2><", "</h2>\n<", StringComparison.Ordinal)
            .Replace("</h3><", "</h3>\n<", StringComparison.Ordinal).Replace("</ul><", "</ul>\n<", StringComparison.Ordinal);

    private static string Language(ArticleCopy copy) => $" lang=\"{copy.Language.Tag}\" dir=\"{copy.Language.Direction}\"";
}
