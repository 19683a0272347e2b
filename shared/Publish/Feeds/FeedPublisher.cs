using Aggregator.Articles;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;
using Aggregator.Publish.Lists;
using Aggregator.Sources;

namespace Aggregator.Publish.Feeds;

public enum FeedFormat
{
    Atom,
    Rss,
    Json,
}

/// <summary>The feeds: the 50 newest articles of a list and, page by page, all older ones, in three formats with the same content.</summary>
public sealed class FeedPublisher(FeedContent content, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>/feed.xml, /rss.xml, /feed.json with filters in the query; a problem with status 400 for parameters that are unknown or malformed.</summary>
    public Task<RenderedDocument> ReadAsync(FeedFormat format, PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ArticleQueryReader.FeedParameters, catalogue);
            return reading.Query is { } query
                ? ReadAsync(format, query, FeedHead.LabelsOf(query), request, token)
                : Task.FromResult(reading.Problem!.ToDocument(request.BaseUrl));
        }, cancellationToken);

    /// <summary>
    /// The feed beside a page of the site: /{lang}/{file}, /{lang}/{kind}/{file} and /{lang}/{kind}/{name}/{file}. A problem
    /// with status 404 for a list that is not there, 400 for parameters other than <c>after</c>, <c>translated</c> and <c>original</c>.
    /// </summary>
    public Task<RenderedDocument> ReadAsync(
        string file, InterfaceLanguage language, string? kind, string? name, PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, token =>
        {
            var reading = ArticleQueryReader.Read(request.Query, ["after", "translated", "original"], catalogue, language);
            if (reading.Query is not { } page)
                return Task.FromResult(reading.Problem!.ToDocument(request.BaseUrl));
            return FeedLinks.FormatOf(file) is { } format && QueryOf(page, language, kind, name) is { } query
                ? ReadAsync(format, query, language, request, token)
                : Task.FromResult(NotFound(request));
        }, cancellationToken);

    /// <summary>A feed as an answer.</summary>
    public static RenderedDocument Render(FeedFormat format, FeedPage feed)
    {
        var body = format switch
        {
            FeedFormat.Atom => AtomWriter.Write(feed),
            FeedFormat.Rss => RssWriter.Write(feed),
            _ => JsonFeedWriter.Write(feed),
        };
        return new RenderedDocument(FeedLinks.TypeOf(format), body)
        {
            CrossOrigin = true,
            LastModified = feed.Articles.Count + feed.Withdrawals.Count == 0 ? null : feed.Updated,
            Headers = [new("Link", Links(feed))],
        };
    }

    private async Task<RenderedDocument> ReadAsync(
        FeedFormat format, ArticleQuery query, InterfaceLanguage labels, PublishRequest request, CancellationToken cancellationToken) =>
        await content.ReadAsync(query, labels, format, request, cancellationToken) is { } feed ? Render(format, feed) : NotFound(request);

    private ArticleQuery? QueryOf(ArticleQuery page, InterfaceLanguage language, string? kind, string? name) => (kind, name) switch
    {
        (null, null) => page with { Language = language.Tag },
        ("pictures", null) => page with { Language = language.Tag, WithPicture = true },
        ("videos", null) => page with { Language = language.Tag, Type = ArticleType.Video },
        ("topic", { } slug) when TopicNames.Exists(slug) => page with { Language = language.Tag, Topic = slug },
        ("place", { } slug) when catalogue.FindPlace(slug) is not null => page with { Language = language.Tag, Place = slug },
        ("source", { } id) when catalogue.FindSource(id) is not null => page with { Source = id, Language = page.Translated == TranslationChoice.None ? null : page.Language },
        ("story", { } id) => page with { Story = id, Language = page.Translated == TranslationChoice.None ? null : page.Language },
        _ => null,
    };

    // Subscribers look here first (WebSub, 4).
    private static string Links(FeedPage feed)
    {
        var links = new List<string> { $"<{feed.SelfUrl}>; rel=\"self\"", $"<{feed.Hub.AbsoluteUri}>; rel=\"hub\"" };
        if (feed.NextUrl is { } next)
            links.Add($"<{next}>; rel=\"next\"");
        return string.Join(", ", links);
    }

    private static RenderedDocument NotFound(PublishRequest request) =>
        Problem.NotFound("There is no feed at this address.").ToDocument(request.BaseUrl);
}
