using System.Globalization;
using System.Text;
using Aggregator.Markup;
using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>Writes the kept part of a page as HTML with absolute addresses. It is not sanitised: whoever shows it does that last.</summary>
internal static class BodyHtml
{
    private static readonly string[] Kept = ["alt", "width", "height", "lang", "dir", "colspan", "rowspan", "scope", "datetime", "start", "cite", "title"];

    internal static string Write(PageSurvey page, HtmlNode root, Uri baseUrl)
    {
        var html = new StringBuilder();
        for (var child = root.FirstChild; child is not null; child = child.Next)
            Write(page, child, baseUrl, html);
        return html.ToString();
    }

    /// <summary>Plain text as paragraphs, for pages that carry their text as data only.</summary>
    internal static string FromLines(string text)
    {
        var html = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            html.Append("<p>");
            Escape(line, html);
            html.Append("</p>");
        }
        return html.ToString();
    }

    private static void Write(PageSurvey page, HtmlNode node, Uri baseUrl, StringBuilder html)
    {
        var isPlayer = node.Tag is Tag.Iframe or Tag.Amp_Iframe or Tag.Video or Tag.Audio;
        if (page.Dropped[node.Index] && !isPlayer)
            return;
        if (node.IsText)
        {
            Escape(node.Text, html);
            return;
        }
        var name = Name(node);
        var address = Address(node, baseUrl);
        if (isPlayer && address is null)
            return;
        html.Append('<').Append(name);
        Append(address.HasValue ? address.Value.Name : null, address?.Value, html);
        foreach (var attribute in Kept)
            Append(attribute, node[attribute], html);
        html.Append('>');
        if (Tags.Void.Contains(node.Tag) || name == "img")
            return;
        for (var child = node.FirstChild; child is not null; child = child.Next)
            Write(page, child, baseUrl, html);
        html.Append("</").Append(name).Append('>');
    }

    private static string Name(HtmlNode node) => node.Tag switch
    {
        Tag.Amp_Img => "img",
        Tag.Amp_Iframe => "iframe",
        Tag.Noscript => "div",
        Tag.Other => "span",
        _ => node.Name,
    };

    private static (string Name, string Value)? Address(HtmlNode node, Uri baseUrl)
    {
        switch (node.Tag)
        {
            case Tag.A:
                return node["href"] is { } href && UrlNormaliser.WithoutTrackers(href, baseUrl) is { } link ? ("href", link) : null;
            case Tag.Img or Tag.Amp_Img:
                return ImageAddress.Of(node, baseUrl) is { } image ? ("src", image) : null;
            case Tag.Iframe or Tag.Amp_Iframe or Tag.Video or Tag.Audio or Tag.Source:
                var source = node["src"] is { Length: > 0 } own ? own : node["data-src"];
                if (source is null && node.Tag is Tag.Video or Tag.Audio)
                    source = node.Descendants().FirstOrDefault(below => below.Tag == Tag.Source)?["src"];
                return source is not null && UrlNormaliser.WithoutTrackers(source, baseUrl) is { } player ? ("src", player) : null;
            default:
                return null;
        }
    }

    private static void Append(string? name, string? value, StringBuilder html)
    {
        if (name is null || value is null)
            return;
        html.Append(CultureInfo.InvariantCulture, $" {name}=\"");
        Escape(value, html);
        html.Append('"');
    }

    private static void Escape(string text, StringBuilder html)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(character),
            };
        }
    }
}
