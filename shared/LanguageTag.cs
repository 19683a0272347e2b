namespace Aggregator;

/// <summary>Language tags (RFC 5646) as filters.</summary>
public static class LanguageTag
{
    private const int MostSubtags = 4;

    /// <summary>
    /// The tag in its usual capitals, or null when it is malformed. Chinese without a script means the simplified one, the
    /// form in which our articles carry it.
    /// </summary>
    public static string? Canonical(string tag)
    {
        var parts = tag.Split('-', MostSubtags + 1);
        if (parts.Length > MostSubtags || parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return null;
        parts[0] = parts[0].ToLowerInvariant();
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length is < 2 or > 8 || !parts[i].All(char.IsAsciiLetterOrDigit))
                return null;
            parts[i] = Subtag(parts[i]);
        }
        return parts is ["zh"] ? "zh-Hans" : string.Join('-', parts);
    }

    // Regions in capitals, scripts capitalised, the rest small (RFC 5646, 2.1.1).
    private static string Subtag(string subtag) => subtag.Length switch
    {
        2 => subtag.ToUpperInvariant(),
        4 when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
        _ => subtag.ToLowerInvariant(),
    };
}
