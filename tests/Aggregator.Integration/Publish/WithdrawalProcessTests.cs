using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aggregator.Newsroom;
using Aggregator.Publish.Feeds;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Integration.Publish;

/// <summary>
/// One withdrawal in the running app, by the operator's API and by the command line, reaches every channel within a minute,
/// on both stores.
/// </summary>
public sealed class WithdrawalProcessTests : IDisposable
{
    private const string Key = "operator-key";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Everywhere = TimeSpan.FromSeconds(60);

    private readonly FewSources few = new();
    private readonly string root = Directory.CreateTempSubdirectory("aggregator-withdraw-").FullName;

    [Fact]
    public Task Embedded_OneWithdrawal_ReachesEveryChannel() => RunAsync(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Storage"] = "embedded", ["Data"] = Path.Combine(root, "data"),
    });

    [AzuriteFact]
    public async Task Azurite_OneWithdrawal_ReachesEveryChannel()
    {
        var azurite = await Azurite.StartEmptyAsync();
        await RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage"] = "azure", ["AzureWebJobsStorage"] = azurite.ConnectionString });
    }

    public void Dispose()
    {
        few.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private async Task RunAsync(Dictionary<string, string> store)
    {
        await using var press = await NewsroomServer.StartAsync(
            DemoAgreements.Apply(few.Catalogue), new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(store, StringComparer.Ordinal)
        {
            ["Press"] = press.Address.ToString(), ["Catalogue"] = few.Folder, ["Search:Folder"] = Path.Combine(root, "search"), ["Search:FollowSeconds"] = "1",
            ["Limits:AnonymousPerMinute"] = "0", ["Functions:Keys:Function"] = Key, ["PublicUrl"] = "",
        };
        string[] arguments = store.TryGetValue("Data", out var data) ? ["--demo", "--data", data] : ["--demo"];
        await using var app = await AppProcess.StartAsync(arguments, settings);
#pragma warning disable RS0030 // Tests ask the product as any client does, not through the fetcher.
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
#pragma warning restore RS0030
        var articles = await WithPictureAsync(http);

        await ByApiAsync(http, articles[0]);
        await EverywhereAsync(http, articles[0], 451, "A legal order requires it.");
        await ByCommandLineAsync(store, articles[1]);
        await EverywhereAsync(http, articles[1], 410, "It was withdrawn to protect a person.");
    }

    private static async Task ByApiAsync(HttpClient http, JsonElement article)
    {
        var address = $"/api/v1/articles/{article.GetProperty("id").GetString()}/withdraw";
        using var without = await http.PostAsJsonAsync(address, new { reason = "law" });
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(new { reason = "law", note = "Court of Đà Nẵng." }) };
        request.Headers.Add("x-functions-key", Key);
        using var answer = await http.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task ByCommandLineAsync(Dictionary<string, string> store, JsonElement article) => Assert.Contains(
        "withdrawn", await CliProcess.RunAsync(store, "articles", "withdraw", article.GetProperty("id").GetString()!, "--reason", "privacy"), StringComparison.Ordinal);

    private static async Task EverywhereAsync(HttpClient http, JsonElement article, int status, string reason)
    {
        var id = article.GetProperty("id").GetString()!;
        var (language, released) = (article.GetProperty("language").GetString()!, article.GetProperty("visibleFrom").GetDateTimeOffset());
        var url = new Uri(article.GetProperty("url").GetString()!).PathAndQuery;
        var source = article.GetProperty("source").GetProperty("id").GetString()!;
        var sitemap = $"/sitemap-{released.UtcDateTime:yyyy-MM}-{((released.UtcDateTime.Day - 1) / 7) + 1}.xml";
        var channels = new (string Name, Func<Task<bool>> Holds)[]
        {
            ("page", async () => await StatusAsync(http, url) == status && (await TextAsync(http, url)).Contains(reason, StringComparison.Ordinal)),
            ("API", async () => await StatusAsync(http, $"/api/v1/articles/{id}") == status),
            ("Atom", async () => Tombstone(await TextAsync(http, $"/feed.xml?source={source}"), id)),
            ("RSS", async () => (await TextAsync(http, $"/rss.xml?source={source}")).Contains(reason, StringComparison.Ordinal)),
            ("JSON Feed", async () => (await TextAsync(http, $"/feed.json?source={source}")).Contains(reason, StringComparison.Ordinal)),
            ("changes", async () => await HasAsync(http, "/api/v1/changes?limit=1000", "changes", one => one.GetProperty("articleId").GetString() == id && one.GetProperty("kind").GetString() == "withdrawn", true)),
            ("revocations", async () => await HasAsync(http, "/api/v1/revocations", "revocations", one => one.GetProperty("articleId").GetString() == id)),
            ("list", async () => !await HasAsync(http, $"/api/v1/articles?source={source}&limit=100", "articles", one => one.GetProperty("id").GetString() == id)),
            ("page of the source", async () => !(await TextAsync(http, $"/en/source/{source}")).Contains(id, StringComparison.Ordinal)),
            ("search", async () => !(await TextAsync(http, $"/api/v1/search?q={Uri.EscapeDataString($"lang:{language}")}&order=time&limit=100")).Contains(id, StringComparison.Ordinal)),
            ("sitemap", async () => !(await TextAsync(http, sitemap)).Contains(id, StringComparison.Ordinal)),
            ("news sitemap", async () => !(await TextAsync(http, "/sitemap-news.xml")).Contains(id, StringComparison.Ordinal)),
            ("picture", async () => await StatusAsync(http, $"/i/{id}") == 404),
            ("corrections", async () => (await TextAsync(http, "/en/corrections")).Contains(id, StringComparison.Ordinal)),
        };
        var watch = Stopwatch.StartNew();
        var open = channels.ToList();
        while (open.Count > 0)
        {
            foreach (var channel in open.ToList())
                if (await channel.Holds())
                    open.Remove(channel);
            Assert.True(open.Count == 0 || watch.Elapsed < Everywhere, $"After a minute not yet: {string.Join(", ", open.Select(one => one.Name))}.");
            await Task.Delay(open.Count > 0 ? 300 : 0);
        }
    }

    private static bool Tombstone(string feed, string id) =>
        System.Xml.Linq.XDocument.Parse(feed).Descendants("{http://purl.org/atompub/tombstones/1.0}deleted-entry")
            .Any(one => (string?)one.Attribute("ref") == FeedId.OfArticle(id));

    // Two that are shown everywhere now, with a picture and in search, so that each channel has something to lose.
    private static async Task<List<JsonElement>> WithPictureAsync(HttpClient http)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var found = new List<JsonElement>();
            using var page = JsonDocument.Parse(await TextAsync(http, "/api/v1/articles?lang=en&limit=100"));
            var indexed = await TextAsync(http, "/api/v1/search?q=lang%3Aen&order=time&limit=100");
            foreach (var article in page.RootElement.GetProperty("articles").EnumerateArray())
                if (article.TryGetProperty("image", out _) && indexed.Contains(article.GetProperty("id").GetString()!, StringComparison.Ordinal)
                    && await StatusAsync(http, $"/i/{article.GetProperty("id").GetString()}") == 200)
                    found.Add(article.Clone());
            if (found.Count >= 2)
                return found;
            Assert.True(watch.Elapsed < Patience, $"Only {found.Count} articles with pictures are there.");
            await Task.Delay(500);
        }
    }

    private static async Task<bool> HasAsync(HttpClient http, string path, string list, Func<JsonElement, bool> holds, bool follow = false)
    {
        while (true)
        {
            using var json = JsonDocument.Parse(await TextAsync(http, path));
            if (json.RootElement.GetProperty(list).EnumerateArray().Any(holds))
                return true;
            if (!follow || !json.RootElement.GetProperty("hasMore").GetBoolean())
                return false;
            path = $"/api/v1/changes?limit=1000&cursor={json.RootElement.GetProperty("nextCursor").GetString()}";
        }
    }

    private static async Task<int> StatusAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    private static async Task<string> TextAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }
}
