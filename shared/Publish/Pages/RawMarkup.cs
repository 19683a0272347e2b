using System.Text.Encodings.Web;
using Aggregator.Normalise;
using Aggregator.Publish.Widgets;
using Microsoft.AspNetCore.Components;

namespace Aggregator.Publish.Pages;

/// <summary>The only place where text becomes markup without being escaped.</summary>
internal static class RawMarkup
{
    /// <summary>Sanitised markup as it is.</summary>
    public static MarkupString Of(SafeHtml html) => new(html.Value);

    /// <summary>A data block; <paramref name="json"/> has been written with every angle bracket and ampersand escaped.</summary>
    public static MarkupString Of(ScriptSafeJson json) => new($"<script type=\"application/ld+json\">{json.Value}</script>");

    /// <summary>Our own sheet, with a colour of hexadecimal digits.</summary>
    public static MarkupString Of(WidgetStyle style) => new($"<style>{style.Rules}</style>");

    /// <summary>Where the code for embedding the page is, by discovery of oEmbed: consumers look for the types letter by letter, with a bare plus sign.</summary>
    public static MarkupString OEmbedLinks(string baseUrl, string path, string title) => new(string.Concat(
        new[] { ("application/json+oembed", "json"), ("text/xml+oembed", "xml") }.Select(one =>
            $"<link rel=\"alternate\" type=\"{one.Item1}\" href=\"{HtmlEncoder.Default.Encode(baseUrl + SiteLinks.OEmbedOf(baseUrl + path, one.Item2))}\" title=\"{HtmlEncoder.Default.Encode(title)}\">\n")));
}
