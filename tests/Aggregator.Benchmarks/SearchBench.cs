using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aggregator.Articles;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Support;
using Aggregator.Translate;

namespace Aggregator.Benchmarks;

/// <summary>
/// Two hundred thousand stored articles, indexed from the store, then searched: one to three words that follow each other in
/// some headline, with their marks and without, twenty results with marked titles and excerpts, one after another.
/// </summary>
internal static class SearchBench
{
    private const int Queries = 3_000;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync()
    {
        if (Corpus.Root is null)
        {
            Console.WriteLine("search: not measured, the corpus is not on this machine.");
            return 0;
        }
        var folder = Directory.CreateTempSubdirectory("aggregator-search-").FullName;
        try
        {
            return Report.Print("Search, 200,000 articles, one thread", await MeasureAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Line>> MeasureAsync(string folder)
    {
        await StoredYear.FillAsync(folder, Now, number => $"outlet{number % 289}");
        var clock = new ManualClock(Now);
        using var tables = new EmbeddedTables(folder);
        var blobs = new EmbeddedBlobs(folder);
        var store = new ArticleStore(tables, blobs);
        var translations = new TranslationStore(new TranslationDocuments(tables, blobs), new TranslationMemory(tables, clock), clock);
        var options = new SearchOptions { Folder = Path.Combine(folder, "search") };
        var builder = new IndexBuilder(new IndexedArticles(tables, store, translations), new Withdrawals(tables, clock), options, clock);
        var watch = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var generation = await builder.BuildAsync(CancellationToken.None);
        var (built, spent) = (watch.Elapsed, Process.GetCurrentProcess().TotalProcessorTime - processor);
        using var index = new SearchIndex(clock);
        index.Swap(new IndexFile(builder.PathOf(generation), generation));
        return
        [
            new("indexing all from the store", built.TotalSeconds, "s", 60) { AtMost = true, Target = 60 },
            new("processor time of that", spent.TotalSeconds, "s", 120) { AtMost = true },
            new("size of the index", new FileInfo(builder.PathOf(generation)).Length / 1e6, "MB", 1000) { AtMost = true },
            .. Latencies(index, "words as they come", Sampled),
            .. Latencies(index, "the commonest words", Common),
            .. Latencies(index, "commonest and any", Mixed),
        ];
    }

    private static IEnumerable<Line> Latencies(SearchIndex index, string name, Func<IReadOnlyList<string[]>, Random, string> invent)
    {
        var headlines = Headlines();
        var catalogue = CatalogueLoader.Load();
        var random = new Random(7);
        var queries = Enumerable.Range(0, Queries).Select(number => number % 2 == 0 ? invent(headlines, random) : Unmarked(invent(headlines, random))).ToList();
        foreach (var query in queries.Take(300))
            Search(index, query, catalogue);
        var times = queries.ConvertAll(query => Search(index, query, catalogue)).Order().ToList();
        yield return new($"{name}: p50", times[Queries / 2], "ms", 6) { AtMost = true, Target = 3 };
        yield return new($"{name}: p95", times[Queries * 95 / 100], "ms", 50) { AtMost = true, Target = 25 };
        yield return new($"{name}: p99", times[Queries * 99 / 100], "ms", 150) { AtMost = true };
    }

    private static double Search(SearchIndex index, string text, Catalogue catalogue)
    {
        var watch = Stopwatch.StartNew();
        if (SearchQueryParser.Parse(text, catalogue).Query is { } query)
        {
            var page = index.Search(new SearchRequest(query, 20));
            foreach (var hit in page.Hits)
            {
                _ = Highlighter.Mark(hit.Card.Title, query);
                _ = Highlighter.Mark(hit.Card.Excerpt ?? "", query);
            }
        }
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Sampled(IReadOnlyList<string[]> headlines, Random random)
    {
        var words = headlines[random.Next(headlines.Count)];
        var count = Math.Min(words.Length, random.Next(1, 4));
        var start = random.Next(words.Length - count + 1);
        return string.Join(' ', words[start..(start + count)]);
    }

    private static string Common(IReadOnlyList<string[]> headlines, Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => CommonWords[random.Next(CommonWords.Length)]));

    private static string Mixed(IReadOnlyList<string[]> headlines, Random random) =>
        $"{CommonWords[random.Next(CommonWords.Length)]} {Sampled(headlines, random).Split(' ')[0]}";

    private static readonly string[] CommonWords = [.. Headlines().SelectMany(words => words).GroupBy(word => word, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count()).Take(30).Select(group => group.Key)];

    private static List<string[]> Headlines()
    {
        var invented = new InventedHeadlines(3);
        return [.. Enumerable.Range(0, 2000).Select(_ => invented.Headline().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.All(char.IsLetterOrDigit)).ToArray()).Where(words => words.Length > 0)];
    }

    private static string Unmarked(string text) => string.Concat(text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD)
        .Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark));
}
