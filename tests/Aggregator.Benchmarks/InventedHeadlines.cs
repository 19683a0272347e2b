using System.Text.Json;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>Headlines and teasers as frequent words follow each other by chance, as often as recorded headlines have them.</summary>
internal sealed class InventedHeadlines(int seed)
{
    private readonly Random random = new(seed);
    private readonly string[] words =
        [.. Directory.EnumerateFiles(Corpus.Path("vietnam", "feed-items"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("title").GetString()!.Split(' '))];

    public string Headline() => Words(random.Next(9, 16));

    public string Teaser() => Words(40);

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
}
