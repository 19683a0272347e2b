using System.Xml;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

/// <summary>Subscription lists (OPML 2.0): our own feeds, and those of our sources.</summary>
public sealed class Opml(Catalogue catalogue, ResponseCache cache)
{
    public const string ContentType = "text/x-opml; charset=utf-8";

    /// <summary>/opml and /opml/{lang}: our feeds in that language, by topic, place and source.</summary>
    public Task<RenderedDocument> OwnAsync(PublishRequest request, InterfaceLanguage language, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ => Task.FromResult(Document(request, UiTexts.Of(language).Site.Name, xml =>
        {
            var text = UiTexts.Of(language);
            var own = new ArticleQuery { Language = language.Tag };
            WriteFeed(xml, request, text.Site.Name, new ArticleQuery(), language);
            WriteFeed(xml, request, language.NativeName, own, language);
            WriteGroup(xml, text.Site.Topics, TopicNames.All, slug => WriteFeed(xml, request, TopicNames.Of(slug, text), own with { Topic = slug }, language));
            WriteGroup(xml, text.Site.Places, catalogue.Places.Where(place => place.Current),
                place => WriteFeed(xml, request, PlaceNames.Of(place, language), own with { Place = place.Slug }, language));
            WriteGroup(xml, text.Site.Sources, catalogue.Sources,
                source => WriteFeed(xml, request, SourceNames.Of(source, language), new ArticleQuery { Source = source.Id }, language));
        })), cancellationToken);

    /// <summary>/opml/place/{slug}: our feeds about a place in every language, then the feeds of its own sources; 404 for a place that is not there.</summary>
    public Task<RenderedDocument> PlaceAsync(PublishRequest request, string slug, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ => Task.FromResult(catalogue.FindPlace(slug) is not { } place
            ? Problem.NotFound("There is no place at this address.").ToDocument(request.BaseUrl)
            : Document(request, PlaceNames.Of(place, InterfaceLanguages.English), xml =>
            {
                foreach (var language in InterfaceLanguages.All)
                    WriteFeed(xml, request, $"{PlaceNames.Of(place, language)} · {language.NativeName}", new ArticleQuery { Language = language.Tag, Place = place.Slug }, language);
                foreach (var source in catalogue.LocalSources(place))
                    WriteSource(xml, source);
            })), cancellationToken);

    /// <summary>/opml/sources: the outlets' own feeds, as we read them, by kind of source.</summary>
    public Task<RenderedDocument> SourcesAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ => Task.FromResult(Document(request, UiTexts.Of(InterfaceLanguages.English).Developers.SourceFeeds, xml =>
        {
            var kinds = UiTexts.Of(InterfaceLanguages.English).KindNames;
            foreach (var group in catalogue.Sources.GroupBy(source => source.Kind))
                WriteGroup(xml, kinds[group.Key.ToString()], group, source => WriteSource(xml, source));
        })), cancellationToken);

    private static RenderedDocument Document(PublishRequest request, string title, Action<XmlWriter> write) =>
        QueryReader.RefuseAll(request.Query) is { } problem
            ? problem.ToDocument(request.BaseUrl)
            : new RenderedDocument(ContentType, FeedXml.Write(xml =>
            {
                xml.WriteStartElement("opml");
                xml.WriteAttributeString("version", "2.0");
                xml.WriteStartElement("head");
                xml.WriteElementString("title", title);
                xml.WriteElementString("docs", "https://opml.org/spec2.opml");
                xml.WriteEndElement();
                xml.WriteStartElement("body");
                write(xml);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }))
            {
                CrossOrigin = true,
                CacheControl = "public, max-age=3600",
            };

    private static void WriteGroup<T>(XmlWriter xml, string name, IEnumerable<T> members, Action<T> write)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("text", name);
        foreach (var member in members)
            write(member);
        xml.WriteEndElement();
    }

    private static void WriteFeed(XmlWriter xml, PublishRequest request, string title, ArticleQuery query, InterfaceLanguage language) =>
        WriteOutline(xml, title, request.Absolute(FeedLinks.PathOf(query, language, FeedFormat.Atom)), null, language.Tag);

    private static void WriteSource(XmlWriter xml, Source source)
    {
        foreach (var endpoint in source.Endpoints.Where(endpoint => endpoint is { Enabled: true, Kind: EndpointKind.Feed }))
            WriteOutline(xml, source.NameVi, endpoint.Url.AbsoluteUri, source.Homepage.AbsoluteUri, source.Languages.Count > 0 ? source.Languages[0] : null);
    }

    private static void WriteOutline(XmlWriter xml, string title, string feed, string? page, string? language)
    {
        xml.WriteStartElement("outline");
        // "rss" stands for feeds of every format.
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", title);
        xml.WriteAttributeString("title", title);
        xml.WriteAttributeString("xmlUrl", feed);
        if (page is not null)
            xml.WriteAttributeString("htmlUrl", page);
        if (language is not null)
            xml.WriteAttributeString("language", language);
        xml.WriteEndElement();
    }
}
