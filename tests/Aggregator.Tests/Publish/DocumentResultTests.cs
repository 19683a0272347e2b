using System.IO.Compression;
using System.Text;
using Aggregator.Publish.Http;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish;

public sealed class DocumentResultTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Việt Nam ", 500));
    private static readonly DateTimeOffset Changed = new(2026, 3, 1, 12, 0, 0, 500, TimeSpan.Zero);

    private readonly RenderedDocument document = new("application/json", Encoding.UTF8.GetBytes(Long)) { LastModified = Changed, CrossOrigin = true };

    [Theory]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.1, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.5", "gzip")]
    [InlineData("nonsense;;;q=x", null)]
    public async Task Coding_IsNegotiated(string? accept, string? expected)
    {
        var http = await SendAsync(document, request => request.Headers.AcceptEncoding = accept);

        Assert.Equal(expected, http.Response.Headers.ContentEncoding.FirstOrDefault());
        Assert.Equal("Accept-Encoding", http.Response.Headers.Vary);
        Assert.Equal(Long, Decode(http, expected));
    }

    [Fact]
    public async Task SmallAnswersAndPictures_AreNotCompressed()
    {
        var small = await SendAsync(new RenderedDocument("text/plain", [1, 2, 3]), request => request.Headers.AcceptEncoding = "br");
        var picture = await SendAsync(new RenderedDocument("image/jpeg", new byte[5000]), request => request.Headers.AcceptEncoding = "br");

        Assert.Equal(0, small.Response.Headers.ContentEncoding.Count);
        Assert.Equal(0, picture.Response.Headers.ContentEncoding.Count);
    }

    [Fact]
    public async Task KnownETag_IsAnsweredWith304()
    {
        foreach (var header in new[] { document.ETag, document.ETag[2..], $"\"x\", {document.ETag}", "*" })
        {
            var http = await SendAsync(document, request => request.Headers.IfNoneMatch = header);

            Assert.Equal(304, http.Response.StatusCode);
            Assert.Equal(0, http.Response.Body.Length);
            Assert.Equal(document.ETag, http.Response.Headers.ETag);
            Assert.Equal(RenderedDocument.ShortLived, http.Response.Headers.CacheControl);
        }
    }

    [Theory]
    [InlineData("\"other\"", "Sun, 01 Mar 2026 12:00:00 GMT", 200)]
    [InlineData(null, "Sun, 01 Mar 2026 12:00:00 GMT", 304)]
    [InlineData(null, "Sun, 01 Mar 2026 11:59:59 GMT", 200)]
    [InlineData(null, "some day", 200)]
    [InlineData("garbage", null, 200)]
    public async Task Dates_CountOnlyWithoutAnETag(string? etag, string? since, int expected)
    {
        var http = await SendAsync(document, request =>
        {
            request.Headers.IfNoneMatch = etag;
            request.Headers.IfModifiedSince = since;
        });

        Assert.Equal(expected, http.Response.StatusCode);
    }

    [Fact]
    public async Task Head_HasTheHeadersOfGetAndNoBody()
    {
        var http = await SendAsync(document, request => request.Method = "HEAD");

        Assert.Equal(0, http.Response.Body.Length);
        Assert.Equal(Encoding.UTF8.GetByteCount(Long), http.Response.ContentLength);
    }

    [Fact]
    public async Task OpenAnswers_MayBeReadByOtherSites()
    {
        var headers = (await SendAsync(document, _ => { })).Response.Headers;

        Assert.Equal("*", headers.AccessControlAllowOrigin);
        Assert.Contains("ETag", headers.AccessControlExposeHeaders.ToString());
        Assert.Equal("cross-origin", headers["Cross-Origin-Resource-Policy"]);
    }

    // Whoever asks with a tag of its own sees the 304 itself (Fetch standard, HTTP-network-or-cache fetch).
    [Fact]
    public async Task OpenAnswers_ThatAreKnown_AreReadableByScriptsToo()
    {
        var headers = (await SendAsync(document, request => request.Headers.IfNoneMatch = document.ETag)).Response.Headers;

        Assert.Equal("*", headers.AccessControlAllowOrigin);
        Assert.Contains("ETag", headers.AccessControlExposeHeaders.ToString());
    }

    [Fact]
    public async Task Errors_HaveNoValidators()
    {
        var problem = Problem.Unavailable("away").ToDocument("https://site.example");

        var http = await SendAsync(problem, request => request.Headers.IfNoneMatch = problem.ETag);

        Assert.Equal(503, http.Response.StatusCode);
        Assert.Equal("30", http.Response.Headers.RetryAfter);
        Assert.Equal("no-store", http.Response.Headers.CacheControl);
        Assert.Equal(0, http.Response.Headers.ETag.Count);
    }

    [Fact]
    public void PagePolicy_AllowsNothingInlineAndNoOneElse()
    {
        IHeaderDictionary headers = new HeaderDictionary();
        SecurityHeaders.Apply(headers, isHttps: true);
        var policy = headers.ContentSecurityPolicy.ToString();

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.Contains("max-age", headers.StrictTransportSecurity.ToString());
    }

    private static async Task<DefaultHttpContext> SendAsync(RenderedDocument document, Action<HttpRequest> change)
    {
        var http = new DefaultHttpContext();
        http.Request.Method = "GET";
        http.Response.Body = new MemoryStream();
        change(http.Request);
        await new DocumentResult(document).ExecuteAsync(http);
        return http;
    }

    private static string Decode(HttpContext http, string? coding)
    {
        http.Response.Body.Position = 0;
        using Stream body = coding switch
        {
            "br" => new BrotliStream(http.Response.Body, CompressionMode.Decompress),
            "gzip" => new GZipStream(http.Response.Body, CompressionMode.Decompress),
            _ => http.Response.Body,
        };
        using var reader = new StreamReader(body);
        return reader.ReadToEnd();
    }
}
