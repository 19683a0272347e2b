using System.Buffers;
using System.Text;

namespace Aggregator.Normalise;

/// <summary>
/// Brings web addresses into one form, so that the same article has one name (RFC 3986, section 6, and WHATWG URL).
/// <para>What is folded: scheme and host to lower case, international names to punycode, default ports, dot segments,
/// doubled slashes, the fragment, user names, session ids, parameters that only say where a reader came from,
/// percent-encoding (upper case, unreserved characters as themselves), AMP and mobile editions, and http to https.</para>
/// <para>What is kept: <c>www.</c> (some hosts answer on one form only, and redirects settle it), a trailing slash, the
/// order of parameters, every parameter that may identify a page, letter case of path and query, and http where a port
/// is given, because another scheme there is another server.</para>
/// </summary>
public static class UrlNormaliser
{
    private const int MaxLength = 4096;

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_:%[]");

    /// <summary>
    /// The canonical form of an address, resolved against <paramref name="baseUrl"/> when it is relative. Null when it is
    /// no http(s) address of a host, or longer than 4,096 characters, as given or in its canonical form.
    /// </summary>
    public static string? Canonicalise(string url, Uri? baseUrl = null) => Settle(CanonicaliseOnce(url, baseUrl), CanonicaliseOnce);

    private static string? CanonicaliseOnce(string url, Uri? baseUrl)
    {
        if (Resolve(url, baseUrl) is not { } address)
            return null;
        address = UrlEditions.Unwrap(address);
        var secure = address.Scheme == Uri.UriSchemeHttps || address.IsDefaultPort;
        var host = UrlEditions.DesktopHost(address.IdnHost.ToLowerInvariant().TrimEnd('.'));
        var path = UrlEditions.DesktopPath(PercentEncoding.Normalise(CollapseSlashes(WithoutSessionId(address.AbsolutePath))));
        return Compose(address, secure ? "https" : "http", host, path, dropAmp: true, fragment: "");
    }

    /// <summary>
    /// An absolute address that still leads where it was meant to: only what tracks readers is taken out of it.
    /// Null when it is no http(s) address, or a longer one than 4,096 characters.
    /// </summary>
    public static string? WithoutTrackers(string url, Uri? baseUrl = null) => Settle(WithoutTrackersOnce(url, baseUrl), WithoutTrackersOnce);

    // An ampersand that was escaped twice, or whose escape was itself encoded, shows as one only in the result.
    private static string? Settle(string? result, Func<string, Uri?, string?> once)
    {
        while (result is not null && result.Contains("&amp;", StringComparison.Ordinal))
            result = once(result, null);
        return result;
    }

    private static string? WithoutTrackersOnce(string url, Uri? baseUrl)
    {
        if (Resolve(url, baseUrl) is not { } address)
            return null;
        var fragment = UrlTrackers.IsTrackingFragment(address.Fragment) ? "" : PercentEncoding.Normalise(address.Fragment);
        var path = PercentEncoding.Normalise(address.AbsolutePath);
        return Compose(address, address.Scheme, address.IdnHost.ToLowerInvariant(), path, dropAmp: false, fragment);
    }

    /// <summary>The absolute http(s) address that a page means by <paramref name="url"/>; null when it means none.</summary>
    internal static Uri? Resolve(string url, Uri? baseUrl)
    {
        var text = Tidy(url);
        if (text.Length is 0 or > MaxLength)
            return null;
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = (baseUrl?.Scheme ?? Uri.UriSchemeHttps) + ":" + text;
        // On Unix "/path" parses as an absolute file address, so whether it is relative is told by the scheme.
        Uri? address;
        if (HasScheme(text))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out address))
                return null;
        }
        else if (baseUrl is null || !Uri.TryCreate(baseUrl, text, out address))
        {
            return null;
        }
        return IsWeb(address) ? address : null;
    }

    private static bool IsWeb(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            return false;
        return HostName(address) is { Length: > 0 and <= 253 } host && !host.AsSpan().ContainsAnyExcept(HostCharacters)
            && !host.StartsWith('.') && !host.Contains("..", StringComparison.Ordinal) && !(address.HostNameType != UriHostNameType.IPv4 && EndsInNumber(host));
    }

    // A name that ends in a number is one only until it is read again: "１" becomes "1", and that 0.0.0.1 (WHATWG URL, 4.1).
    private static bool EndsInNumber(string host)
    {
        var name = host.AsSpan().TrimEnd('.');
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.Length > 0 && !last.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The host as the DNS knows it; null for one that has no such form, which <see cref="Uri.IdnHost"/> throws for.</summary>
    internal static string? HostName(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    // What browsers strip before they read an address, and the entities that feeds leave in.
    private static string Tidy(string url)
    {
        var start = 0;
        var end = url.Length;
        while (start < end && url[start] <= ' ')
            start++;
        while (end > start && url[end - 1] <= ' ')
            end--;
        // Six characters can stand for one; what is longer all the same need not be looked at.
        var span = url.AsSpan(start, Math.Min(end - start, (MaxLength * 6) + 1));
        if (span.IndexOfAny("\t\r\n") < 0 && !span.Contains("&amp;", StringComparison.Ordinal))
            return span.Length == url.Length ? url : span.ToString();
        return span.ToString().Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
    }

    private static bool HasScheme(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == ':')
                return at > 0;
            if (!(char.IsAsciiLetter(character) || (at > 0 && (char.IsAsciiDigit(character) || character is '+' or '-' or '.'))))
                return false;
        }
        return false;
    }

    private static string? Compose(Uri address, string scheme, string host, string path, bool dropAmp, string fragment)
    {
        var text = new StringBuilder(address.OriginalString.Length + 8).Append(scheme).Append("://");
        if (address.HostNameType == UriHostNameType.IPv6)
            text.Append('[').Append(host.Trim('[', ']')).Append(']');
        else
            text.Append(host.TrimEnd('.'));
        if (!address.IsDefaultPort)
            text.Append(':').Append(address.Port);
        text.Append(path.Length == 0 ? "/" : path);
        AppendQuery(text, PercentEncoding.Normalise(address.Query), dropAmp);
        text.Append(fragment);
        return text.Length > MaxLength ? null : text.ToString();
    }

    private static void AppendQuery(StringBuilder text, string query, bool dropAmp)
    {
        if (query.Length <= 1)
            return;
        var separator = '?';
        foreach (var range in query.AsSpan(1).Split('&'))
        {
            var parameter = query.AsSpan(1)[range];
            if (parameter.IsEmpty || UrlTrackers.IsTracker(parameter) || (dropAmp && UrlEditions.IsAmpParameter(parameter)))
                continue;
            text.Append(separator).Append(parameter);
            separator = '&';
        }
    }

    private static string WithoutSessionId(string path)
    {
        var at = path.IndexOf(";jsessionid=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? path : path[..at];
    }

    // "//" inside an address that is itself part of the path (web archives) stays.
    private static string CollapseSlashes(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal))
            return path;
        var text = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            var doubled = character == '/' && text.Length > 0 && text[^1] == '/' && !(text.Length > 1 && text[^2] == ':');
            if (!doubled)
                text.Append(character);
        }
        return text.ToString();
    }
}
