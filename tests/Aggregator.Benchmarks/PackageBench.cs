using System.Diagnostics;
using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Packages;
using Aggregator.Rights;
using Aggregator.Search;
using Aggregator.Sources;
using Aggregator.Store;
using Aggregator.Store.Embedded;
using Aggregator.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Benchmarks;

/// <summary>
/// Packages of a hundred articles of 4 KB, half of them with a picture of 60 KB, built from the embedded store: list read,
/// articles judged, every form written, hashed, zipped, stored. Every build meets a change, as after a withdrawal.
/// </summary>
internal static class PackageBench
{
    private const int Articles = 100;
    private const int Builds = 40;
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-packages-").FullName;
        try
        {
            return Report.Print("Packages of 100 articles, one after another", await MeasureAsync(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Line>> MeasureAsync(string folder)
    {
        var clock = new ManualClock(Now);
        await using var services = Services(folder, clock);
        await services.GetRequiredService<ITables>().CreateTablesAsync(StoreNames.Tables, CancellationToken.None);
        var ids = await FillAsync(services);
        var (packages, builder) = (services.GetRequiredService<PackageStore>(), services.GetRequiredService<PackageBuilder>());
        var package = (await packages.FindAsync("travel", CancellationToken.None))!;
        var file = await builder.FileAsync(package, CancellationToken.None);
        var watch = new Stopwatch();
        var processor = TimeSpan.Zero;
        for (var build = 0; build < Builds; build++)
        {
            // The state is forgotten, so that the next building finds a change.
            var state = (await packages.StateAsync("travel", CancellationToken.None))!;
            await packages.SaveStateAsync(state with { Fingerprint = "" }, CancellationToken.None);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            watch.Start();
            await builder.RebuildWithAsync(ids[0], CancellationToken.None);
            watch.Stop();
            processor += Process.GetCurrentProcess().TotalProcessorTime - before;
        }
        return
        [
            new("packages built a second", Builds / watch.Elapsed.TotalSeconds, "/s", 2) { Target = 5 },
            new("processor time a package", processor.TotalMilliseconds / Builds, "ms", 500) { AtMost = true },
            new("size of a package", file.Content.Length / 1e6, "MB", 10) { AtMost = true },
        ];
    }

    private static async Task<IReadOnlyList<string>> FillAsync(IServiceProvider services)
    {
        var random = new Random(7);
        var picture = new byte[60_000];
        random.NextBytes(picture);
        byte[] start = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 4, 0, 3];
        start.CopyTo(picture, 0);
        var ids = new List<string>();
        for (var number = 0; number < Articles; number++)
        {
            var article = Article(number, random);
            ids.Add(article.Id);
            await services.GetRequiredService<ArticleStore>().InsertManyAsync([article], CancellationToken.None);
            await services.GetRequiredService<Timeline>().WriteAsync(article, null, CancellationToken.None);
            if (article.Images.Count > 0)
                await services.GetRequiredService<IBlobs>().PutAsync(StoreNames.PicturesContainer, article.Id, picture, "image/gif", CancellationToken.None);
        }
        return ids;
    }

    private static Article Article(int number, Random random)
    {
        var url = $"https://press.example/{number}";
        var text = string.Concat(Enumerable.Range(0, 10).Select(_ => $"<p>{string.Join(' ', Enumerable.Range(0, 80).Select(_ => Words[random.Next(Words.Length)]))}.</p>"));
        return new Article
        {
            Id = ArticleId.FromUrl(url), Url = url, OriginalUrl = url, SourceId = "press", EndpointId = "", Title = $"Bài số {number}", Excerpt = "Một đoạn ngắn.",
            Lead = "Một đoạn ngắn.", BodyHtml = text, Language = "vi", Topics = ["travel"], Places = ["da-nang"], Published = new PublicationTime(Now.AddHours(-3)),
            FirstSeen = Now.AddHours(-3), StoredAt = Now.AddHours(-3), VisibleFrom = Now.AddHours(-2).AddSeconds(number), ContentHash = "",
            Images = number % 2 == 0 ? [] : [new ArticleImage(url + ".gif", "Ảnh", "An")],
        };
    }

    private static readonly string[] Words = ["thành", "phố", "đường", "biển", "người", "đi", "qua", "một", "ngày", "mới", "với", "những", "chuyến", "xe"];

    private static ServiceProvider Services(string folder, TimeProvider clock)
    {
        var source = new Source
        {
            Id = "press", NameVi = "Báo", NameEn = "Press", Kind = SourceKind.National, Homepage = new Uri("https://press.example/"),
            Agreement = new Agreement { Reference = "A-1", Text = TextRight.Full, Images = true, Republication = true },
        };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(clock)
            .AddSingleton(new Catalogue([source], CatalogueLoader.Load().Places))
            .AddSingleton<ITables>(new EmbeddedTables(folder))
            .AddSingleton<IBlobs>(new EmbeddedBlobs(folder))
            .AddSingleton<IQueues>(new EmbeddedQueues(folder, clock))
            .AddSingleton<StoreHealth>()
            .AddSingleton(new SearchOptions { Folder = Path.Combine(folder, "search") })
            .AddLogging()
            .AddPublish()
            .BuildServiceProvider();
    }
}
