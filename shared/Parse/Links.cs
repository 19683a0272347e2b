namespace Aggregator.Parse;

/// <summary>Addresses as documents write them, made absolute. Only http and https come out.</summary>
internal static class Links
{
    /// <summary>The absolute address, or null when there is none, it is no web address, or it is relative and there is no base.</summary>
    public static string? Resolve(string? written, Uri? baseUrl)
    {
        if (written is null || written.Length > ParseLimits.Short) return null;
        var text = Tidy(written);
        if (IsWeb(text)) return text;
        if (text.Length == 0) return null;
        if (text.StartsWith("//", StringComparison.Ordinal)) return text.Length > 2 ? $"{baseUrl?.Scheme ?? Uri.UriSchemeHttps}:{text}" : null;
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return $"http://{text}";
        return baseUrl is not null && Uri.TryCreate(baseUrl, text, out var absolute) && IsWeb(absolute.AbsoluteUri) ? absolute.AbsoluteUri : null;
    }

    /// <summary>A base address inside another; null when it makes none, or none of the web.</summary>
    public static Uri? Combine(Uri? outer, string written)
    {
        if (written.Length > ParseLimits.Short || outer?.OriginalString.Length > ParseLimits.Short) return null;
        var text = Tidy(written);
        if (Uri.TryCreate(text, UriKind.Absolute, out var absolute) && IsWeb(text)) return absolute;
        return outer is not null && Uri.TryCreate(outer, text, out var combined) && IsWeb(combined.AbsoluteUri) ? combined : null;
    }

    public static bool IsWeb(ReadOnlySpan<char> text) =>
        text.Length > 8 && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    // White space around and line breaks inside are the feed's formatting; a space inside is the author's and escaped.
    private static string Tidy(string written)
    {
        var trimmed = written.AsSpan().Trim();
        if (trimmed.IndexOfAny(" \t\r\n") < 0) return trimmed.Length == written.Length ? written : trimmed.ToString();
        return string.Concat(trimmed.ToString().Where(character => character is not ('\t' or '\r' or '\n'))).Replace(" ", "%20", StringComparison.Ordinal);
    }
}
