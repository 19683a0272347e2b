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
        return Site.AreSame(canonical, url) && IsPlausible(canonical, url) ? (fragment < 0 ? address : address[..fragment]) : null;
    }

    private static bool IsPlausible(Uri canonical, Uri url)
    {
        var path = canonical.AbsolutePath.TrimEnd('/');
        var own = url.AbsolutePath.TrimEnd('/');
        if (path.Length == 0)
            return own.Length == 0 && canonical.Query == url.Query;
        // A folder that the page lies in is its section, unless the rest is only an edition of the page.
        if (own.Length > path.Length && own.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase))
            return own[(path.Length + 1)..].Split('/') is [var rest] && (rest.Length <= 4
                || rest is "index.html" or "index.htm" or "print" or "full" or "gallery");
        return !(own.Length > 0 && path.Split('/').Length < own.Split('/').Length - 1 && !SharesWords(path, own));
    }

    private static bool SharesWords(string path, string own)
    {
        var words = path[(path.LastIndexOf('/') + 1)..].Split('-', '.', '_');
        return words.Any(word => word.Length > 3 && own.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
