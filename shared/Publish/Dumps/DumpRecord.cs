using System.Text.Json.Serialization;
using Aggregator.Publish.Api;

namespace Aggregator.Publish.Dumps;

/// <summary>A finished dump: the descriptions of the articles that were released in one month (UTC).</summary>
public sealed record Dump(string Month, int Articles, long Bytes, string Sha256, DateTimeOffset BuiltAt)
{
    /// <summary>The file's name.</summary>
    [JsonIgnore]
    public string File => $"articles-{Month}.ndjson.gz";
}

/// <summary>All finished dumps.</summary>
public sealed record DumpList(IReadOnlyList<Dump> Dumps);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DumpList))]
internal sealed partial class DumpJson : JsonSerializerContext;

/// <summary>What a dump says of an article: its description, neither text nor picture.</summary>
public static class DumpShape
{
    private static readonly HashSet<string> LeftOut = new(["excerpt", "image"], StringComparer.Ordinal);

    /// <summary>One line.</summary>
    public static JsonShape<ApiArticle> Line { get; } = new("DumpLine", [.. ArticleJson.Article.Fields.Where(one => !LeftOut.Contains(one.Name))]);
}
