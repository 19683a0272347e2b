using Aggregator.Articles;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;

namespace Aggregator.Publish.Feeds;

/// <summary>A feed to be found by programs: media type, title, and address as a path from the root.</summary>
public sealed record FeedLink(string Type, string Title, string Address);

/// <summary>
/// The addresses of feeds. Under /{lang}/ a feed holds the articles in that language; those of a source and of a story hold
/// all, with labels in that language. What has no clean address has one with a query.
/// </summary>
public static class FeedLinks
{
    private static readonly (FeedFormat Format, string File, string Name)[] Formats =
    [
        (FeedFormat.Atom, "feed.xml", "Atom"), (FeedFormat.Rss, "rss.xml", "RSS"), (FeedFormat.Json, "feed.json", "JSON"),
    ];

    /// <summary>The names that feeds end with, as a constraint of routes.</summary>
    public const string FilePattern = "^(feed\\.xml|rss\\.xml|feed\\.json)$";

    /// <summary>
    /// The feeds of the list <paramref name="query"/>, in every format, for autodiscovery;
    /// <paramref name="title"/> is the list's own title.
    /// </summary>
    public static IReadOnlyList<FeedLink> Of(ArticleQuery query, InterfaceLanguage labels, string title) =>
        [.. Formats.Select(one => new FeedLink(MediaType(one.Format), $"{title} ({one.Name})", PathOf(query, labels, one.Format)))];

    /// <summary>The one preferred address of a feed, as a path with its query.</summary>
    public static string PathOf(ArticleQuery query, InterfaceLanguage labels, FeedFormat format)
    {
        var file = Formats.First(one => one.Format == format).File;
        var ownLanguage = query.Language is { } tag && tag == labels.Tag;
        var isTranslated = query.Translated != TranslationChoice.None && ownLanguage;
        return (query switch
        {
            { Story: { } story } => $"{SiteLinks.Story(labels, story)}/{file}",
            { Source: { } source, Topic: null, Place: null, Type: null } when query.Language is null || isTranslated => $"{SiteLinks.Source(labels, source)}/{file}",
            { Source: null, Topic: { } topic, Place: null, Type: null } when ownLanguage => $"{SiteLinks.Topic(labels, topic)}/{file}",
            { Source: null, Topic: null, Place: { } place, Type: null } when ownLanguage => $"{SiteLinks.Place(labels, place)}/{file}",
            { Source: null, Topic: null, Place: null, Type: null, WithPicture: true } when ownLanguage => $"{SiteLinks.Pictures(labels)}/{file}",
            { Source: null, Topic: null, Place: null, Type: ArticleType.Video } when ownLanguage => $"{SiteLinks.Videos(labels)}/{file}",
            { Source: null, Topic: null, Place: null, Type: null } when ownLanguage => $"{SiteLinks.Home(labels)}{file}",
            _ => $"/{file}",
        }) is var path && path == $"/{file}" ? path + QueryOf(query) : path + TranslatedOf(query);
    }

    private static string TranslatedOf(ArticleQuery query) =>
        query.Translated == TranslationChoice.None ? "" : $"?{TranslationChoices.Parameter}={TranslationChoices.NameOf(query.Translated)}";

    /// <summary>The format behind the last part of an address; null when it is none.</summary>
    public static FeedFormat? FormatOf(string file) =>
        Formats.Where(one => one.File == file).Select(one => (FeedFormat?)one.Format).FirstOrDefault();

    /// <summary>The media type without parameters.</summary>
    public static string MediaType(FeedFormat format) => TypeOf(format).Split(';')[0];

    internal static string TypeOf(FeedFormat format) => format switch
    {
        FeedFormat.Atom => AtomWriter.ContentType,
        FeedFormat.Rss => RssWriter.ContentType,
        _ => JsonFeedWriter.ContentType,
    };

    internal static string NameOf(ArticleType type) => type.ToString().ToLowerInvariant();

    private static string QueryOf(ArticleQuery query)
    {
        (string Name, string? Value)[] parts =
        [
            ("lang", query.Language), (TranslationChoices.Parameter, query.Translated == TranslationChoice.None ? null : TranslationChoices.NameOf(query.Translated)),
            ("topic", query.Topic), ("place", query.Place), ("source", query.Source),
            ("type", query.Type is { } type ? NameOf(type) : null),
        ];
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
