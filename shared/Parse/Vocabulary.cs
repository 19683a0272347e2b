using System.Collections.Frozen;

namespace Aggregator.Parse;

/// <summary>What a namespace stands for. RSS of every version, Atom of every version and no namespace at all are one: their element names do not clash.</summary>
internal enum Vocabulary
{
    Core,
    Content,
    DublinCore,
    DublinCoreTerms,
    Media,
    ITunes,
    Syndication,
    FeedBurner,
    Rdf,
    Xhtml,
    Xml,
    News,
    SitemapImage,
    Other,
}

/// <summary>Namespace names and customary prefixes to vocabularies.</summary>
internal static class Vocabularies
{
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    // Written without scheme, "www." and trailing "/" or "#": publishers vary all of these.
    private static readonly FrozenDictionary<string, Vocabulary> ByName = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Core,
        ["backend.userland.com/rss"] = Vocabulary.Core,
        ["backend.userland.com/rss2"] = Vocabulary.Core,
        ["backend.userland.com/rss091"] = Vocabulary.Core,
        ["backend.userland.com/rss092"] = Vocabulary.Core,
        ["blogs.law.harvard.edu/tech/rss"] = Vocabulary.Core,
        ["cyber.law.harvard.edu/rss"] = Vocabulary.Core,
        ["channel.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["my.netscape.com/rdf/simple/0.9"] = Vocabulary.Core,
        ["my.netscape.com/publish/formats/rss-0.91.dtd"] = Vocabulary.Core,
        ["purl.org/net/rss1.1"] = Vocabulary.Core,
        ["purl.org/rss/1.0"] = Vocabulary.Core,
        ["w3.org/2005/Atom"] = Vocabulary.Core,
        ["purl.org/atom/ns"] = Vocabulary.Core,
        ["purl.org/echo"] = Vocabulary.Core,
        ["purl.org/pie"] = Vocabulary.Core,
        ["example.com/newformat"] = Vocabulary.Core,
        ["example.com/necho"] = Vocabulary.Core,
        ["uri/of/echo/namespace"] = Vocabulary.Core,
        ["sitemaps.org/schemas/sitemap/0.9"] = Vocabulary.Core,
        ["google.com/schemas/sitemap/0.84"] = Vocabulary.Core,
        ["google.com/schemas/sitemap/0.9"] = Vocabulary.Core,
        ["google.com/schemas/sitemap-news/0.9"] = Vocabulary.News,
        ["google.com/schemas/sitemap-image/1.1"] = Vocabulary.SitemapImage,
        ["purl.org/rss/1.0/modules/content"] = Vocabulary.Content,
        ["purl.org/dc/elements/1.1"] = Vocabulary.DublinCore,
        ["purl.org/dc/elements/1.0"] = Vocabulary.DublinCore,
        ["purl.org/dc"] = Vocabulary.DublinCore,
        ["purl.org/dc/terms"] = Vocabulary.DublinCoreTerms,
        ["search.yahoo.com/mrss"] = Vocabulary.Media,
        ["video.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["tools.search.yahoo.com/mrss"] = Vocabulary.Media,
        ["itunes.com/DTDs/PodCast-1.0.dtd"] = Vocabulary.ITunes,
        ["example.com/DTDs/PodCast-1.0.dtd"] = Vocabulary.ITunes,
        ["purl.org/rss/1.0/modules/syndication"] = Vocabulary.Syndication,
        ["rssnamespace.org/feedburner/ext/1.0"] = Vocabulary.FeedBurner,
        ["w3.org/1999/02/22-rdf-syntax-ns"] = Vocabulary.Rdf,
        ["w3.org/1999/xhtml"] = Vocabulary.Xhtml,
        ["w3.org/XML/1998/namespace"] = Vocabulary.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Vocabulary> ByPrefix = new Dictionary<string, Vocabulary>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = Vocabulary.Core,
        ["rss"] = Vocabulary.Core,
        ["atom"] = Vocabulary.Core,
        ["a10"] = Vocabulary.Core,
        ["content"] = Vocabulary.Content,
        ["dc"] = Vocabulary.DublinCore,
        ["dcterms"] = Vocabulary.DublinCoreTerms,
        ["media"] = Vocabulary.Media,
        ["itunes"] = Vocabulary.ITunes,
        ["sy"] = Vocabulary.Syndication,
        ["feedburner"] = Vocabulary.FeedBurner,
        ["rdf"] = Vocabulary.Rdf,
        ["xhtml"] = Vocabulary.Xhtml,
        ["html"] = Vocabulary.Xhtml,
        ["xml"] = Vocabulary.Xml,
        ["news"] = Vocabulary.News,
        ["image"] = Vocabulary.SitemapImage,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The vocabulary of a namespace name; an unknown one is judged by its prefix, and without a prefix taken for the feed's own.</summary>
    public static Vocabulary Find(string namespaceName, string prefix)
    {
        var name = namespaceName.AsSpan().Trim();
        if (name.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) name = name["http://".Length..];
        else if (name.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) name = name["https://".Length..];
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) name = name["www.".Length..];
        name = name.TrimEnd("/#");
        if (ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var vocabulary)) return vocabulary;
        return FindPrefix(prefix);
    }

    /// <summary>The vocabulary that a prefix customarily stands for.</summary>
    public static Vocabulary FindPrefix(ReadOnlySpan<char> prefix) =>
        ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var vocabulary) ? vocabulary : Vocabulary.Other;
}
