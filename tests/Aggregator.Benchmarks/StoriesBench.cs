using System.Diagnostics;
using Aggregator.Articles;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Stories;
using Aggregator.Support;

namespace Aggregator.Benchmarks;

/// <summary>
/// What finding an article's story costs with three days' articles in the store, which is as far as it looks back, and with a
/// million of a hundred days.
/// </summary>
internal static class StoriesBench
{
    private const int Day = 10_000, Window = 3, Days = 100, Probes = 400, Rounds = 9;
    private static readonly DateTimeOffset Now = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync()
    {
        if (Corpus.Root is not null)
            return Report.Print("Stories", await MeasureAsync());
        Console.WriteLine("stories: not measured, the corpus is not on this machine.");
        return 0;
    }

    public static async Task<IReadOnlyList<Line>> MeasureAsync()
    {
        var (small, large) = (await FillAsync(Day * Window), await FillAsync(Day * Days));
        try
        {
            using var window = new EmbeddedTables(small);
            using var million = new EmbeddedTables(large);
            // The two take turns, so that whatever else the machine does meets both.
            var times = new List<(double Window, double Million)>();
            for (var round = 0; round < Rounds; round++)
                times.Add((await ProbeAsync(window, round + 2), await ProbeAsync(million, round + 2)));
            var counted = times.Skip(1).ToList();
            return
            [
                new("finding a story, three days stored", Median(counted.Select(time => time.Window)), "µs", 2_000) { AtMost = true },
                new("finding a story, a million articles stored", Median(counted.Select(time => time.Million)), "µs", 2_000) { AtMost = true },
                new("more time with a million", 100 * (Median(counted.Select(time => time.Million / time.Window)) - 1), "%", 20) { AtMost = true },
            ];
        }
        finally
        {
            Directory.Delete(small, recursive: true);
            Directory.Delete(large, recursive: true);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static async Task<string> FillAsync(int articles)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-stories-").FullName;
        using var bulk = new BulkTables(Path.Combine(folder, "tables.db"));
        await bulk.CreateTablesAsync([StoreNames.StoriesTable], CancellationToken.None);
        await FindAsync(new StoryFinder(bulk), articles, seed: 1);
        return folder;
    }

    private static async Task<double> ProbeAsync(EmbeddedTables tables, int seed)
    {
        var watch = Stopwatch.StartNew();
        await FindAsync(new StoryFinder(tables), Probes, seed);
        return watch.Elapsed.TotalMicroseconds / Probes;
    }

    // The articles come at the pace of the world, up to now.
    private static async Task FindAsync(StoryFinder finder, int articles, int seed)
    {
        var invented = new InventedHeadlines(seed);
        for (var index = 0; index < articles; index++)
        {
            var published = Now - (TimeSpan.FromDays(1) * ((articles - index) / (double)Day));
            var article = Article($"https://outlet{index % 289}.example/{seed}/{index}", invented.Headline(), published);
            await finder.FindOrStartAsync(article, invented.Teaser(), CancellationToken.None);
        }
    }

    private static Article Article(string url, string title, DateTimeOffset published) => new()
    {
        Id = ArticleId.FromUrl(url),
        Url = url,
        SourceId = new Uri(url).Host,
        EndpointId = "endpoint",
        Title = title,
        Published = new PublicationTime(published, TimePrecision.Exact),
        OriginalUrl = url,
        StoredAt = published,
        VisibleFrom = published,
        FirstSeen = published,
        Language = "vi",
        ContentHash = "",
    };
}
