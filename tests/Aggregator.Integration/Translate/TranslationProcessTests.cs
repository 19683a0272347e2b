using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aggregator.Support;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Integration.Translate;

/// <summary>
/// The running app is killed while an engine that charges works for it, in turns before and after the answer: the next one
/// goes on, and no text is ever sent a second time.
/// </summary>
public sealed class TranslationProcessTests : IDisposable
{
    // Each death takes along what was in the air: at most as many texts as messages are handled at a time.
    private const int Headlines = 200, Kills = 6, AtATime = 24;
    private const string Feed = "/rss.xml", Engine = "/translate";

    // A death may fall between setting jobs aside and sending their messages; they have their turn again after three minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string root = Directory.CreateTempSubdirectory("aggregator-translate-").FullName;
    private readonly ConcurrentDictionary<string, int> bill = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> survivors = new(StringComparer.Ordinal);
    private TaskCompletionSource sent = new(), answered = new();
    private volatile bool isLast;

    [Fact]
    public async Task Killed_BeforeAndAfterTheAnswer_PaysEachTextOnce()
    {
        await using var server = await StubServer.StartAsync();
        server.On(Feed, Rss(server), "application/rss+xml").On(Engine, TranslateAsync);
        var settings = await SettingsAsync(server);
        for (var kill = 0; kill < Kills; kill++)
        {
            (sent, answered) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
            await using var victim = await AppProcess.StartAsync(["--data", settings["Data"]], settings);
            await (kill % 2 == 0 ? sent : answered).Task.WaitAsync(Patience);
            await victim.KillAsync();
        }

        isLast = true;
        await using var survivor = await AppProcess.StartAsync(["--data", settings["Data"]], settings);
        await using var store = new StoreWatch(settings);
        var neverSent = 0;
        await WaitAsync(survivor, async () => (neverSent = await NeverSentAsync(store)) + bill.Count == Headlines
            && !survivors.Keys.Except(await ShownAsync(survivor), StringComparer.Ordinal).Any());
        Assert.All(bill, text => Assert.Equal(1, text.Value));
        Assert.InRange(neverSent, 0, Kills * AtATime);
        Assert.InRange(survivors.Count, 1, Headlines - Kills);
        Assert.InRange((await ShownAsync(survivor)).Count, survivors.Count, Headlines - (Kills / 2));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Vietnamese(int number) => string.Create(CultureInfo.InvariantCulture, $"Giá cà phê hôm nay tăng thêm {number} nghìn mỗi ký tại chợ");

    private static string English(string number) => $"The price of coffee rose by {number} thousand per kilo at the market today";

    private static string Rss(StubServer server)
    {
        var items = new StringBuilder();
        for (var number = 101; number <= 100 + Headlines; number++)
            items.Append(CultureInfo.InvariantCulture, $"<item><link>{server.Url($"/a/{number}")}</link><title>{Vietnamese(number)}</title><pubDate>{TimeProvider.System.GetUtcNow().AddHours(-3):R}</pubDate></item>");
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Chợ</title><link>{server.Address}</link><description>Tin</description>{items}</channel></rss>";
    }

    // Plays Azure AI Translator. What stands between an answer and its way back is the moment that costs money.
    private async Task TranslateAsync(HttpContext context)
    {
        var texts = (await JsonNode.ParseAsync(context.Request.Body))!.AsArray().Select(text => text!["Text"]!.GetValue<string>()).ToList();
        foreach (var text in texts)
        {
            bill.AddOrUpdate(text, 1, (_, times) => times + 1);
            if (isLast)
                survivors.TryAdd(Translated(text), true);
        }
        sent.TrySetResult();
        await Task.Delay(isLast ? 0 : 100, context.RequestAborted);
        await context.Response.WriteAsJsonAsync(texts.Select(text => new { translations = new[] { new { text = Translated(text), to = "en" } } }), context.RequestAborted);
        await context.Response.CompleteAsync();
        answered.TrySetResult();
    }

    private static string Translated(string vietnamese) => English(new string([.. vietnamese.Where(char.IsAsciiDigit)]));

    private static async Task<IReadOnlyList<string>> ShownAsync(AppProcess app)
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        var titles = new List<string>();
        for (var cursor = ""; cursor is not null;)
        {
            using var page = JsonDocument.Parse(await http.GetStringAsync("/api/v1/articles?lang=en&translated=machine&limit=100" + cursor));
            titles.AddRange(page.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("title").GetString()!));
            cursor = page.RootElement.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }
        return titles;
    }

    private async Task<Dictionary<string, string>> SettingsAsync(StubServer server)
    {
        var catalogue = Directory.CreateDirectory(Path.Combine(root, "catalogue")).FullName;
        await File.WriteAllTextAsync(Path.Combine(catalogue, "press.json"),
            $$"""
            [{"id":"cho","name_vi":"Báo Chợ","name_en":"Market Paper","owner":"Nhà xuất bản Chợ","homepage":"{{server.Address}}","kind":"provincial","province":"da-nang",
              "languages":["vi"],"status":"active","feeds":[{"url":"{{server.Url(Feed)}}","language":"vi","confidence":"checked"}]}]
            """);
        await File.WriteAllTextAsync(Path.Combine(catalogue, "agreements.json"), """[{"source":"cho","reference":"C-1","text":"excerpt","translation":true,"delayMinutes":0}]""");
        foreach (var empty in new[] { "organisations.json", "portals.json", "rules.json" })
            await File.WriteAllTextAsync(Path.Combine(catalogue, empty), "[]");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Storage"] = "embedded", ["Data"] = Path.Combine(root, "data"), ["Catalogue"] = catalogue, ["Limits:AnonymousPerMinute"] = "0",
            ["Fetch:AllowLoopback"] = "true", ["Fetch:PauseSeconds"] = "0", ["Fetch:HostLeaseSeconds"] = "11", ["Fetch:TimeoutSeconds"] = "10",
            ["CollectSchedule"] = "*/1 * * * * *", ["Collect:ReadPages"] = "false", ["Collect:LeaseMinutes"] = "0.1", ["Local:QueueLease"] = "00:00:03",
            ["Translate:Engine"] = "azure", ["Translate:Endpoint"] = server.Address.AbsoluteUri, ["Translate:Key"] = "key", ["Translate:Languages"] = "en",
            ["TranslateSchedule"] = "*/1 * * * * *",
        };
    }

    // Texts that were reserved and then taken along by a death before they left: nobody can tell them from those that did.
    private async Task<int> NeverSentAsync(StoreWatch store)
    {
        var cards = await store.CardsAsync();
        var taken = await Task.WhenAll(cards.Where(card => !bill.ContainsKey(card.Title)).Select(card => store.IsTakenAsync(card, "en")));
        return taken.Count(one => one);
    }

    private async Task WaitAsync(AppProcess app, Func<Task<bool>> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(watch.Elapsed < Patience, $"{bill.Count} texts were sent, {survivors.Count} of them lately, {(await ShownAsync(app)).Count} are shown.\n{app.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }
}
