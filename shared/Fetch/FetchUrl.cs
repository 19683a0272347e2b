using System.Net;
using Aggregator.Fetch.Transport;
using Aggregator.Normalise;

namespace Aggregator.Fetch;

/// <summary>Which addresses may be asked for at all, before any name is resolved.</summary>
internal static class FetchUrl
{
    /// <summary>Why this address is not fetched, in plain words; null when it may be.</summary>
    public static string? Refusal(Uri url, bool allowLoopback)
    {
        if (!url.IsAbsoluteUri)
            return "the address is not absolute";
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            return $"only http and https are fetched, not {url.Scheme}";
        if (url.AbsoluteUri.Length > FetchOptions.MaxUrlLength)
            return $"the address is longer than {FetchOptions.MaxUrlLength} characters";
        if (url.UserInfo.Length > 0 || WrittenAuthority(url).Contains('@', StringComparison.Ordinal))
            return "the address carries a user name or password";
        return url.Host.Length == 0 || url.HostNameType == UriHostNameType.Unknown ? "the address has no host"
            : UrlNormaliser.HostName(url) is null ? $"the host {url.Host} is no name that the DNS could know" : HostRefusal(url) ?? PrivateRefusal(url, allowLoopback);
    }

    /// <summary>The host (and port, where it is not the scheme's usual one) as one lower-case ASCII word.</summary>
    public static string HostKey(Uri url)
    {
        var host = url.IdnHost.ToLowerInvariant().TrimEnd('.');
        return url.Port is 80 or 443 ? host : $"{host}:{url.Port}";
    }

    /// <summary>The address that a Location header leads to; null when it is none.</summary>
    public static Uri? Resolve(Uri from, string location)
    {
        if (!Uri.TryCreate(from, location.Trim(), out var url))
            return null;
        return url.Fragment.Length > 0 && Uri.TryCreate(url.OriginalString.Split('#', 2)[0], UriKind.Absolute, out var bare) ? bare : url;
    }

    // 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1 to a resolver: whoever writes that way is hiding something.
    private static string? HostRefusal(Uri url)
    {
        var written = WrittenHost(url);
        if (url.HostNameType == UriHostNameType.IPv4 && written != url.Host)
            return $"the host {written} is a number written in an unusual form";
        if (url.HostNameType is UriHostNameType.Dns or UriHostNameType.Basic
            && IPAddress.TryParse(url.IdnHost.TrimEnd('.'), out _))
            return $"the host {written} is a number written in an unusual form";
        return null;
    }

    // Names are judged by the addresses they lead to, when connecting; this is what can be said before.
    private static string? PrivateRefusal(Uri url, bool allowLoopback)
    {
        var name = url.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(name, out var address))
            return AddressGuard.Allows(address, allowLoopback) ? null : $"{address} is not a public address";
        var isThisMachine = name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if (isThisMachine)
            return allowLoopback ? null : $"{name} is this machine";
        return InnerNames.Contains(name) ? $"{name} is a name of an inner network" : null;
    }

    private static string WrittenHost(Uri url)
    {
        var authority = WrittenAuthority(url);
        var colon = authority.LastIndexOf(':');
        return colon >= 0 ? authority[..colon] : authority;
    }

    private static string WrittenAuthority(Uri url)
    {
        var text = url.OriginalString.TrimStart();
        var start = text.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? text : text[(start + 3)..];
        var end = rest.AsSpan().IndexOfAny('/', '?', '#');
        var backslash = rest.IndexOf('\\', StringComparison.Ordinal);
        end = backslash >= 0 && (end < 0 || backslash < end) ? backslash : end;
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }
}
