using System.Globalization;

namespace Aggregator.Publish;

/// <summary>Times as machines read them: RFC 3339 in UTC.</summary>
public static class Rfc3339
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>For example 2026-03-01T08:15:00Z; fractions of a second are cut off.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a date-time with its offset, or a day, which means its first moment in UTC. A plus sign that an address turned
    /// into a space is put back.
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length > 40)
            return false;
        var repaired = text.Length > 10 ? text[..10] + text[10..].Replace(' ', '+') : text;
        if (!DateTimeOffset.TryParseExact(
            repaired, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
            return false;
        time = parsed.ToUniversalTime();
        return true;
    }
}
