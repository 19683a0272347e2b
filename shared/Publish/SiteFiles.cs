using System.Text;
using Aggregator.Publish.Http;

namespace Aggregator.Publish;

/// <summary>Small text files that machines look for.</summary>
public sealed class SiteFiles(PublishOptions options, TimeProvider clock)
{
    private const string Text = "text/plain; charset=utf-8";

    /// <summary>/robots.txt (RFC 9309): everything may be read but the same lists in other shapes.</summary>
    public RenderedDocument Robots(PublishRequest request) => Document(
        $"""
        # Everything here may be read. Questions: {request.BaseUrl}{SiteLinks.Bot}
        User-agent: *
        Disallow: /health/
        Disallow: /*?after=
        Disallow: /*?only=
        Disallow: /*?cursor=

        Sitemap: {request.BaseUrl}/sitemap.xml
        Sitemap: {request.BaseUrl}/sitemap-news.xml

        """);

    /// <summary>/.well-known/security.txt (RFC 9116): where weaknesses are reported.</summary>
    public RenderedDocument SecurityContact(PublishRequest request)
    {
        // The first of a month, so that the file changes once in a month and is never older than the standard advises (a year).
        var now = clock.GetUtcNow();
        var expires = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(7);
        return Document(
            $"""
            Contact: {(options.Contact is { } mail ? $"mailto:{mail}" : request.Absolute(SiteLinks.Bot))}
            Expires: {Rfc3339.Format(expires)}
            Preferred-Languages: en, vi
            Canonical: {request.BaseUrl}/.well-known/security.txt

            """);
    }

    private static RenderedDocument Document(string text) => new(Text, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")))
    {
        CacheControl = "public, max-age=3600",
    };
}
