using System.Net.Http.Headers;
using Aggregator.Sources;

namespace Aggregator.Insight;

/// <summary>Whether a document is sent as what it is. Pure.</summary>
public static class ContentTypeCheck
{
    /// <summary>
    /// A warning when a document that could be read was announced as something else: a picture, a page, a program. Nothing
    /// depends on it here, but other readers of the feed will refuse it.
    /// </summary>
    public static IEnumerable<string> Warnings(EndpointKind kind, string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || type.MediaType is not { } media)
            return [];
        var isMarkup = media.Contains("xml", StringComparison.OrdinalIgnoreCase) || media.Contains("json", StringComparison.OrdinalIgnoreCase)
            || media.Contains("rss", StringComparison.OrdinalIgnoreCase) || media.Contains("atom", StringComparison.OrdinalIgnoreCase);
        var isText = media.Equals("text/plain", StringComparison.OrdinalIgnoreCase) || media.Contains("gzip", StringComparison.OrdinalIgnoreCase);
        var isPage = media.Contains("html", StringComparison.OrdinalIgnoreCase);
        var fits = isMarkup || isText || (isPage && kind == EndpointKind.Listing);
        return fits ? [] : [$"It is sent as {media}, and read as what it is"];
    }
}
