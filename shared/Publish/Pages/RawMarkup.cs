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

    /// <summary>A rule of hexadecimal digits and fixed text.</summary>
    public static MarkupString Of(AccentStyle accent) => new($"<style>{accent.Rule}</style>");
}
