using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Aggregator.Fetch;

/// <summary>The headers of an answer that we use, byte for byte where that matters.</summary>
internal sealed record ResponseHeaders
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public string? ETag { get; private init; }

    public string? LastModified { get; private init; }

    public string? ContentType { get; private init; }

    public string? Location { get; private init; }

    public TimeSpan? MaxAge { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    public static ResponseHeaders Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var content = response.Content.Headers;
        return new ResponseHeaders
        {
            ETag = First(response.Headers, "ETag"),
            LastModified = First(content, "Last-Modified"),
            ContentType = First(content, "Content-Type"),
            Location = First(response.Headers, "Location") is { } location ? FromOctets(location) : null,
            MaxAge = ParseMaxAge(First(response.Headers, "Cache-Control")),
            RetryAfter = ParseRetryAfter(First(response.Headers, "Retry-After"), now),
        };
    }

    /// <summary>Seconds or a date (RFC 9110, 10.2.3), at most a year, never negative; null when it is neither.</summary>
    internal static TimeSpan? ParseRetryAfter(string? value, DateTimeOffset now)
    {
        if (value is null)
            return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return Bounded(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? Bounded((date - now).TotalSeconds)
            : null;
    }

    internal static TimeSpan? ParseMaxAge(string? cacheControl)
    {
        foreach (var directive in (cacheControl ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(directive.AsSpan(8).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                return Bounded(seconds);
        }
        return null;
    }

    private static TimeSpan Bounded(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Longest.TotalSeconds));

    private static string? First(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values))
            return null;
        var value = values.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
        return value?.Trim(' ', '\t');
    }

    // Headers arrive as Latin-1; an address beyond ASCII in one is nearly always UTF-8.
    private static string FromOctets(string value)
    {
        if (Ascii.IsValid(value))
            return value;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Encoding.Latin1.GetBytes(value));
        }
        catch (DecoderFallbackException)
        {
            return value;
        }
    }
}
