using System.Globalization;

namespace Aggregator.Fetch.Transport;

/// <summary>The conditions of a request (RFC 9110, 13.1): If-None-Match counts before If-Modified-Since.</summary>
internal readonly record struct Validators(string? IfNoneMatch, string? IfModifiedSince)
{
    public static Validators Of(HttpRequestMessage request) => new(First(request, "If-None-Match"), First(request, "If-Modified-Since"));

    public bool Match(Recording recording)
    {
        if (recording.Status is not (200 or 203))
            return false;
        if (IfNoneMatch is not null)
            return recording.Header("ETag") is { } tag && (IfNoneMatch == "*" || Tags(IfNoneMatch).Contains(Opaque(tag)));
        return IfModifiedSince is not null && recording.Header("Last-Modified") is { } modified
            && (IfModifiedSince == modified || IsNotBefore(IfModifiedSince, modified));
    }

    private static string? First(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    // A comma inside a tag is legal but never seen; a tag without quotes is not legal but seen.
    private static IEnumerable<string> Tags(string list) => list.Split(',', StringSplitOptions.TrimEntries).Select(Opaque).Append(Opaque(list));

    private static string Opaque(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;

    private static bool IsNotBefore(string since, string modified) =>
        DateTimeOffset.TryParse(since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var known)
        && DateTimeOffset.TryParse(modified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var changed)
        && changed <= known;
}
