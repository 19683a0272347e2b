using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Articles;
using Aggregator.Extract;
using Aggregator.Support;

namespace Aggregator.Quality.Articles;

/// <summary>A page of the corpus with what its set expects; null where the set states no expectation.</summary>
public sealed record ArticleCase(string File, Uri Url, JsonObject Expected)
{
    public string? Title => Text("title");

    public string? Body => Text("body");

    public string? Published => Text("published");

    public IReadOnlyList<string> List(string name) => Expected[name] is JsonArray array ? [.. array.Select(item => item!.GetValue<string>())] : [];

    private string? Text(string name) => Expected[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text ? text : null;
}

/// <summary>Loads the recorded pages and extracts each once per test run.</summary>
public static class ArticleCorpus
{
    private static readonly Lazy<IReadOnlyList<ArticleCase>> All = new(Load);
    private static readonly ConcurrentDictionary<string, ExtractedArticle?> Extracted = new(StringComparer.Ordinal);

    public static IEnumerable<ArticleCase> Set(string name) => All.Value.Where(article => article.Expected["set"]!.GetValue<string>() == name);

    /// <summary>Null when the extractor says that the page is no article.</summary>
    public static ExtractedArticle? Extract(ArticleCase article) => Extracted.GetOrAdd(article.File, _ =>
        (PageExtractor.Extract(Bytes(article), "text/html", article.Url, rule: null) as ExtractionOutcome.Extracted)?.Article);

    public static byte[] Bytes(ArticleCase article) => Read(Corpus.Path("articles", article.File));

    /// <summary>A file's bytes, unpacked.</summary>
    public static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return plain.ToArray();
    }

    private static IReadOnlyList<ArticleCase> Load()
    {
        var index = JsonNode.Parse(File.ReadAllText(Corpus.Path("articles", "index.json")))!["articles"]!.AsArray();
        return [.. index.Select(row => new ArticleCase(
            row!["file"]!.GetValue<string>(),
            new Uri(row["url"]?.GetValue<string>() ?? "https://page.invalid/article"),
            row.AsObject()))];
    }
}
