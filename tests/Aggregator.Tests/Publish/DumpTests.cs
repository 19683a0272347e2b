using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Aggregator.Publish.Dumps;
using Aggregator.Publish.Http;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

public sealed class DumpTests : IDisposable
{
    private const int LastMonth = 20 * 24 * 60;

    private readonly PublishedSite site = new(("PublicUrl", PublishedSite.BaseUrl));

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Month_IsWrittenOnce_WithEveryArticle_WithoutTextsAndPictures()
    {
        var stored = await site.StoreAsync(LastMonth, draft => draft with { SourceId = PublishedSite.Open, Url = "https://open.example/1", BodyHtml = "<p>Whole</p>", Images = [new("https://open.example/1.jpg")] });
        for (var i = 0; i < 1500; i++)
            await site.StoreAsync(LastMonth + i);
        await site.StoreAsync(5);

        Assert.Equal(1, await BuildAsync());
        Assert.Equal(0, await BuildAsync());
        var (dump, lines) = await DownloadAsync();

        Assert.Equal(("2026-02", 1501), (dump.GetProperty("month").GetString(), lines.Count));
        Assert.Equal(1501, dump.GetProperty("articles").GetInt32());
        using var line = JsonDocument.Parse(Assert.Single(lines, one => one.Contains(stored.Id, StringComparison.Ordinal)));
        Assert.Equal("https://open.example/1", line.RootElement.GetProperty("originalUrl").GetString());
        Assert.DoesNotContain(lines, one => one.Contains("\"excerpt\":", StringComparison.Ordinal) || one.Contains("Whole", StringComparison.Ordinal) || one.Contains(".jpg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Withdrawn_IsTakenOut_AndTheLastOneTakesTheFileAway()
    {
        var (first, second) = (await site.StoreAsync(LastMonth), await site.StoreAsync(LastMonth));
        await BuildAsync();
        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.WithdrawAsync(first);
        Assert.Equal(404, (await FileAsync("articles-2026-02.ndjson.gz")).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await BuildAsync());
        Assert.Equal(second.Id, JsonDocument.Parse(Assert.Single((await DownloadAsync()).Lines)).RootElement.GetProperty("id").GetString());

        site.Clock.Advance(TimeSpan.FromHours(1));
        await site.WithdrawAsync(second);
        await BuildAsync();
        Assert.Equal(404, (await FileAsync("articles-2026-02.ndjson.gz")).Status);
    }

    [Theory]
    [InlineData("dumps.json")]
    [InlineData("..")]
    [InlineData("articles-2026-99.ndjson.gz")]
    public async Task OtherNames_AreNotServed(string file) => Assert.Equal(404, (await FileAsync(file)).Status);

    private Task<int> BuildAsync() => site.Get<DumpBuilder>().RunAsync(CancellationToken.None);

    private Task<RenderedDocument> FileAsync(string file) => site.Get<DumpReader>().FileAsync(PublishedSite.Request("/dumps/" + file), file, CancellationToken.None);

    private async Task<(JsonElement Dump, List<string> Lines)> DownloadAsync()
    {
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        using var list = JsonDocument.Parse(PublishedSite.Text(await site.Get<DumpReader>().ListAsync(PublishedSite.Request("/api/v1/dumps"), CancellationToken.None)));
        var dump = list.RootElement.GetProperty("dumps")[0].Clone();
        Assert.NotEmpty(list.RootElement.GetProperty("licence").GetString()!);
        var file = await FileAsync(dump.GetProperty("url").GetString()!.Split('/')[^1]);
        Assert.Equal(200, file.Status);
        Assert.Equal(ContentCoding.Identity, ContentCoding.Choose("br, gzip", file.ContentType, file.Length));
        var body = file.Body(ContentCoding.Identity).ToArray();
        Assert.Equal(dump.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(body)));
        using var reader = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress));
        return (dump, [.. (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
