using System.Collections.Frozen;

namespace Aggregator.Normalise;

/// <summary>Leads the AMP and mobile editions of a page back to its desktop address, where the form of the address alone shows it.</summary>
internal static class UrlEditions
{
    private static readonly FrozenSet<string> Labels =
        new[] { "m", "mobile", "wap", "touch", "amp" }.ToFrozenSet(StringComparer.Ordinal);

    // Second-level names that registries sell under: m.com.vn is a site of its own, m.vnexpress.net is not.
    private static readonly FrozenSet<string> RegistryLabels =
        new[] { "com", "net", "org", "gov", "edu", "co", "ac", "or", "ne", "go", "info", "biz" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The page behind an AMP cache or viewer address; any other address as it is.</summary>
    internal static Uri Unwrap(Uri address)
    {
        var path = address.AbsolutePath;
        string? inner = null;
        if (address.IdnHost.EndsWith("cdn.ampproject.org", StringComparison.OrdinalIgnoreCase))
            inner = AfterKind(path);
        else if (address.IdnHost.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) && path.StartsWith("/amp/", StringComparison.Ordinal))
            inner = path["/amp".Length..];
        if (inner is null)
            return address;
        var secure = inner.StartsWith("/s/", StringComparison.Ordinal);
        var rest = secure ? inner[3..] : inner[1..];
        return Uri.TryCreate($"{(secure ? "https" : "http")}://{rest}{address.Query}", UriKind.Absolute, out var page)
            && page.Host.Contains('.', StringComparison.Ordinal)
            ? page
            : address;
    }

    // "/c/s/host/path" (content), "/v/s/…" (viewer), "/i/s/…" (image).
    private static string? AfterKind(string path) => path.Length > 3 && path[2] == '/' ? path[2..] : null;

    /// <summary>The host without the labels of editions, however many it has.</summary>
    internal static string DesktopHost(string host) => Repeat(host, DesktopHostOnce);

    /// <summary>The path without the marks of AMP editions, however many it has.</summary>
    internal static string DesktopPath(string path) => Repeat(path, DesktopPathOnce);

    // Every step makes the text shorter.
    private static string Repeat(string text, Func<string, string> step)
    {
        var next = step(text);
        while (next.Length < text.Length)
            (text, next) = (next, step(next));
        return next;
    }

    private static string DesktopHostOnce(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
            return host;
        if (Labels.Contains(host[..dot]))
            return IsSite(host[(dot + 1)..]) ? host[(dot + 1)..] : host;
        var second = host.IndexOf('.', dot + 1);
        // en.m.wikipedia.org
        return second > 0 && Labels.Contains(host[(dot + 1)..second]) && IsSite(host[(second + 1)..])
            ? string.Concat(host.AsSpan(0, dot), host.AsSpan(second))
            : host;
    }

    private static bool IsSite(string host)
    {
        var labels = host.Split('.');
        return labels.Length switch
        {
            < 2 => false,
            2 => !(labels[1].Length == 2 && RegistryLabels.Contains(labels[0])) && !char.IsAsciiDigit(labels[1][0]),
            _ => !char.IsAsciiDigit(labels[^1][0]),
        };
    }

    private static string DesktopPathOnce(string path)
    {
        if (!path.Contains("amp", StringComparison.OrdinalIgnoreCase))
            return path;
        if (path.StartsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5)
            path = path[4..];
        else if (path.EndsWith("/amp/", StringComparison.OrdinalIgnoreCase) && path.Length > 5)
            path = path[..^4];
        else if (path.EndsWith("/amp", StringComparison.OrdinalIgnoreCase) && path.Length > 4)
            path = path[..^4];
        else if (path.EndsWith("/amp.html", StringComparison.OrdinalIgnoreCase) && path.Length > 9)
            path = path[..^8];
        else if (path.EndsWith(".amp", StringComparison.OrdinalIgnoreCase) && path.Length > 5)
            path = path[..^4];
        else if (path.EndsWith(".amp.html", StringComparison.OrdinalIgnoreCase))
            path = string.Concat(path.AsSpan(0, path.Length - 9), ".html");
        return path;
    }

    internal static bool IsAmpParameter(ReadOnlySpan<char> parameter) =>
        parameter.Equals("amp", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("amp=", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("amp_js_v=", StringComparison.OrdinalIgnoreCase)
        || parameter.StartsWith("amp_gsa=", StringComparison.OrdinalIgnoreCase)
        || parameter.Equals("outputType=amp", StringComparison.OrdinalIgnoreCase)
        || parameter.Equals("output=amp", StringComparison.OrdinalIgnoreCase)
        || parameter.Equals("mode=amp", StringComparison.OrdinalIgnoreCase)
        || parameter.Equals("view=amp", StringComparison.OrdinalIgnoreCase);
}
