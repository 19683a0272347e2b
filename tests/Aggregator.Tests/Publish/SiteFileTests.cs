using Aggregator.Articles;
using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Rights;

namespace Aggregator.Tests.Publish;

public sealed class SiteFileTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("../host.json")]
    [InlineData("..%2fhost.json")]
    [InlineData("/etc/passwd")]
    [InlineData("SITE.CSS")]
    [InlineData("")]
    public void Assets_UnknownNames_AreNotThere(string name) => Assert.Null(site.Get<Assets>().Find(name, null));

    [Fact]
    public void Assets_AreKeptForEverUnderTheirMark()
    {
        var assets = site.Get<Assets>();
        var version = assets.Address("site.css").Split("?v=")[1];

        Assert.Equal(RenderedDocument.LongLived, assets.Find("site.css", version)!.CacheControl);
        Assert.DoesNotContain("immutable", assets.Find("site.css", "other")!.CacheControl);
        Assert.InRange(assets.Find("site.css", null)!.Length, 1, 20_000);
    }

    [Theory]
    [InlineData(PublishedSite.Open, 5, true)]
    [InlineData(PublishedSite.Open, -5, false)]
    [InlineData(PublishedSite.Plain, 5, false)]
    [InlineData(PublishedSite.Lapsed, 5, false)]
    public async Task Picture_IsServedOnlyWhereItMayBeShown(string source, int minutesAgo, bool served)
    {
        var article = await site.StoreAsync(minutesAgo, draft => draft with { SourceId = source, Images = [new ArticleImage("https://x.example/1.png")] });
        await site.StorePictureAsync(article);

        var picture = await site.Get<PictureReader>().FindAsync(article.Id, CancellationToken.None);

        Assert.Equal(served, picture is not null);
        if (picture is null)
            return;
        Assert.Equal("image/png", picture.ContentType);
        Assert.Contains(picture.Headers, header => header is { Key: "Content-Security-Policy", Value: SecurityHeaders.FilePolicy });
    }

    [Fact]
    public async Task Picture_ThatIsNone_IsNotServed()
    {
        var article = await site.StoreAsync(5, draft => draft with { SourceId = PublishedSite.Open, Images = [new ArticleImage("https://x.example/1.png")] });
        await site.StorePictureAsync(article, "text/html");

        Assert.Null(await site.Get<PictureReader>().FindAsync(article.Id, CancellationToken.None));
        Assert.Null(await site.Get<PictureReader>().FindAsync("../../secret", CancellationToken.None));
    }

    [Fact]
    public void SecurityContact_HasItsRequiredLines_AndExpiresWithinAYear()
    {
        var lines = PublishedSite.Text(site.Get<SiteFiles>().SecurityContact(PublishedSite.Request("/.well-known/security.txt"))).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("Contact: https://", StringComparison.Ordinal));
        Assert.True(Rfc3339.TryParse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))[9..], out var expires));
        Assert.InRange(expires - site.Clock.GetUtcNow(), TimeSpan.FromDays(150), TimeSpan.FromDays(365));
    }

    [Fact]
    public void Robots_LetsEverybodyReadArticles()
    {
        var rules = PublishedSite.Text(site.Get<SiteFiles>().Robots(PublishedSite.Request("/robots.txt")));

        Assert.Contains("User-agent: *\n", rules);
        Assert.DoesNotContain("Disallow: /\n", rules);
    }

    [Fact]
    public void Rights_AreSaidInWords() => Assert.All(Aggregator.Publish.Languages.InterfaceLanguages.All, language =>
    {
        var words = Aggregator.Publish.Views.RightsLine.Of(
            new Verdict(true, TextRight.Full, true, false, false, "A-7", "…"), Aggregator.Publish.Languages.UiTexts.Of(language));
        Assert.Contains("A-7", words);
        Assert.DoesNotContain("{0}", words);
    });
}
