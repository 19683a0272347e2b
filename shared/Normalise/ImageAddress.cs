using System.Globalization;
using Aggregator.Markup;

namespace Aggregator.Normalise;

/// <summary>Finds the address of the real picture of an <c>img</c>: pages put a placeholder into src and the picture elsewhere until it is scrolled to.</summary>
public static class ImageAddress
{
    private static readonly string[] LazyAttributes =
    [
        "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-original-src", "data-image", "data-img", "data-full-src",
        "data-src-medium", "data-hi-res-src", "data-large-file", "data-orig-file", "data-actualsrc", "data-echo", "data-thumb", "data-load-src",
        "data-fallback-src", "data-img-src", "data-raw-src", "data-gl-src", "data-pin-media", "file",
    ];

    private static readonly string[] SourceSets = ["srcset", "data-srcset", "data-lazy-srcset", "data-original-set", "data-sizes-src"];

    private static readonly string[] PlaceholderParts =
    [
        "placeholder", "blank.gif", "spacer.gif", "transparent", "loading.gif", "lazy.gif", "lazyload", "1x1", "pixel.gif", "grey.gif", "dot.gif",
        "grey-placeholder", "no-image", "noimage", "default.gif", "empty.png", "px.gif", "preload", "data:image",
    ];

    private static readonly string[] TrackerParts =
    [
        "doubleclick.net", "scorecardresearch.com", "google-analytics.com", "googletagmanager.com", "facebook.com/tr", "quantserve.com",
        "/pixel?", "/pixel.gif", "pixel.wp.com", "stats.wordpress.com", "feedburner.com/~r", "feeds.feedburner.com/~", "counter.yadro.ru",
        "mc.yandex.ru", "/track/open", "/beacon", "/__utm.gif", "/b?c1=", "ivwbox.de", "vgwort.de", "chartbeat", "comscore", "adserver",
        "bat.bing.com", "analytics.twitter.com", "amazon-adsystem.com", "pixel.facebook", "/counter.gif", "/counter?", "px.ads.",
        "republication-tracker",
        "/delivery/avw.php", "/delivery/lg.php", "counter.theconversation", "pixel.propublica", "feedsportal.com", "pheedo.com", "assoc-amazon",
    ];

    /// <summary>The absolute http(s) address of the picture; null when there is none, or it only counts readers.</summary>
    public static string? Of(HtmlNode image, Uri? baseUrl)
    {
        var address = Best(image, baseUrl);
        return address is null || IsTracker(image, address) ? null : address;
    }

    private static string? Best(HtmlNode image, Uri? baseUrl)
    {
        foreach (var attribute in LazyAttributes)
        {
            if (image[attribute] is { Length: > 4 } lazy && LooksLikePicture(lazy) && Absolute(lazy, baseUrl) is { } address)
                return address;
        }
        if (image["src"] is { Length: > 0 } source && !IsPlaceholder(source) && Absolute(source, baseUrl) is { } plain)
            return plain;
        return FromSourceSets(image, baseUrl) ?? FromPicture(image, baseUrl);
    }

    // Looked at once more in the form that is kept: what would count as a placeholder there does so now.
    private static string? Absolute(string candidate, Uri? baseUrl) =>
        UrlNormaliser.WithoutTrackers(candidate, baseUrl) is { } address && !IsPlaceholder(address) ? address : null;

    private static string? FromSourceSets(HtmlNode node, Uri? baseUrl)
    {
        foreach (var attribute in SourceSets)
        {
            if (node[attribute] is { Length: > 4 } set && Largest(set) is { } candidate && Absolute(candidate, baseUrl) is { } address)
                return address;
        }
        return null;
    }

    private static string? FromPicture(HtmlNode image, Uri? baseUrl)
    {
        if (image.Closest(Tag.Picture) is not { } picture)
            return null;
        for (var child = picture.FirstChild; child is not null; child = child.Next)
        {
            if (child.Tag == Tag.Source && FromSourceSets(child, baseUrl) is { } address)
                return address;
        }
        return null;
    }

    /// <summary>The candidate of a srcset with the largest width or density (HTML Standard, 4.8.4.2.1).</summary>
    internal static string? Largest(string set)
    {
        string? best = null;
        var bestSize = -1.0;
        var at = 0;
        while (at < set.Length)
        {
            while (at < set.Length && (char.IsWhiteSpace(set[at]) || set[at] == ','))
                at++;
            var start = at;
            while (at < set.Length && !char.IsWhiteSpace(set[at]))
                at++;
            var address = set[start..at].TrimEnd(',');
            var descriptorEnd = set.IndexOf(',', at);
            if (address.Length < at - start)
                descriptorEnd = at;
            if (descriptorEnd < 0)
                descriptorEnd = set.Length;
            var size = Size(set.AsSpan(at, descriptorEnd - at).Trim());
            if (address.Length > 0 && size > bestSize)
                (best, bestSize) = (address, size);
            at = descriptorEnd;
        }
        return best;
    }

    private static double Size(ReadOnlySpan<char> descriptor) =>
        descriptor.Length > 1 && double.TryParse(descriptor[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 0;

    private static bool LooksLikePicture(string address) =>
        !address.StartsWith('{') && !address.StartsWith('[') && (address.Contains('/', StringComparison.Ordinal)
            || address.Contains('.', StringComparison.Ordinal)) && !IsPlaceholder(address);

    private static bool IsPlaceholder(string address) => ContainsAny(address, PlaceholderParts);

    private static bool IsTracker(HtmlNode image, string address)
    {
        // A side of two pixels is a counter, whatever it is called.
        if (Pixels(image["width"]) is <= 2 || Pixels(image["height"]) is <= 2)
            return true;
        return ContainsAny(address, TrackerParts);
    }

    /// <summary>A length in CSS pixels; null for percentages, "auto" and nonsense.</summary>
    internal static int? Pixels(string? length)
    {
        var text = length.AsSpan().Trim();
        if (text.EndsWith("px", StringComparison.OrdinalIgnoreCase))
            text = text[..^2];
        var point = text.IndexOf('.');
        if (point > 0)
            text = text[..point];
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= 20_000 ? pixels : null;
    }

    private static bool ContainsAny(string text, string[] parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
