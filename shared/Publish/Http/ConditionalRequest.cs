using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Publish.Http;

/// <summary>Whether the client has the answer already (RFC 9110, 13.2.2).</summary>
public static class ConditionalRequest
{
    /// <summary>True when 304 is the answer. If-None-Match wins over If-Modified-Since; malformed headers are ignored.</summary>
    public static bool IsNotModified(HttpRequest request, RenderedDocument document)
    {
        var tags = request.Headers.IfNoneMatch;
        if (tags.Count == 1)
            return Matches(tags[0] ?? "", document.ETag);
        if (tags.Count > 1)
            return tags.Any(line => line is not null && Matches(line, document.ETag));
        return document.LastModified is { } modified
            && HeaderUtilities.TryParseDate(request.Headers.IfModifiedSince.ToString(), out var since)
            && modified.ToUnixTimeSeconds() <= since.ToUnixTimeSeconds();
    }

    private static bool Matches(string line, string etag)
    {
        if (line == etag)
            return true;
        if (line.Length > 2000 || !EntityTagHeaderValue.TryParseList([line], out var tags))
            return false;
        var ours = EntityTagHeaderValue.Parse(etag);
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(ours, useStrongComparison: false));
    }
}
