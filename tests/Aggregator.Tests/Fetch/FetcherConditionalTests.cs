using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Aggregator.Fetch;
using Aggregator.Fetch.Transport;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class FetcherConditionalTests
{
    [Fact]
    public async Task NotModified_AfterPermanentRedirects_NamesTheNewAddress()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Redirect("/old", 301, "/new").Redirect("/borrowed", 302, "/new").Status("/new", 304);
        async Task<Uri?> MovedAsync(string path) => Assert.IsType<FetchOutcome.NotModified>(
            await setup.Fetcher.FetchAsync(new FetchRequest(setup.Server.Url(path)) { ETag = "\"1\"" }, CancellationToken.None)).MovedTo;
        Assert.Equal(setup.Server.Url("/new"), await MovedAsync("/old"));
        Assert.Null(await MovedAsync("/borrowed"));
        Assert.Null(await MovedAsync("/new"));
    }

    [Fact]
    public async Task Fetch_Document_CarriesWhatWasSent()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/feed", context =>
        {
            context.Response.ContentType = "application/rss+xml; charset=UTF-8";
            context.Response.Headers.ETag = "W/\"abc\"";
            context.Response.Headers.LastModified = "Mon, 20 Jul 2026 05:00:00 GMT";
            context.Response.Headers.CacheControl = "public, max-age=300";
            return context.Response.Body.WriteAsync("<rss/>"u8.ToArray()).AsTask();
        });
        var document = await setup.FetchedAsync("/feed");
        Assert.Equal("<rss/>", Encoding.UTF8.GetString(document.Body.Span));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("<rss/>"u8)), document.BodyHash);
        Assert.Equal("application/rss+xml; charset=UTF-8", document.ContentType);
        Assert.Equal("W/\"abc\"", document.ETag);
        Assert.Equal("Mon, 20 Jul 2026 05:00:00 GMT", document.LastModified);
        Assert.Equal(TimeSpan.FromMinutes(5), document.MaxAge);
        Assert.Equal(setup.Server.Url("/feed"), document.FinalUrl);
        Assert.Null(document.MovedTo);
    }

    [Fact]
    public async Task Fetch_Request_SaysWhoWeAreAndWhatWeRead()
    {
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { UserAgent = "VnImageAggregator/1.0 (+https://example.vn/bot)" });
        setup.Server.On("/feed", "x");
        await setup.Fetcher.FetchAsync(new FetchRequest(setup.Server.Url("/feed")) { Purpose = FetchPurpose.Feed }, CancellationToken.None);
        var request = Assert.Single(setup.Server.RequestsFor("/feed"));
        Assert.Equal("VnImageAggregator/1.0 (+https://example.vn/bot)", request.Header("User-Agent"));
        Assert.Equal("gzip, br, deflate", request.Header("Accept-Encoding"));
        Assert.Contains("application/rss+xml", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Null(request.Header("Cookie"));
        Assert.Null(request.Header("If-None-Match"));
        Assert.Null(request.Header("traceparent"));
    }

    /// <summary>Forms that servers really send and that a strict header parser would mend or drop.</summary>
    [Theory]
    [InlineData("\"plain\"")]
    [InlineData("W/\"weak\"")]
    [InlineData("unquoted-5f3a")]
    [InlineData("\"a\\\"b\"")]
    [InlineData("\"with space, comma\"")]
    [InlineData("\"caf\u00E9\"")]
    [InlineData("W/unquoted")]
    public async Task Fetch_Validators_GoBackByteForByte(string etag)
    {
        const string modified = "Mon, 20 Jul 2026 5:00:00 +0700"; // not an HTTP date
        var raw = $"HTTP/1.1 200 OK\r\nETag: {etag}\r\nLast-Modified: {modified}\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx";
        FetchedDocument document;
        await using (var server = new RawServer(raw))
            document = Assert.IsType<FetchOutcome.Fetched>(await FetchRawAsync(server, new FetchRequest(server.Address))).Document;
        Assert.Equal(etag, document.ETag);
        Assert.Equal(modified, document.LastModified);

        var head = "";
        await using var echo = new RawServer(async (request, stream, token) =>
        {
            head = request;
            await stream.WriteAsync("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray(), token);
        });
        var again = new FetchRequest(echo.Address) { ETag = document.ETag, LastModified = document.LastModified };
        Assert.IsType<FetchOutcome.NotModified>(await FetchRawAsync(echo, again));
        Assert.Contains($"If-None-Match: {etag}\r\n", head, StringComparison.Ordinal);
        Assert.Contains($"If-Modified-Since: {modified}\r\n", head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_OverTls_SpeaksHttp2()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=a.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var today = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(1));
        await using var server = await StubServer.StartAsync(certificate);
        server.On("/a", "over TLS");
        using var transport = InternetTransport.Create(FetchSetup.Options, FetchSetup.ToLoopback);
        var fetcher = new Fetcher(transport, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        var url = new FetchRequest(new Uri($"https://a.example:{server.Address.Port}/a"));
        var distrusted = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(url, CancellationToken.None));
        Assert.Contains("No secure connection", distrusted.Reason, StringComparison.Ordinal);

        using var trusting = InternetTransport.Create(FetchSetup.Options, FetchSetup.ToLoopback);
        trusting.SslOptions.RemoteCertificateValidationCallback = (_, presented, _, _) => certificate.Equals(presented);
        fetcher = new Fetcher(trusting, new MemoryTables(), FetchSetup.Options, TimeProvider.System);
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(url, CancellationToken.None));
        Assert.Equal("HTTP/2", Assert.Single(server.RequestsFor("/a")).Protocol);
    }

    [Fact]
    public async Task Fetch_304_NotModifiedWithMaxAge()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Status("/feed", 304, "Cache-Control", "max-age=60");
        var outcome = await setup.Fetcher.FetchAsync(new FetchRequest(setup.Server.Url("/feed")) { ETag = "\"x\"" }, CancellationToken.None);
        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<FetchOutcome.NotModified>(outcome).MaxAge);
    }

    [Fact]
    public async Task Fetch_304ThatNobodyAskedFor_IsAFailure()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Status("/feed", 304);
        await setup.FailedAsync("/feed", FetchFailure.ServerError);
    }

    private static async Task<FetchOutcome> FetchRawAsync(RawServer server, FetchRequest request)
    {
        using var transport = InternetTransport.Create(FetchSetup.Options);
        return await new Fetcher(transport, new MemoryTables(), FetchSetup.Options, TimeProvider.System)
            .FetchAsync(request with { Url = server.Address }, CancellationToken.None);
    }
}
