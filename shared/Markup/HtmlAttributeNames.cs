using System.Collections.Frozen;

namespace Aggregator.Markup;

/// <summary>One string per common attribute name, so that a page does not make thousands of the same.</summary>
internal static class HtmlAttributeNames
{
    private static readonly FrozenDictionary<string, string> Known = new[]
    {
        "id", "class", "href", "src", "alt", "title", "rel", "target", "style", "type", "name", "content", "property", "itemprop",
        "itemscope", "itemtype", "itemid", "lang", "dir", "role", "width", "height", "srcset", "sizes", "loading", "media", "charset",
        "http-equiv", "value", "datetime", "cite", "colspan", "rowspan", "scope", "start", "hidden", "aria-hidden", "aria-label",
        "aria-labelledby", "data-src", "data-srcset", "data-original", "data-lazy-src", "data-url", "data-id", "data-type", "data-module",
        "data-component", "data-testid", "data-test-id", "data-qa", "tabindex", "onclick", "for", "action", "method", "placeholder",
        "decoding", "crossorigin", "as", "xmlns", "viewbox", "fill", "d", "allowfullscreen", "frameborder", "poster", "controls",
        "data-width", "data-height", "data-role", "data-name", "data-title", "data-href", "data-index", "data-position", "pubdate",
    }.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static string Intern(ReadOnlySpan<char> name) =>
        Lookup.TryGetValue(name, out var known) ? known : name.ToString().ToLowerInvariant();
}
