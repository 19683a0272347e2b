using System.Collections.Frozen;

namespace Aggregator.Parse;

/// <summary>The local element names that are read, over all vocabularies. Case does not matter when they are looked up.</summary>
internal enum ElementName
{
    Unknown,
    Abstract,
    Author,
    Body,
    Category,
    Channel,
    Content,
    Copyright,
    Created,
    Creator,
    Date,
    Description,
    Email,
    Enclosure,
    Encoded,
    Entry,
    Feed,
    FullItem,
    Group,
    Guid,
    Html,
    Id,
    Image,
    Issued,
    Item,
    Items,
    Keywords,
    Language,
    LastBuildDate,
    LastMod,
    Link,
    Loc,
    ManagingEditor,
    Modified,
    Name,
    News,
    Opml,
    OrigLink,
    PubDate,
    Publication,
    Publication_Date,
    Published,
    Rdf,
    Redirect,
    Rss,
    Schedule,
    Sitemap,
    SitemapIndex,
    Source,
    Subject,
    Subtitle,
    Summary,
    Thumbnail,
    Title,
    Ttl,
    Updated,
    UpdateFrequency,
    UpdatePeriod,
    Uri,
    Url,
    UrlSet,
}

/// <summary>Names as written to <see cref="ElementName"/>.</summary>
internal static class ElementNames
{
    private static readonly FrozenDictionary<string, ElementName> Known = Enum.GetValues<ElementName>()
        .Where(name => name != ElementName.Unknown)
        .ToFrozenDictionary(name => name.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, ElementName>.AlternateLookup<ReadOnlySpan<char>> KnownSpans =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ElementName Find(ReadOnlySpan<char> localName) => KnownSpans.TryGetValue(localName, out var name) ? name : ElementName.Unknown;
}
