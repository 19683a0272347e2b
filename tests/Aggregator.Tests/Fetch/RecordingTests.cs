using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Aggregator.Fetch;
using Aggregator.Fetch.Transport;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class RecordingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("record-").FullName;
    private readonly ManualClock clock = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task RecordThenReplay_GivesTheSameAgain()
    {
        await using var server = await StubServer.StartAsync();
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write("<rss>packed</rss>"u8);
        server.On("/robots.txt", "User-agent: *\nDisallow: /no").On("/plain", "<rss>một</rss>", "application/rss+xml; charset=utf-8");
        server.On("/packed", packed.ToArray(), "gzip").Redirect("/old", 301, "/plain").Status("/gone", 410).On("/no", "x");
        server.On("/empty", "");
        string[] paths = ["/plain", "/packed", "/old", "/gone", "/no", "/missing", "/empty", "/plain"];

        using var internet = InternetTransport.Create(FetchSetup.Options);
        using var recording = new RecordingHandler(new RecordingFolder(folder), clock, internet);
        var recorded = await FetchAllAsync(recording, server, paths);
        using var replay = new ReplayHandler(new ReplayFolder(folder));
        var replayed = await FetchAllAsync(replay, server, paths);

        Assert.Equal(recorded.Select(Describe), replayed.Select(Describe));
        Assert.Equal(FetchFailure.RobotsDisallowed, Assert.IsType<FetchOutcome.Failed>(replayed[4]).Kind);
        Assert.False(replay.HasMore(server.Url("/plain")));
    }

    [Fact]
    public async Task Record_Lines_HaveTheFormOfTheManifest_AndBodiesStandOnce()
    {
        await using var server = await StubServer.StartAsync();
        var body = Encoding.UTF8.GetBytes("<rss>một</rss>");
        server.On("/a", body, "identity").On("/b", body, "identity");
        using var internet = InternetTransport.Create(FetchSetup.Options);
        using var recording = new RecordingHandler(new RecordingFolder(folder), clock, internet);
        await FetchAllAsync(recording, server, "/a", "/b");

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "recording.jsonl"));
        Assert.Equal(["/robots.txt", "/a", "/b"], lines.Select(line => new Uri(Property(line, "url").GetString()!).AbsolutePath));
        Assert.Equal([404, 200, 200], lines.Select(line => Property(line, "status").GetInt32()));
        Assert.Equal(clock.GetUtcNow(), Property(lines[1], "at").GetDateTimeOffset());
        Assert.Equal(body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Property(lines[1], "headers").GetProperty("Content-Length").GetString());
        var file = Property(lines[1], "file").GetString()!;
        Assert.Equal(file, Property(lines[2], "file").GetString());
        Assert.Equal(body, await File.ReadAllBytesAsync(Path.Combine(folder, file)));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "bodies")));
    }

    [Fact]
    public async Task Record_304_IsKept_AndReplaysAsTheSameAgain()
    {
        await using var server = await StubServer.StartAsync();
        server.On("/f", context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.Body.WriteAsync("x"u8.ToArray()).AsTask();
        });
        using var internet = InternetTransport.Create(FetchSetup.Options);
        using var recording = new RecordingHandler(new RecordingFolder(folder), clock, internet);
        var request = new FetchRequest(server.Url("/f"));
        var fetcher = new Fetcher(recording, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        await fetcher.FetchAsync(request, CancellationToken.None);
        Assert.IsType<FetchOutcome.NotModified>(await fetcher.FetchAsync(request with { ETag = "\"1\"" }, CancellationToken.None));
        Assert.Contains("\"status\":304", await File.ReadAllTextAsync(Path.Combine(folder, "recording.jsonl")), StringComparison.Ordinal);

        using var replay = new ReplayHandler(new ReplayFolder(folder));
        var again = new Fetcher(replay, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        Assert.IsType<FetchOutcome.Fetched>(await again.FetchAsync(request, CancellationToken.None));
        Assert.IsType<FetchOutcome.Fetched>(await again.FetchAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task Record_BodyThatBrokeOff_IsNotADocument()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
        using var internet = InternetTransport.Create(FetchSetup.Options);
        using var recording = new RecordingHandler(new RecordingFolder(folder), clock, internet);
        var fetcher = new Fetcher(recording, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(new FetchRequest(server.Address), CancellationToken.None));
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(folder, "recording.jsonl"))); // robots.txt
    }

    [Fact]
    public async Task Record_AfterACrash_GoesOnBehindTheLastWholeLine()
    {
        var whole = new Recording(clock.GetUtcNow(), "https://a.vn/", 404, new Dictionary<string, string>(), null).ToLine();
        await File.WriteAllTextAsync(Path.Combine(folder, "recording.jsonl"), whole + "\n{\"at\":\"2026-");
        new RecordingFolder(folder).Add(new Recording(clock.GetUtcNow(), "https://b.vn/", 404, new Dictionary<string, string>(), null), null);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "recording.jsonl"));
        Assert.Equal([whole, whole.Replace("a.vn", "b.vn", StringComparison.Ordinal)], lines);
    }

    [Fact]
    public void Record_FolderThatCannotBeWritten_IsAnOutage()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var error = Assert.Throws<StoreUnavailableException>(() => new RecordingFolder(Path.Combine(file, "below")));
        Assert.Contains("recording folder", error.Message, StringComparison.Ordinal);
    }

    private static JsonElement Property(string line, string name) => JsonDocument.Parse(line).RootElement.GetProperty(name);

    private static async Task<List<FetchOutcome>> FetchAllAsync(HttpMessageHandler transport, StubServer server, params string[] paths)
    {
        var fetcher = new Fetcher(transport, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        var outcomes = new List<FetchOutcome>();
        foreach (var path in paths)
            outcomes.Add(await fetcher.FetchAsync(new FetchRequest(server.Url(path)), CancellationToken.None));
        return outcomes;
    }

    private static string Describe(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Fetched { Document: var document } => $"{document.BodyHash} {document.ContentType} {document.FinalUrl} {document.MovedTo}",
        _ => outcome.ToString(),
    };
}
