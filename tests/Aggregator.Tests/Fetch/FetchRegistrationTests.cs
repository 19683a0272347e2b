using Aggregator.Fetch;
using Aggregator.Store;
using Aggregator.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Tests.Fetch;

public sealed class FetchRegistrationTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fetch-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Options_Defaults()
    {
        var options = FetchOptions.From(Configuration(("PublicUrl", "https://news.example.vn/")));
        Assert.Equal("VnImageAggregator/1.0 (+https://news.example.vn/bot)", options.UserAgent);
        Assert.Equal((20, 5 * 1024 * 1024, 5, 2), (options.TimeoutSeconds, options.MaxBytes, options.MaxRedirects, options.PauseSeconds));
        Assert.False(options.AllowLoopback);
        Assert.Equal(0.05, FetchOptions.From(Configuration(("Demo", "true"))).PauseSeconds);
        Assert.Equal(0, FetchOptions.From(Configuration(("Replay", "x"))).PauseSeconds);
        Assert.Equal(3, FetchOptions.From(Configuration(("Replay", "x"), ("Fetch:PauseSeconds", "3"))).PauseSeconds);
    }

    [Theory]
    [InlineData("Fetch:TimeoutSeconds", "0")]
    [InlineData("Fetch:TimeoutSeconds", "fast")]
    [InlineData("Fetch:MaxBytes", "-1")]
    [InlineData("Fetch:PauseSeconds", "-1")]
    [InlineData("Fetch:HostLeaseSeconds", "10")]
    [InlineData("Fetch:RobotsCacheHours", "48")]
    [InlineData("Fetch:UserAgent", "Báo")]
    public void Options_WrongValue_IsNamed(string key, string value)
    {
        var error = Assert.Throws<InvalidOperationException>(() => FetchOptions.From(Configuration((key, value))));
        Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_EveryHostIsAnsweredByThePress_AsInTheWorld()
    {
        await using var press = await StubServer.StartAsync();
        press.On("/rss/tin-moi.rss", "<rss/>").On("/robots.txt", "User-agent: *\nDisallow: /no").Redirect("/old", 301, "https://www.b.vn//rss?x=%20y");
        press.On("//rss", "moved");
        await using var services = Services(("Demo", "true"), ("Fetch:PauseSeconds", "0"));
        var fetcher = services.GetRequiredService<IFetcher>();
        var url = new Uri("https://vnexpress.net/rss/tin-moi.rss");
        var early = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(new FetchRequest(new Uri("https://early.vn/")), CancellationToken.None));
        Assert.Contains("not started yet", early.Reason, StringComparison.Ordinal);

        services.GetRequiredService<LoopbackPress>().Address = press.Address;
        var document = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(url), CancellationToken.None)).Document;
        Assert.Equal(url, document.FinalUrl);
        var request = Assert.Single(press.RequestsFor("/rss/tin-moi.rss"));
        Assert.Equal("vnexpress.net", request.Header("Host"));
        Assert.Equal("https", request.Header("X-Forwarded-Proto"));

        Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(new FetchRequest(new Uri("https://vnexpress.net/no")), CancellationToken.None));
        var moved = Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(new Uri("http://a.vn:8080/old")), CancellationToken.None));
        Assert.Equal("https://www.b.vn//rss?x=%20y", moved.Document.MovedTo?.AbsoluteUri);
        Assert.Equal(["a.vn:8080", "a.vn:8080", "www.b.vn", "www.b.vn"], press.Requests.TakeLast(4).Select(one => one.Header("Host")));
        Assert.Equal("?x=%20y", press.Requests[^1].Query);
        press.On("/underscore", "x");
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(new Uri("https://a_b.example.vn/underscore")), CancellationToken.None));
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(new Uri("https://báo.vn/underscore")), CancellationToken.None));
        Assert.Equal("xn--bo-mia.vn", press.Requests[^1].Header("Host"));
        var inside = await fetcher.FetchAsync(new FetchRequest(new Uri("http://127.0.0.1/")), CancellationToken.None);
        Assert.Equal(FetchFailure.AddressRefused, Assert.IsType<FetchOutcome.Failed>(inside).Kind);
    }

    [Fact]
    public async Task Replay_TakesPrecedence_AndCanBeRecordedAgain()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "recording.jsonl"), """{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/","status":200,"headers":{"ETag":"\"1\""}}""" + "\n");
        var copy = Path.Combine(folder, "copy");
        await using (var services = Services(("Replay", folder), ("Record", copy), ("Demo", "true")))
        {
            Assert.True(services.GetRequiredService<IRecordings>().HasMore(new Uri("https://a.vn/")));
            await services.GetRequiredService<IFetcher>().FetchAsync(new FetchRequest(new Uri("https://a.vn/")), CancellationToken.None);
            Assert.False(services.GetRequiredService<IRecordings>().HasMore(new Uri("https://a.vn/")));
        }
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path.Combine(copy, "recording.jsonl"))).Length);
    }

    [Fact]
    public void Replay_FolderThatIsNone_RefusesToStart()
    {
        var error = Assert.Throws<InvalidDataException>(() => Services(("Replay", Path.Combine(folder, "none"))));
        Assert.Contains("none", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void World_HasNoRecordings()
    {
        using var services = Services();
        Assert.False(services.GetRequiredService<IRecordings>().HasMore(new Uri("https://a.vn/")));
    }

    [Theory]
    [InlineData("https://127.0.0.1:8443/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://example.vn/")]
    public void Press_MustBeOnLoopback(string address) =>
        Assert.Throws<ArgumentException>(() => new LoopbackPress { Address = new Uri(address) });

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();

    private static ServiceProvider Services(params (string Key, string Value)[] settings) =>
        new ServiceCollection().AddSingleton<ITables, MemoryTables>().AddFetch(Configuration(settings)).BuildServiceProvider();
}
