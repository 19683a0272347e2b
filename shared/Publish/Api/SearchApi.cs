using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Publish.Lists;
using Aggregator.Search;
using Aggregator.Sources;

namespace Aggregator.Publish.Api;

/// <summary>API v1: search. The articles are the same objects as in lists; what was found in them stands beside them, by id.</summary>
public sealed class SearchApi(SearchList list, Catalogue catalogue, ResponseCache cache)
{
    /// <summary>/api/v1/search; a problem with status 400 for a query or parameters that cannot be read.</summary>
    public Task<RenderedDocument> SearchAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.Url, _ =>
        {
            var reading = SearchParameters.Read(request.Query, SearchParameters.Api, ArticleQuery.DefaultLimit, catalogue);
            return Task.FromResult(reading.Request is { } search
                ? Render(request, list.Read(search))
                : reading.Problem!.ToDocument(request.BaseUrl));
        }, cancellationToken);

    private static RenderedDocument Render(PublishRequest request, FoundPage page)
    {
        var next = page.Next?.Encode();
        var body = JsonBody.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("articles");
            foreach (var found in page.Articles)
                ArticleJson.WriteCard(json, found.Card, request.BaseUrl);
            json.WriteEndArray();
            json.WriteStartObject("highlights");
            foreach (var found in page.Articles)
                WriteHighlights(json, found);
            json.WriteEndObject();
            json.WriteString("nextCursor", next);
            json.WriteEndObject();
        });
        return new RenderedDocument("application/json", body)
        {
            CrossOrigin = true,
            LastModified = page.LastChange,
            Headers = next is null ? [] : [new("Link", $"<{NextUrl(request, next)}>; rel=\"next\"")],
        };
    }

    private static void WriteHighlights(Utf8JsonWriter json, FoundArticle found)
    {
        json.WriteStartObject(found.Card.Id);
        WriteParts(json, "title", found.Title);
        if (found.Excerpt is { } excerpt)
            WriteParts(json, "excerpt", excerpt);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, string property, MarkedText text)
    {
        json.WriteStartArray(property);
        foreach (var part in text.Parts)
        {
            json.WriteStartObject();
            json.WriteString("text", part.Text);
            json.WriteBoolean("match", part.IsMatch);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string NextUrl(PublishRequest request, string cursor)
    {
        var kept = request.Query.Where(parameter => parameter.Key != "cursor")
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        return $"{request.BaseUrl}{SiteLinks.ApiSearch}?{string.Join('&', kept.Append($"cursor={cursor}"))}";
    }
}
