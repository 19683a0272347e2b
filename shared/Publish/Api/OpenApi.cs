using System.Text.Json;
using Aggregator.Publish.Http;
using Aggregator.Publish.Languages;

namespace Aggregator.Publish.Api;

/// <summary>The description of the API for programs: OpenAPI 3.1, from the declarations that read parameters and write answers.</summary>
public sealed class OpenApi(ApiOperations operations, ResponseCache cache)
{
    public const string ContentType = "application/vnd.oai.openapi+json;version=3.1";

    /// <summary>Names of the keys that operations ask for.</summary>
    internal const string PartnerKey = "key", OperatorKey = "operatorKey";

    private static readonly (string Status, string About)[] Problems =
    [
        ("400", "A parameter is unknown or malformed."), ("401", "The key is not known."), ("404", "There is nothing here."), ("410", "It was withdrawn; 451 for legal reasons."),
        ("429", "Too many requests; Retry-After says how long to wait."), ("503", "The store cannot be reached; try again after Retry-After."),
    ];

    /// <summary>/openapi.json</summary>
    public Task<RenderedDocument> ReadAsync(PublishRequest request, CancellationToken cancellationToken) =>
        cache.GetAsync(request.BaseUrl + request.Path, _ => Task.FromResult(
            new RenderedDocument(ContentType, JsonBody.Write(json => Write(json, request))) { CrossOrigin = true, CacheControl = "public, max-age=3600" }), cancellationToken);

    private void Write(Utf8JsonWriter json, PublishRequest request)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        WriteInfo(json, request);
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", request.BaseUrl);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        foreach (var path in operations.All.GroupBy(operation => operation.Path, StringComparer.Ordinal))
        {
            json.WriteStartObject(path.Key);
            foreach (var operation in path)
                WriteOperation(json, operation);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WriteStartObject("securitySchemes");
        WriteKey(json, PartnerKey, Limits.RateLimits.KeyHeader);
        WriteKey(json, OperatorKey, "x-functions-key");
        json.WriteEndObject();
        json.WriteStartObject("schemas");
        foreach (var shape in Shapes())
            WriteShape(json, shape);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInfo(Utf8JsonWriter json, PublishRequest request)
    {
        var text = UiTexts.Of(InterfaceLanguages.English);
        json.WriteStartObject("info");
        json.WriteString("title", text.Site.Name);
        json.WriteString("version", "1");
        json.WriteString("description", $"{text.Developers.Intro} {text.Developers.Paging}: {text.Developers.PagingText} Only removing or changing a field is an incompatible change.");
        json.WriteString("termsOfService", request.Absolute(SiteLinks.Api) + "#licence");
        json.WriteEndObject();
        json.WriteStartObject("externalDocs");
        json.WriteString("url", request.Absolute(SiteLinks.Api));
        json.WriteEndObject();
        // Without a key is one way, with a key the other.
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteEndObject();
        WriteNeed(json, PartnerKey);
        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, string name, string header)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "apiKey");
        json.WriteString("in", "header");
        json.WriteString("name", header);
        json.WriteEndObject();
    }

    private static void WriteNeed(Utf8JsonWriter json, string key)
    {
        json.WriteStartObject();
        json.WriteStartArray(key);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, ApiOperation operation)
    {
        json.WriteStartObject(operation.Method);
        json.WriteString("operationId", operation.Id);
        json.WriteString("summary", operation.Summary);
        json.WriteStartArray("parameters");
        if (operation.Path.Contains("{id}", StringComparison.Ordinal))
            WriteParameter(json, "id", "path", "Its id.", isNeeded: true, JsonSchema.ArticleId);
        if (operation.Path.Contains("{slug}", StringComparison.Ordinal))
            WriteParameter(json, "slug", "path", "Its name in addresses.", isNeeded: true, JsonSchema.Text);
        if (operation.Path.Contains("{language}", StringComparison.Ordinal))
            WriteParameter(json, "language", "path", "A language of the interface.", isNeeded: true, JsonSchema.OneOf(InterfaceLanguages.All.Select(one => one.Tag)));
        foreach (var parameter in operation.Parameters)
            WriteParameter(json, parameter.Name, "query", parameter.About, parameter.IsNeeded, parameter.Schema);
        json.WriteEndArray();
        WriteDemands(json, operation);
        json.WriteStartObject("responses");
        WriteResponse(json, operation.Success, operation.Summary, operation.Success == "204" ? null : operation.Answer, [ApiAnswer.JsonType], operation.OtherTypes);
        if (operation.Method == "get")
            WriteResponse(json, "304", "Not changed since the ETag or the time that was sent.", null, [], []);
        foreach (var (status, about) in Problems)
            WriteResponse(json, status, about, ProblemJson.Shape, [Problem.ContentType], []);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What must come along: a key, a body.
    private static void WriteDemands(Utf8JsonWriter json, ApiOperation operation)
    {
        if (operation.Security is { } key)
        {
            json.WriteStartArray("security");
            WriteNeed(json, key);
            json.WriteEndArray();
        }
        if (operation.Body is not { } body)
            return;
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        json.WriteStartObject(ApiAnswer.JsonType);
        json.WritePropertyName("schema");
        JsonSchema.Of(body).Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteParameter(Utf8JsonWriter json, string name, string place, string about, bool isNeeded, JsonSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteString("description", about);
        if (isNeeded)
            json.WriteBoolean("required", true);
        json.WritePropertyName("schema");
        schema.Write(json);
        json.WriteEndObject();
    }

    private static void WriteResponse(Utf8JsonWriter json, string status, string about, IJsonShape? shape, string[] types, IReadOnlyList<string> others)
    {
        json.WriteStartObject(status);
        json.WriteString("description", about);
        var content = (shape is null ? [] : types.Select(type => (Type: type, Schema: JsonSchema.Of(shape)))).Concat(others.Select(type => (Type: type, Schema: JsonSchema.Text))).ToList();
        if (content.Count > 0)
        {
            json.WriteStartObject("content");
            foreach (var (type, schema) in content)
            {
                json.WriteStartObject(type);
                json.WritePropertyName("schema");
                schema.Write(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter json, IJsonShape shape)
    {
        json.WriteStartObject(shape.Name);
        json.WriteString("type", "object");
        JsonSchema.WriteTexts(json, "required", shape.FieldSchemas.Where(one => one.Required).Select(one => one.Name));
        json.WriteStartObject("properties");
        foreach (var one in shape.FieldSchemas)
        {
            json.WritePropertyName(one.Name);
            one.Schema.Write(json);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Every shape that an answer has or holds, each once.
    private List<IJsonShape> Shapes()
    {
        var found = new Dictionary<string, IJsonShape>(StringComparer.Ordinal);
        var open = new Stack<IJsonShape>(operations.All.Select(operation => operation.Answer).Concat(operations.All.Select(operation => operation.Body)).OfType<IJsonShape>().Append(ProblemJson.Shape));
        while (open.TryPop(out var shape))
        {
            if (!found.TryAdd(shape.Name, shape))
                continue;
            foreach (var inner in shape.FieldSchemas.Select(one => one.Schema.Shape ?? one.Schema.Items?.Shape).OfType<IJsonShape>())
                open.Push(inner);
        }
        return [.. found.Values.OrderBy(shape => shape.Name, StringComparer.Ordinal)];
    }
}
