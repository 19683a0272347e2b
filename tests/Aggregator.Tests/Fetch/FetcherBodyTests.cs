using System.IO.Compression;
using System.Text;
using Aggregator.Fetch;
using Aggregator.Fetch.Content;
using Aggregator.Fetch.Transport;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class FetcherBodyTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"Dòng {i} của bản tin.\n")));

    public static TheoryData<string, string> Codings => new()
    {
        { "gzip", "gzip" }, { "x-gzip", "gzip" }, { "GZIP", "gzip" }, { "br", "br" }, { "deflate", "zlib" }, { "deflate", "raw" },
        { "identity", "plain" }, { "utf-8", "plain" }, { "", "plain" }, { "", "gzip" }, { "gzip", "two members" }, { "gzip", "gzip and garbage" },
        { "gzip", "gzip with name" }, { "br, gzip", "br then gzip" }, { "deflate", "zlib and garbage" },
    };

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task Fetch_Encoded_IsDecoded(string header, string form)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/doc", Encode(form), header);
        var document = await setup.FetchedAsync("/doc");
        Assert.True(document.Body.Span.SequenceEqual(Text));
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip", "two members")]
    [InlineData("br", "br")]
    [InlineData("deflate", "zlib")]
    [InlineData("deflate", "raw")]
    public async Task Fetch_EncodedBodyCutShort_IsBadEncoding(string header, string form)
    {
        await using var setup = await FetchSetup.StartAsync();
        var whole = Encode(form);
        foreach (var missing in (int[])[1, 4, 5, 8, 9, 100, whole.Length / 2, whole.Length - 12])
        {
            // A raw deflate stream has no checksum: only missing stream bytes can be noticed.
            setup.Server.On("/doc", whole[..^missing], header);
            await setup.FailedAsync("/doc", FetchFailure.BadEncoding);
        }
    }

    [Fact]
    public async Task Fetch_EncodedButNot_IsBadEncoding()
    {
        await using var setup = await FetchSetup.StartAsync();
        foreach (var coding in (string[])["gzip", "br", "deflate", "compress", "aes128gcm", "gzip, gzip, gzip, gzip"])
        {
            setup.Server.On("/doc", Text, coding);
            await setup.FailedAsync("/doc", FetchFailure.BadEncoding);
        }
        var damaged = Encode("gzip");
        damaged[^6] ^= 1;
        setup.Server.On("/doc", damaged, "gzip");
        await setup.FailedAsync("/doc", FetchFailure.BadEncoding);
    }

    [Fact]
    public async Task Fetch_EmptyBodyUnderACoding_IsEmpty()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/doc", [], "gzip");
        Assert.Equal(0, (await setup.FetchedAsync("/doc")).Body.Length);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Fetch_Bomb_IsTooLarge(string coding)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/bomb", Bomb(coding, 64), coding);
        var failed = await setup.FailedAsync("/bomb", FetchFailure.TooLarge);
        Assert.Contains("after decoding", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void Decode_Bomb_IsUnpackedNoFurtherThanTheLimit(string coding)
    {
        var bomb = Bomb(coding, 64);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(FetchFailure.TooLarge, ContentDecoder.Decode(bomb, coding, new BodyLimit(5 * 1024 * 1024), isCut: false).Failure);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * 1024 * 1024);
    }

    [Fact]
    public async Task Fetch_BombInABomb_IsTooLarge()
    {
        await using var setup = await FetchSetup.StartAsync();
        var inner = Bomb("gzip", 64);
        setup.Server.On("/bomb", Compress(inner, stream => new GZipStream(stream, CompressionLevel.Fastest)), "gzip, gzip");
        await setup.FailedAsync("/bomb", FetchFailure.TooLarge);
    }

    [Fact]
    public async Task Fetch_LimitIsExact()
    {
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { MaxBytes = 1000 });
        setup.Server.On("/at", new byte[1000], "identity").On("/above", new byte[1001], "identity");
        setup.Server.On("/chunked", async context =>
        {
            for (var i = 0; i < 11; i++)
                await context.Response.Body.WriteAsync(new byte[100]);
        });
        Assert.Equal(1000, (await setup.FetchedAsync("/at")).Body.Length);
        await setup.FailedAsync("/above", FetchFailure.TooLarge);
        await setup.FailedAsync("/chunked", FetchFailure.TooLarge);
    }

    [Fact]
    public async Task Fetch_EndlessBody_IsTooLarge()
    {
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { MaxBytes = 100_000 });
        setup.Server.On("/endless", async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(new byte[8192], context.RequestAborted);
        });
        await setup.FailedAsync("/endless", FetchFailure.TooLarge);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx", FetchFailure.TooLarge)]
    [InlineData("", FetchFailure.ConnectionFailed)]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 200 OK\r\nBroken header\r\n\r\nx", FetchFailure.ConnectionFailed)]
    [InlineData("HTTP/1.1 999\r\n\r\n", FetchFailure.ServerError)]
    public async Task Fetch_BrokenAnswers_AreFailures(string answer, FetchFailure kind)
    {
        await using var server = new RawServer(answer);
        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, FetchSetup.Options));
        Assert.Equal(kind, failed.Kind);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more than was announced")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 77\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 \r\nContent-Length: five\r\n\r\nhello")]
    public async Task Fetch_OddAnswers_AreRead(string answer)
    {
        await using var server = new RawServer(answer);
        var fetched = Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server, FetchSetup.Options));
        Assert.Equal("hello", Encoding.ASCII.GetString(fetched.Document.Body.Span));
    }

    [Fact]
    public async Task Fetch_EndlessHeaders_AreAFailure()
    {
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), token);
            while (true)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-Filler: {new string('x', 4000)}\r\n"), token);
        });
        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, FetchSetup.Options with { TimeoutSeconds = 25 }));
        Assert.Equal(FetchFailure.ConnectionFailed, failed.Kind);
        Assert.Contains("headers", failed.Reason, StringComparison.Ordinal);
    }

    /// <summary>The clock is moved when the server has sent part of its answer, so no test waits for real time.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\ndrip")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ndrip\r\n")]
    public async Task Fetch_SlowDrip_TimesOut(string beginning)
    {
        var clock = new ManualClock();
        var isWaiting = new TaskCompletionSource();
        await using var server = new RawServer(async (_, stream, token) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), token);
            isWaiting.SetResult();
            await Task.Delay(Timeout.Infinite, token);
        });
        var fetching = FetchAsync(server, FetchSetup.Options, clock);
        await isWaiting.Task;
        clock.Advance(TimeSpan.FromSeconds(10));
        var failed = Assert.IsType<FetchOutcome.Failed>(await fetching);
        Assert.Equal(FetchFailure.TimedOut, failed.Kind);
        Assert.Contains("10 seconds", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_CallersCancellation_IsNoOutcome()
    {
        using var cancel = new CancellationTokenSource();
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/hang", async context =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => setup.Fetcher.FetchAsync(new FetchRequest(setup.Server.Url("/hang")), cancel.Token));
        setup.Server.On("/next", "still works");
        await setup.FetchedAsync("/next");
    }

    private static async Task<FetchOutcome> FetchAsync(RawServer server, FetchOptions options, TimeProvider? clock = null)
    {
        using var transport = InternetTransport.Create(options);
        var fetcher = new Fetcher(transport, new MemoryTables(), options, clock ?? TimeProvider.System);
        return await fetcher.FetchAsync(new FetchRequest(new Uri(server.Address, "/doc")), CancellationToken.None);
    }

    private static byte[] Encode(string form) => form switch
    {
        "gzip" => Compress(Text, stream => new GZipStream(stream, CompressionLevel.Optimal)),
        "br" => Compress(Text, stream => new BrotliStream(stream, CompressionLevel.Fastest)),
        "zlib" => Compress(Text, stream => new ZLibStream(stream, CompressionLevel.Optimal)),
        "raw" => Compress(Text, stream => new DeflateStream(stream, CompressionLevel.Optimal)),
        "two members" => [.. Compress(Text[..70_000], stream => new GZipStream(stream, CompressionLevel.Optimal)), .. Compress(Text[70_000..], stream => new GZipStream(stream, CompressionLevel.Optimal))],
        "gzip and garbage" => [.. Encode("gzip"), 0, 0, 7, 0],
        "zlib and garbage" => [.. Encode("zlib"), 0, 0, 7, 0],
        "gzip with name" => WithName(Encode("gzip")),
        "br then gzip" => Compress(Encode("br"), stream => new GZipStream(stream, CompressionLevel.Optimal)),
        _ => Text,
    };

    // FLG.FEXTRA and FLG.FNAME set, as gzip(1) and some caches do; garbage behind it makes the reader walk the header.
    private static byte[] WithName(byte[] gzip) =>
        [.. gzip[..3], 0x0C, .. gzip[4..10], 3, 0, 1, 2, 3, .. "feed.xml\0"u8, .. gzip[10..], 9, 9];

    private static byte[] Bomb(string coding, int megabytes) => Compress(new byte[megabytes * 1024 * 1024], stream => coding switch
    {
        "gzip" => new GZipStream(stream, CompressionLevel.Fastest),
        "br" => new BrotliStream(stream, CompressionLevel.Fastest),
        _ => new ZLibStream(stream, CompressionLevel.Fastest),
    });

    private static byte[] Compress(byte[] bytes, Func<Stream, Stream> open)
    {
        var output = new MemoryStream();
        using (var stream = open(output))
            stream.Write(bytes);
        return output.ToArray();
    }
}
