using System.Text;
using Aggregator.Fetch;
using Aggregator.Fetch.Transport;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class ReplayTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("replay-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Replay_EachRequestGetsTheNext_TheLastStays()
    {
        var replay = Open(Line("https://a.vn/feed", "1", "\"e1\""), Line("https://b.vn/feed", "other"), Line("https://a.vn/feed", "2", "\"e2\""), Line("https://a.vn/feed", "3", "\"e3\""));
        var url = new Uri("https://a.vn/feed");
        Assert.True(replay.HasMore(url));
        Assert.Equal("1", await BodyAsync(replay, url));
        Assert.Equal("2", await BodyAsync(replay, url));
        Assert.True(replay.HasMore(url));
        Assert.Equal("3", await BodyAsync(replay, url));
        Assert.False(replay.HasMore(url));
        Assert.Equal("3", await BodyAsync(replay, url));
        Assert.True(replay.HasMore(new Uri("https://b.vn/feed")));
        Assert.Equal("other", await BodyAsync(replay, new Uri("https://b.vn/feed")));
    }

    [Fact]
    public async Task Replay_ConditionalRequests_WalkTheRecordingsAndEndIn304()
    {
        var replay = Open(Line("https://a.vn/feed", "1", "\"e1\""), Line("https://a.vn/feed", "2", "\"e2\""), Line("https://a.vn/feed", "2", "\"e2\""));
        var url = new Uri("https://a.vn/feed");
        var first = await DocumentAsync(replay, new FetchRequest(url));
        var second = await DocumentAsync(replay, new FetchRequest(url) { ETag = first.ETag });
        Assert.Equal("\"e2\"", second.ETag);
        Assert.True(replay.HasMore(url));
        for (var i = 0; i < 3; i++)
        {
            Assert.IsType<FetchOutcome.NotModified>(await FetchAsync(replay, new FetchRequest(url) { ETag = "\"e2\"" }));
            Assert.False(replay.HasMore(url));
        }
        Assert.Equal("2", await BodyAsync(replay, url));
    }

    [Fact]
    public async Task Replay_AfterARestart_GoesOnBehindWhatTheValidatorsKnow()
    {
        string[] lines = [Line("https://a.vn/feed", "1", "\"e1\""), Line("https://a.vn/feed", "2", "\"e2\""), Line("https://a.vn/feed", "3", "\"e3\"")];
        var replay = Open(lines);
        var url = new Uri("https://a.vn/feed");
        Assert.IsType<FetchOutcome.NotModified>(await FetchAsync(replay, new FetchRequest(url) { ETag = "\"e2\"" }));
        Assert.True(replay.HasMore(url));
        Assert.Equal("3", Encoding.UTF8.GetString((await DocumentAsync(replay, new FetchRequest(url) { ETag = "\"e2\"" })).Body.Span));
        Assert.Equal("1", await BodyAsync(Open(lines), url));
    }

    [Theory]
    [InlineData("\"e1\"", null, true)]
    [InlineData("W/\"e1\"", null, true)]
    [InlineData("\"x\", \"e1\"", null, true)]
    [InlineData("*", null, true)]
    [InlineData("\"x\"", "Mon, 20 Jul 2026 05:00:00 GMT", false)] // If-None-Match decides alone
    [InlineData(null, "Mon, 20 Jul 2026 05:00:00 GMT", true)]
    [InlineData(null, "Tue, 21 Jul 2026 05:00:00 GMT", true)]
    [InlineData(null, "Sun, 19 Jul 2026 05:00:00 GMT", false)]
    [InlineData(null, "yesterday", false)]
    public async Task Replay_ValidatorsMatchAsHttpSays(string? etag, string? since, bool matches)
    {
        var replay = Open("""{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/f","status":200,"headers":{"etag":"\"e1\"","Last-Modified":"Mon, 20 Jul 2026 05:00:00 GMT"}}""");
        var outcome = await FetchAsync(replay, new FetchRequest(new Uri("https://a.vn/f")) { ETag = etag, LastModified = since });
        Assert.Equal(matches, outcome is FetchOutcome.NotModified);
    }

    [Fact]
    public async Task Replay_WhatIsNotRecorded_Is404_AndNeverHasMore()
    {
        var replay = Open(Line("https://a.vn/feed", "1"));
        foreach (var url in (string[])["https://a.vn/", "http://a.vn/feed", "https://a.vn/feed?x", "https://b.vn/feed"])
        {
            Assert.False(replay.HasMore(new Uri(url)));
            Assert.Equal(FetchFailure.NotFound, Assert.IsType<FetchOutcome.Failed>(await FetchAsync(replay, new FetchRequest(new Uri(url)))).Kind);
        }
    }

    [Fact]
    public async Task Replay_RecordedGzip_Redirects_Errors_And304()
    {
        var gzip = new MemoryStream();
        using (var stream = new System.IO.Compression.GZipStream(gzip, System.IO.Compression.CompressionLevel.Fastest))
            stream.Write("packed"u8);
        await File.WriteAllBytesAsync(Path.Combine(folder, "p.gz"), gzip.ToArray());
        var replay = Open(
            """{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/p","status":200,"headers":{"Content-Encoding":"gzip","Content-Length":"7","ETag":"\"p\""},"file":"p.gz"}""",
            """{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/old","status":301,"headers":{"Location":"/p"}}""",
            """{"at":"2026-07-21T05:00:00Z","url":"https://a.vn/p","status":304,"headers":{}}""",
            """{"at":"2026-07-22T05:00:00Z","url":"https://a.vn/p","status":503,"headers":{"Retry-After":"60"}}""",
            """{"at":"2026-07-22T05:00:00Z","url":"https://a.vn/lone","status":304,"headers":{}}""");
        var document = await DocumentAsync(replay, new FetchRequest(new Uri("https://a.vn/old")));
        Assert.Equal("packed", Encoding.UTF8.GetString(document.Body.Span));
        Assert.Equal(new Uri("https://a.vn/p"), document.MovedTo);
        var url = new Uri("https://a.vn/p");
        Assert.IsType<FetchOutcome.NotModified>(await FetchAsync(replay, new FetchRequest(url) { ETag = "\"p\"" }));
        Assert.Equal(FetchFailure.Throttled, Assert.IsType<FetchOutcome.Failed>(await FetchAsync(replay, new FetchRequest(url) { ETag = "\"p\"" })).Kind);
        Assert.False(replay.HasMore(new Uri("https://a.vn/lone")));
    }

    [Fact]
    public void Open_NoRecording_SaysSo() =>
        Assert.Contains("recording.jsonl does not exist", Assert.Throws<InvalidDataException>(() => new ReplayFolder(folder)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"at":"2026-07-20T05:00:00Z","status":200,"headers":{}}""")]
    [InlineData("""{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/","headers":{}}""")]
    [InlineData("""{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/","status":200}""")]
    [InlineData("""{"at":"2026-07-20T05:00:00Z","url":"/relative","status":200,"headers":{}}""")]
    [InlineData("""{"at":"2026-07-20T05:00:00Z","url":"https://a.vn/","status":200,"headers":{},"file":"missing.xml"}""")]
    public void Open_BadLine_IsNamed(string line)
    {
        var error = Assert.Throws<InvalidDataException>(() => Open(Line("https://a.vn/ok", "1"), line, ""));
        Assert.Contains("recording.jsonl, line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LastLineCutOff_IsPassedOver() => Assert.False(Open(Line("https://a.vn/x", "1"), """{"at":"2026-07-""").HasMore(new Uri("https://a.vn/y")));

    private ReplayHandler Open(params string[] lines)
    {
        File.WriteAllText(Path.Combine(folder, "recording.jsonl"), string.Join('\n', lines));
        return new ReplayHandler(new ReplayFolder(folder));
    }

    private string Line(string url, string body, string? etag = null)
    {
        var file = $"{Guid.NewGuid():N}.txt";
        File.WriteAllText(Path.Combine(folder, file), body);
        var headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" };
        if (etag is not null)
            headers["ETag"] = etag;
        return new Recording(new DateTimeOffset(2026, 7, 20, 5, 0, 0, TimeSpan.Zero), url, 200, headers, file).ToLine();
    }

    private static Task<FetchOutcome> FetchAsync(ReplayHandler replay, FetchRequest request) =>
        new Fetcher(replay, new MemoryTables(), FetchSetup.Options, TimeProvider.System).FetchAsync(request, CancellationToken.None);

    private static async Task<FetchedDocument> DocumentAsync(ReplayHandler replay, FetchRequest request) =>
        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(replay, request)).Document;

    private static async Task<string> BodyAsync(ReplayHandler replay, Uri url) =>
        Encoding.UTF8.GetString((await DocumentAsync(replay, new FetchRequest(url))).Body.Span);
}
