using System.Text.Json;
using Aggregator.Publish.Http;

namespace Aggregator.Publish.Api;

/// <summary>/.well-known/api-catalog (RFC 9727): where the API is and what describes it, as a link set (RFC 9264).</summary>
public static class ApiCatalog
{
    public const string ContentType = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    public const string Path = "/.well-known/api-catalog";

    public static RenderedDocument Of(PublishRequest request) => new(ContentType, JsonBody.Write(json => Write(json, request.BaseUrl)))
    {
        CrossOrigin = true,
        CacheControl = "public, max-age=3600",
        Headers = [new("Link", $"<{request.BaseUrl}{Path}>; rel=\"api-catalog\"")],
    };

    private static void Write(Utf8JsonWriter json, string baseUrl)
    {
        json.WriteStartObject();
        json.WriteStartArray("linkset");
        json.WriteStartObject();
        json.WriteString("anchor", baseUrl + Path);
        WriteLink(json, "item", baseUrl + "/api/v1/articles", ApiAnswer.JsonType);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("anchor", baseUrl + "/api/v1/articles");
        WriteLink(json, "service-desc", baseUrl + SiteLinks.OpenApi, OpenApi.ContentType);
        WriteLink(json, "service-doc", baseUrl + SiteLinks.Api, "text/html");
        WriteLink(json, "status", baseUrl + "/status.json", ApiAnswer.JsonType);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, string relation, string address, string type)
    {
        json.WriteStartArray(relation);
        json.WriteStartObject();
        json.WriteString("href", address);
        json.WriteString("type", type);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
