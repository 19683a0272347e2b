using System.Diagnostics;
using System.Text.Json;
using Aggregator.Articles;
using Aggregator.Newsroom;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Integration.Search;

/// <summary>
/// The search of the running app: killed at random moments while it collects and indexes, followed by a second instance with
/// a folder of its own, and rebuilt by the command line while it runs. Every visible article is found, once.
/// </summary>
public sealed class SearchProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // An article has to be findable within a minute of being visible.
    private static readonly TimeSpan Findable = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Embedded_KilledWhileIndexing_FindsEveryArticleOnce()
    {
        using var folders = new Folders();
        await RunAsync(CatalogueLoader.Load(), folders, kills: 8, articles: 500, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded",
            ["Data"] = folders.Path("data"),
            ["Search:FollowSeconds"] = "0.1",
        });
    }

    [AzuriteFact]
    public async Task Azurite_KilledWhileIndexing_FindsEveryArticleOnce()
    {
        using var folders = new Folders();
        var azurite = await Azurite.StartEmptyAsync();
        using var few = new FewSources();
        await RunAsync(few.Catalogue, folders, kills: 3, articles: 50, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "azure",
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["Catalogue"] = few.Folder,
            ["Search:FollowSeconds"] = "1",
        });
    }

    // It goes on collecting meanwhile: what is looked for is what was visible at one moment.
    private static async Task RunAsync(Catalogue catalogue, Folders folders, int kills, int articles, Dictionary<string, string> store)
    {
        await using var press = await NewsroomServer.StartAsync(
            DemoAgreements.Apply(catalogue), new NewsroomOptions { ArticlesPerSource = 4, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(store, StringComparer.Ordinal)
        {
            ["Press"] = press.Address.ToString(),
            ["Collect:LeaseMinutes"] = "0.1",
            ["Collect:RetryMinutes"] = "0.05",
            ["Local:QueueLease"] = "00:00:03",
            ["Fetch:TimeoutSeconds"] = "10",
            ["Fetch:HostLeaseSeconds"] = "11",
            ["Limits:AnonymousPerMinute"] = "1000000",
            ["Search:Folder"] = folders.Path("first"),
        };
        string[] arguments = store.TryGetValue("Data", out var data) ? ["--demo", "--data", data] : ["--demo"];
        for (var kill = 0; kill < kills; kill++)
        {
            await using var victim = await AppProcess.StartAsync(arguments, settings);
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(200, 2500)));
            await victim.KillAsync();
        }

        await using var survivor = await AppProcess.StartAsync(arguments, settings);
        await using var watch = new StoreWatch(store);
        await WaitAsync(async () => Visible(await watch.CardsAsync()).Count() >= articles, Patience);
        await FindAllAsync(survivor, watch);

        await using var second = await AppProcess.StartAsync(arguments, new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["Search:Folder"] = folders.Path("second"),
        });
        await FindAllAsync(second, watch);

        // Azurite takes minutes to read a whole table while others write; that instances take over a rebuilt index is the same on both.
        if (data is null)
            return;
        var before = Directory.GetFiles(folders.Path("second"), "*.db");
        await RebuildAsync(store, folders.Path("third"));
        await WaitAsync(() => Task.FromResult(Directory.GetFiles(folders.Path("second"), "*.db").Except(before, StringComparer.Ordinal).Any()), Findable);
        await FindAllAsync(survivor, watch);
        await FindAllAsync(second, watch);
    }

    private static async Task FindAllAsync(AppProcess app, StoreWatch watch)
    {
        var cards = await watch.CardsAsync();
        var languages = string.Join(' ', cards.Select(card => card.Language).Distinct(StringComparer.OrdinalIgnoreCase).Select(tag => $"lang:{tag}"));
        var wanted = Visible(cards).ToList();
        await WaitAsync(
            async () =>
            {
                var found = await SearchAsync(app, languages);
                Assert.Equal(found.Count, found.Distinct(StringComparer.Ordinal).Count());
                Assert.Empty(found.Except(Visible(await watch.CardsAsync()), StringComparer.Ordinal));
                return !wanted.Except(found, StringComparer.Ordinal).Any();
            },
            Findable);
    }

    private static IEnumerable<string> Visible(IReadOnlyList<Card> cards)
    {
        var now = TimeProvider.System.GetUtcNow();
        return cards.Where(card => card.VisibleFrom <= now).Select(card => card.Id);
    }

    private static async Task<List<string>> SearchAsync(AppProcess app, string query)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        var ids = new List<string>();
        var path = $"/api/v1/search?q={Uri.EscapeDataString(query)}&order=time&limit=100";
        for (var cursor = ""; cursor is not null;)
        {
            using var answer = await http.GetAsync(path + cursor);
            // A new instance says that it has no index yet.
            if (!answer.IsSuccessStatusCode)
                return ids;
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            ids.AddRange(page.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()!));
            cursor = page.RootElement.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }
        return ids;
    }

    private static async Task RebuildAsync(Dictionary<string, string> store, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Aggregator.Cli.dll"), "search", "rebuild", "--data", store.GetValueOrDefault("Data", folder) })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in store)
            start.Environment[name] = value;
        start.Environment["Search__Folder"] = folder;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && output.Contains("articles indexed in", StringComparison.Ordinal), output);
    }

    private static async Task WaitAsync(Func<Task<bool>> holds, TimeSpan longest)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < longest, $"It took more than {longest}.");
            await Task.Delay(200);
        }
    }

    private sealed class Folders : IDisposable
    {
        private readonly string root = Directory.CreateTempSubdirectory("aggregator-search-").FullName;

        public string Path(string name) => System.IO.Path.Combine(root, name);

        public void Dispose() => Directory.Delete(root, recursive: true);
    }
}
