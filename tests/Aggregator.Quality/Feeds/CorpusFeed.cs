using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Parse;
using Aggregator.Support;

namespace Aggregator.Quality.Feeds;

/// <summary>Files of the feeds corpus, read by the parser under test.</summary>
public static class CorpusFeed
{
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Corpus.Path("feeds", folder), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Length == 0 || extensions.Any(extension => file.EndsWith(extension, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    public static FeedDocument? Read(string file, string? contentType = null, Uri? url = null) =>
        FeedParser.Parse(File.ReadAllBytes(file), contentType, url) is ParseOutcome.Parsed { Document: var document } ? document : null;

    public static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }

    /// <summary>A string inside, by names and indexes; null where the way ends early or at something else.</summary>
    public static string? At(this JsonElement element, params object[] path)
    {
        foreach (var step in path)
        {
            if (step is string name)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
            }
            else
            {
                if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() <= (int)step) return null;
                element = element[(int)step];
            }
        }
        return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : null;
    }

    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
