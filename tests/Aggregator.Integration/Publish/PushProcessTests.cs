using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Newsroom;
using Aggregator.Publish.Push.Hub;
using Aggregator.Sources;
using Aggregator.Support;

namespace Aggregator.Integration.Publish;

/// <summary>
/// A partner and a feed reader with servers of their own: the app is killed while it has something to tell them, and the next
/// one tells it, signed, on both stores.
/// </summary>
public sealed class PushProcessTests : IDisposable
{
    private const string OperatorKey = "operator-key", HubSecret = "between us";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    // Azurite works on one request at a time, and the app collects meanwhile.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly FewSources few = new();
    private readonly string root = Directory.CreateTempSubdirectory("aggregator-push-").FullName;
    private readonly ConcurrentQueue<Arrival> hooks = new(), feeds = new();
    private volatile bool isAway;

    [Fact]
    public Task Embedded_KilledBetween_TellsWebhookAndSubscriber() => RunAsync(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Storage"] = "embedded", ["Data"] = Path.Combine(root, "data"),
    });

    [AzuriteFact]
    public async Task Azurite_KilledBetween_TellsWebhookAndSubscriber()
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
        await using var receivers = await ReceiversAsync();
        await using var press = await NewsroomServer.StartAsync(
            DemoAgreements.Apply(few.Catalogue), new NewsroomOptions { ArticlesPerSource = 2, Frozen = true }, CancellationToken.None);
        var settings = new Dictionary<string, string>(store, StringComparer.Ordinal)
        {
            ["Press"] = press.Address.ToString(), ["Catalogue"] = few.Folder, ["Search:Folder"] = Path.Combine(root, "search"), ["Limits:AnonymousPerMinute"] = "0",
            ["Functions:Keys:Function"] = OperatorKey, ["PublicUrl"] = "http://site.example", ["Push:AllowLoopback"] = "true", ["Push:PauseScale"] = "0.2",
            ["PushSchedule"] = "*/2 * * * * *", ["Local:QueueLease"] = "00:00:05",
        };
        string[] arguments = store.TryGetValue("Data", out var data) ? ["--demo", "--data", data] : ["--demo"];
        string article, secret;
        await using (var first = await AppProcess.StartAsync(arguments, settings))
        {
#pragma warning disable RS0030 // Tests ask the product as any client does, not through the fetcher.
            using var http = new HttpClient { BaseAddress = first.Address };
#pragma warning restore RS0030
            article = await AnArticleAsync(http);
            secret = await SubscribeAsync(http, await CliProcess.RunAsync(store, "keys", "create", "Partner"), receivers);
            await WaitAsync(() => receivers.RequestsFor("/feed").Any(request => request.Query.Contains("hub.challenge", StringComparison.Ordinal)), Soon);
            isAway = true;
            using var withdraw = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/articles/{article}/withdraw") { Content = JsonContent.Create(new { reason = "our-error" }) };
            withdraw.Headers.Add("x-functions-key", OperatorKey);
            using var done = await http.SendAsync(withdraw);
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
            // Both were tried in vain when it dies.
            await WaitAsync(() => hooks.Any(one => one.Body.Contains(article, StringComparison.Ordinal)) && !feeds.IsEmpty, Soon);
            await first.KillAsync();
        }
        hooks.Clear();
        feeds.Clear();
        isAway = false;

        await using var second = await AppProcess.StartAsync(arguments, settings);
        await WaitAsync(() => hooks.Any(one => IsWithdrawal(one, article)) && feeds.Any(one => one.Body.Contains("deleted-entry", StringComparison.Ordinal)), Soon);
        var hook = hooks.First(one => IsWithdrawal(one, article));
        var signed = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{hook.Headers["webhook-id"]}.{hook.Headers["webhook-timestamp"]}.{hook.Body}"));
        Assert.Equal("v1," + Convert.ToBase64String(signed), hook.Headers["webhook-signature"]);
        var feed = feeds.First(one => one.Body.Contains("deleted-entry", StringComparison.Ordinal));
        Assert.Equal(HubReceiver.Sign(HubSecret, Encoding.UTF8.GetBytes(feed.Body)), feed.Headers["X-Hub-Signature"]);
        Assert.Contains("rel=\"hub\"", feed.Headers["Link"], StringComparison.Ordinal);
    }

    private static bool IsWithdrawal(Arrival one, string article) =>
        one.Body.Contains("article.withdrawn", StringComparison.Ordinal) && one.Body.Contains(article, StringComparison.Ordinal);

    private async Task<StubServer> ReceiversAsync()
    {
        var server = await StubServer.StartAsync();
        foreach (var (path, arrived) in new[] { ("/hook", hooks), ("/feed", feeds) })
            server.On(path, async context =>
            {
                if (context.Request.Query["hub.challenge"].ToString() is { Length: > 0 } challenge)
                {
                    await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(challenge));
                    return;
                }
                using var reader = new StreamReader(context.Request.Body);
                arrived.Enqueue(new Arrival(
                    await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
                context.Response.StatusCode = isAway ? 500 : 204;
            });
        return server;
    }

    private static async Task<string> SubscribeAsync(HttpClient http, string key, StubServer receivers)
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks") { Content = JsonContent.Create(new { url = receivers.Url("/hook").AbsoluteUri, events = new[] { "article.withdrawn" } }) };
        order.Headers.Add("X-Api-Key", key);
        using var made = await http.SendAsync(order);
        var text = await made.Content.ReadAsStringAsync();
        Assert.True(made.StatusCode == System.Net.HttpStatusCode.Created, text);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hub.mode"] = "subscribe", ["hub.topic"] = "http://site.example/feed.xml", ["hub.callback"] = receivers.Url("/feed").AbsoluteUri, ["hub.secret"] = HubSecret,
        });
        using var accepted = await http.PostAsync("/hub", form);
        Assert.True(accepted.StatusCode == System.Net.HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync());
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("secret").GetString()!;
    }

    private static async Task<string> AnArticleAsync(HttpClient http)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var page = JsonDocument.Parse(await http.GetStringAsync("/api/v1/articles?limit=1"));
            if (page.RootElement.GetProperty("articles") is var articles && articles.GetArrayLength() > 0)
                return articles[0].GetProperty("id").GetString()!;
            Assert.True(watch.Elapsed < Patience, "There is no article.");
            await Task.Delay(300);
        }
    }

    private static async Task WaitAsync(Func<bool> holds, TimeSpan longest, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(holds))] string? what = null)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < longest, $"Not within {longest}: {what}");
            await Task.Delay(100);
        }
    }

    private sealed record Arrival(string Body, IReadOnlyDictionary<string, string> Headers);
}
