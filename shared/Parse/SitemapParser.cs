using System.Xml;
using Aggregator.Articles;

namespace Aggregator.Parse;

/// <summary>
/// Sitemaps (sitemaps.org 0.9) with the news and image extensions, and plain lists of addresses. A sitemap index gives
/// its sitemaps as entries and says so by the format "sitemap-index"; whoever reads it follows them.
/// </summary>
public static class SitemapParser
{
    /// <summary>The format of a document whose entries are further sitemaps.</summary>
    public const string IndexFormat = "sitemap-index";

    /// <summary>The format of a document whose entries are pages.</summary>
    public const string Format = "sitemap";

    /// <summary>Reads a sitemap strictly, and where it is not well-formed tolerantly with a warning.</summary>
    public static ParseOutcome Parse(ReadOnlyMemory<byte> body, string? contentType, Uri? documentUrl)
    {
        var decoded = TextDecoder.Decode(body.Span, contentType);
        var warnings = new List<string>();
        if (decoded.Warning is not null) warnings.Add(decoded.Warning);
        return BodyKind.Of(decoded.Text) switch
        {
            BodyKind.Kind.Empty => new ParseOutcome.NotAFeed("empty body"),
            BodyKind.Kind.Html => new ParseOutcome.NotAFeed("HTML instead of a sitemap"),
            BodyKind.Kind.Markup => ParseMarkup(decoded.Text, documentUrl, warnings),
            BodyKind.Kind.Text when ReadList(decoded.Text, documentUrl) is { Count: > 0 } entries => Parsed(Format, entries, warnings),
            _ => new ParseOutcome.NotAFeed("no sitemap"),
        };
    }

    /// <summary>Whether a text is a sitemap or a sitemap index by its root element.</summary>
    internal static bool IsSitemap(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4_000));
        return head.IndexOf("<urlset", StringComparison.OrdinalIgnoreCase) >= 0 || head.IndexOf("<sitemapindex", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static ParseOutcome ParseMarkup(string text, Uri? documentUrl, List<string> warnings)
    {
        try
        {
            using var strict = new StrictReader(text);
            return Read(strict, documentUrl, warnings);
        }
        catch (XmlException exception)
        {
            warnings.Add($"Not well-formed at line {exception.LineNumber}, column {exception.LinePosition}; read tolerantly");
        }
        using var tolerant = new TolerantReader(text);
        return Read(tolerant, documentUrl, warnings);
    }

    private static ParseOutcome Read(MarkupReader reader, Uri? documentUrl, List<string> warnings)
    {
        while (reader.Read() is var node && node != MarkupNode.EndOfDocument)
        {
            if (node != MarkupNode.Start || reader.Name is not (ElementName.UrlSet or ElementName.SitemapIndex)) continue;
            var isIndex = reader.Name is ElementName.SitemapIndex;
            return Parsed(isIndex ? IndexFormat : Format, ReadEntries(reader, documentUrl, warnings), warnings);
        }
        return new ParseOutcome.NotAFeed("XML that is no sitemap");
    }

    private static ParseOutcome.Parsed Parsed(string format, List<FeedEntry> entries, List<string> warnings) =>
        new(new FeedDocument { Format = format, Entries = entries, Warnings = warnings });

    private static List<FeedEntry> ReadEntries(MarkupReader reader, Uri? documentUrl, List<string> warnings)
    {
        var entries = new List<FeedEntry>();
        var mapper = new SitemapEntryMapper(reader, documentUrl);
        var depth = reader.Depth;
        var skipped = 0;
        while (reader.NextChild(depth))
        {
            if (reader.Name is not (ElementName.Url or ElementName.Sitemap)) continue;
            if (entries.Count >= ParseLimits.Entries) skipped++;
            else if (mapper.Read() is { } entry) entries.Add(entry);
        }
        if (skipped > 0) warnings.Add($"{skipped} entries beyond the first {ParseLimits.Entries} were left out");
        return entries;
    }

    private static List<FeedEntry> ReadList(string text, Uri? documentUrl)
    {
        var entries = new List<FeedEntry>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (entries.Count < ParseLimits.Entries && Links.IsWeb(line.Trim()) && Links.Resolve(line.ToString(), documentUrl) is { } url) entries.Add(new FeedEntry { Link = url, Id = url });
        }
        return entries;
    }
}
