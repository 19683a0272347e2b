using Aggregator.Normalise;

namespace Aggregator.Extract;

/// <summary>The address that a page gives as its own, refused where it cannot be: another site's, the home page's, a section's.</summary>
internal static class CanonicalFinder
{
    internal static string? Find(PageFacts facts, Uri url) =>
        Check(facts.Canonical, facts.Base, url) ?? Check(facts.Meta("og:url"), facts.Base, url);

    private static string? Check(string? declared, Uri baseUrl, Uri url)
    {
        if (string.IsNullOrWhiteSpace(declared) || UrlNormaliser.WithoutTrackers(declared, baseUrl) is not { } address)
            return null;
        var canonical = new Uri(address);
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return SameSite(canonical, url) && IsPlausible(canonical, url) ? (fragment < 0 ? address : address[..fragment]) : null;
    }

    // The last two labels, or three under co.uk and the like; editions of one outlet share them.
    private static bool SameSite(Uri canonical, Uri url) => Site(canonical.IdnHost) == Site(url.IdnHost);

    private static string Site(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        if (labels.Length <= 2)
            return host.ToLowerInvariant();
        var take = labels[^1].Length == 2 && labels[^2].Length <= 3 ? 3 : 2;
        return string.Join('.', labels[^Math.Min(take, labels.Length)..]);
    }

    private static bool IsPlausible(Uri canonical, Uri url)
    {
        var path = canonical.AbsolutePath.TrimEnd('/');
        var own = url.AbsolutePath.TrimEnd('/');
        if (path.Length == 0)
            return own.Length == 0 && canonical.Query == url.Query;
        // A folder that the page lies in is its section, unless the rest is only an edition of the page.
        if (own.Length > path.Length && own.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase))
            return own[(path.Length + 1)..].Split('/') is [var rest] && (rest.Length <= 4 || rest is "index.html" or "index.htm" or "print" or "full" or "gallery");
        return !(own.Length > 0 && path.Split('/').Length < own.Split('/').Length - 1 && !SharesWords(path, own));
    }

    private static bool SharesWords(string path, string own)
    {
        var words = path[(path.LastIndexOf('/') + 1)..].Split('-', '.', '_');
        return words.Any(word => word.Length > 3 && own.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
