using System.Globalization;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Publish.Feeds;
using Aggregator.Publish.Http;
using Aggregator.Rights;
using Aggregator.Sources;

namespace Aggregator.Publish.Widgets;

/// <summary>
/// oEmbed 1.0, /oembed?url=…: how one of our pages is embedded. As its text says, 404 where there is nothing for that address,
/// 501 for a format that is not made, 401 where no more than a link may be given: an article whose outlet allows no more.
/// </summary>
public sealed class OEmbed(WidgetLoader loader, ArticleReader articles, WidgetAssets assets, Catalogue catalogue, ResponseCache cache)
{
    private const int Hour = 3600;
    private const string JsonType = "application/json";
    private const string XmlType = "text/xml; charset=utf-8";

    /// <summary>The answer for <c>url</c>, <c>format</c>, <c>maxwidth</c> and <c>maxheight</c>; other parameters are consumers' own and ignored.</summary>
    public Task<RenderedDocument> AnswerAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } format and not ("json" or "xml"))
            return Refused(request, Problem.Format($"'{Shown(format)}' is not a format; there are json and xml."));
        var wrong = new List<InvalidParameter>();
        var (mostWidth, mostHeight) = (Bound(request, "maxwidth", wrong), Bound(request, "maxheight", wrong));
        var address = request.Query["url"].ToString();
        if (address.Length == 0)
            wrong.Add(new("url", "'url' must be the address of one of our pages."));
        if (wrong.Count > 0)
            return Refused(request, Problem.Parameters(wrong));
        if (PathOf(address, request.BaseUrl) is not { } path || EmbeddablePages.Find(path, catalogue) is not { } query)
            return Refused(request, Problem.NotFound("There is no page of ours at this address that can be embedded."));
        var isXml = request.Query["format"] == "xml";
        var size = WidgetSize.Of(query, mostWidth, mostHeight);
        return cache.GetAsync(
            $"{request.BaseUrl}{query.Address(SiteLinks.OEmbed)} {isXml} {size}", token => MakeAsync(request, query, isXml, size, token), cancellationToken);
    }

    private async Task<RenderedDocument> MakeAsync(PublishRequest request, WidgetQuery query, bool isXml, WidgetSize size, CancellationToken cancellationToken)
    {
        var article = query.Article is { } id ? await articles.FindAsync(id, cancellationToken) : null;
        if (article?.Card.Verdict.Text == TextRight.Link)
            return Problem.Rights("The outlet allows the headline and a link, and nothing else to be embedded.").ToDocument(request.BaseUrl, ("WWW-Authenticate", "Agreement"));
        var model = await loader.LoadAsync(query, cancellationToken);
        if (model.IsMissing)
            return Problem.NotFound("There is no such article, story or package, or it is not shown any more.").ToDocument(request.BaseUrl);
        await assets.KeepAsync(cancellationToken);
        var fields = Fields(model, article?.Card.Source, article is { Card.Image: { } image } && model.Items[0].Picture is not null ? image : null, request.BaseUrl, size);
        return new RenderedDocument(isXml ? XmlType : JsonType, isXml ? Xml(fields) : Json(fields))
        {
            CrossOrigin = true, Headers = [new("Content-Language", model.Language.Tag)],
        };
    }

    // Names and values as the text of oEmbed has them, 2.3.4; numbers are numbers in JSON.
    private static IEnumerable<(string Name, object Value)> Fields(WidgetModel model, Source? outlet, ArticleImage? picture, string baseUrl, WidgetSize size)
    {
        yield return ("type", "rich");
        yield return ("version", "1.0");
        yield return ("title", model.Items is [var only] && model.Query.Article is not null ? only.Title : model.Title);
        if (outlet is not null)
        {
            yield return ("author_name", SourceNames.Of(outlet, model.Language));
            yield return ("author_url", outlet.Homepage.AbsoluteUri);
        }
        yield return ("provider_name", model.Text.Site.Name);
        yield return ("provider_url", baseUrl + "/");
        yield return ("cache_age", Hour);
        if (picture is { Width: { } width, Height: { } height } && width <= size.Width && height <= size.Height)
        {
            yield return ("thumbnail_url", baseUrl + SiteLinks.Picture(model.Items[0].Id));
            yield return ("thumbnail_width", width);
            yield return ("thumbnail_height", height);
        }
        yield return ("html", WidgetSnippets.Frame(model, baseUrl, size.Width.ToString(CultureInfo.InvariantCulture), size.Height, WidgetSnippets.Sandbox));
        yield return ("width", size.Width);
        yield return ("height", size.Height);
    }

    private static byte[] Json(IEnumerable<(string Name, object Value)> fields) => JsonBody.Write(json =>
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value);
        }
        json.WriteEndObject();
    });

    private static byte[] Xml(IEnumerable<(string Name, object Value)> fields) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("oembed");
        foreach (var (name, value) in fields)
            xml.WriteElementString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    });

    private static int? Bound(PublishRequest request, string name, List<InvalidParameter> wrong)
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bound) && bound > 0)
            return bound;
        wrong.Add(new(name, $"'{name}' must be a number of pixels greater than 0."));
        return null;
    }

    // Consumers come by http and by https; the host must be ours.
    private static string? PathOf(string address, string baseUrl) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            && string.Equals(url.Authority, new Uri(baseUrl).Authority, StringComparison.OrdinalIgnoreCase)
            ? url.AbsolutePath
            : null;

    private static Task<RenderedDocument> Refused(PublishRequest request, Problem problem) => Task.FromResult(problem.ToDocument(request.BaseUrl));

    private static string Shown(string text) => Views.OutputText.Shorten(Views.OutputText.Clean(text), 60);
}
