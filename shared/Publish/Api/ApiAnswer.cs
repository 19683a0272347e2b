using Aggregator.Publish.Http;

namespace Aggregator.Publish.Api;

/// <summary>Makes answers of the API.</summary>
public static class ApiAnswer
{
    public const string JsonType = "application/json";

    /// <summary>The value in its shape, readable from any site; <paramref name="next"/> is the address of the next page.</summary>
    public static RenderedDocument Of<T>(JsonShape<T> shape, T value, DateTimeOffset? lastModified = null, string? next = null) =>
        new(JsonType, JsonBody.Write(json => shape.Write(json, value)))
        {
            CrossOrigin = true,
            LastModified = lastModified,
            Headers = next is null ? [] : [new("Link", $"<{next}>; rel=\"next\"")],
        };

    /// <summary>The answer to a request that changed something: nobody keeps it.</summary>
    public static RenderedDocument Done<T>(JsonShape<T> shape, T value, int status = 200) =>
        new(JsonType, JsonBody.Write(json => shape.Write(json, value))) { Status = status, CrossOrigin = true, CacheControl = RenderedDocument.NotStored };

    /// <summary>The address as asked for with another cursor.</summary>
    public static string At(PublishRequest request, string cursor)
    {
        var kept = request.Query.Where(parameter => parameter.Key != "cursor")
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        return $"{request.BaseUrl}{request.Path}?{string.Join('&', kept.Append($"cursor={cursor}"))}";
    }
}
