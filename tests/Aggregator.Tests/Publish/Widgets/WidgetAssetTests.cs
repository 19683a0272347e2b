using System.Security.Cryptography;
using Aggregator.Publish.Http;
using Aggregator.Publish.Widgets;
using Aggregator.Store;

namespace Aggregator.Tests.Publish.Widgets;

/// <summary>What widgets weigh, and that what was given out stays.</summary>
public sealed class WidgetAssetTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(WidgetAssets.ResizeScript, 1_000)]
    [InlineData(WidgetAssets.FrameScript, 1_000)]
    [InlineData(WidgetAssets.FeedScript, 6_000)]
    [InlineData(WidgetAssets.FormScript, 2_000)]
    public async Task Weight_IsBounded_Compressed(string name, int most)
    {
        var asset = await FindAsync(name);

        Assert.InRange(asset.Body(ContentCoding.Gzip).Length, 100, most);
        Assert.Equal(RenderedDocument.LongLived, asset.CacheControl);
        Assert.True(asset.CrossOrigin);
    }

    [Fact]
    public async Task FirstLoad_OfAFullFrame_IsUnder15Kilobytes()
    {
        for (var i = 0; i < 25; i++)
            await site.StoreAsync(i + 1, draft => draft with { Title = $"{draft.Title} lần thứ {i * 7919}", Excerpt = string.Join(' ', Enumerable.Range(i, 45).Select(one => $"từ{one * i}")) });
        var frame = await site.Get<WidgetFrames>().ShowAsync(PublishedSite.Request("/embed/v1/frame?layout=cards&limit=20"), true, CancellationToken.None);

        var all = frame.Body(ContentCoding.Gzip).Length + (await FindAsync(WidgetAssets.FrameScript)).Body(ContentCoding.Gzip).Length;
        Assert.InRange(all, 1, 15_000);
    }

    [Fact]
    public async Task Integrity_IsOfTheBytesServed()
    {
        var script = await FindAsync(WidgetAssets.FeedScript);

        Assert.Equal("sha384-" + Convert.ToBase64String(SHA384.HashData(script.Body(ContentCoding.Identity).Span)), Assets.Integrity(WidgetAssets.FeedScript));
        Assert.DoesNotContain("{{", PublishedSite.Text(script), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierScripts_AreServedForEver_FromTheStore()
    {
        await site.Get<IBlobs>().PutAsync(StoreNames.WidgetsContainer, "feed.0123456789ab.js", "let old;"u8.ToArray(), "text/javascript; charset=utf-8", CancellationToken.None);

        var old = await Assets.FindAsync("feed.0123456789ab.js", CancellationToken.None);

        Assert.Equal("let old;", PublishedSite.Text(old!));
        Assert.Equal(RenderedDocument.LongLived, old!.CacheControl);
    }

    [Fact]
    public async Task Given_IsKept()
    {
        await Assets.KeepAsync(CancellationToken.None);
        await Assets.KeepAsync(CancellationToken.None);

        Assert.Equal(5, (await site.Get<IBlobs>().ListAsync(StoreNames.WidgetsContainer, "", CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData("feed.js")]
    [InlineData("feed.ffffffffffff.js")]
    [InlineData("../bodies/x")]
    [InlineData("feed.0123456789ab.js/..")]
    [InlineData("")]
    public async Task UnknownNames_AreNotThere(string name) => Assert.Null(await Assets.FindAsync(name, CancellationToken.None));

    private WidgetAssets Assets => site.Get<WidgetAssets>();

    private async Task<RenderedDocument> FindAsync(string name) =>
        (await Assets.FindAsync(Assets.Address(name)["/embed/v1/".Length..], CancellationToken.None))!;
}
