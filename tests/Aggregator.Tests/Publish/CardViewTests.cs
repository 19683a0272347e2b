using Aggregator.Articles;
using Aggregator.Publish.Views;
using Aggregator.Rights;
using Aggregator.Store;

namespace Aggregator.Tests.Publish;

public sealed class CardViewTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task BeforeItsTime_NothingIsShown()
    {
        var article = await site.StoreAsync(-1);
        var moment = article.VisibleFrom;

        Assert.Null(View(article, moment.AddTicks(-1)));
        Assert.NotNull(View(article, moment));
    }

    [Theory]
    [InlineData(PublishedSite.Plain, true, false, false)]
    [InlineData(PublishedSite.Open, true, true, true)]
    [InlineData(PublishedSite.Closed, false, false, false)]
    [InlineData(PublishedSite.Lapsed, true, false, false)]
    public async Task Agreement_DecidesWhatIsShown(string source, bool excerpt, bool picture, bool body)
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = source, Lead = "Lead.", BodyHtml = "<p>Whole text.</p>", Images = [new ArticleImage("https://x.example/1.jpg")],
        });

        var view = ArticleView.From(article, article.BodyHtml, site.Catalogue, site.Clock.GetUtcNow())!;

        Assert.Equal(excerpt, view.Card.Excerpt is not null);
        Assert.Equal(picture, view.Card.Image is not null);
        Assert.Equal(body, view.Body is not null);
        Assert.Equal(body, view.Lead is not null);
        Assert.Equal(source, view.Card.Source.Id);
        Assert.Equal(article.Url, view.Card.OriginalUrl);
    }

    [Fact]
    public async Task Excerpt_IsNeverLongerThanAllowed()
    {
        var article = await site.StoreAsync(10, draft => draft with { Excerpt = string.Concat(Enumerable.Repeat("dài ", 500)) });

        Assert.InRange(View(article, site.Clock.GetUtcNow())!.Excerpt!.Length, 250, RightsPolicy.ExcerptLength);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("not an address")]
    public void Original_IsAlwaysAWebAddress(string url)
    {
        var card = new Card
        {
            Id = ArticleId.FromUrl(url), Url = url, SourceId = PublishedSite.Plain, Title = " ", Published = new(site.Clock.GetUtcNow()),
            FirstSeen = site.Clock.GetUtcNow(), VisibleFrom = site.Clock.GetUtcNow(), Language = "vi",
        };

        var view = CardView.From(card, site.Catalogue, site.Clock.GetUtcNow())!;

        Assert.Equal("https://plain.example/", view.OriginalUrl);
        Assert.Equal("https://plain.example/", view.Title);
    }

    [Fact]
    public async Task SourceThatLeftTheCatalogue_IsShownWithTheLeastRights()
    {
        var article = await site.StoreAsync(10, draft => draft with { SourceId = "gone", BodyHtml = "<p>x</p>" });

        var view = ArticleView.From(article, article.BodyHtml, site.Catalogue, site.Clock.GetUtcNow())!;

        Assert.Equal("plain.example", view.Card.Source.NameEn);
        Assert.Null(view.Body);
    }

    [Fact]
    public async Task Body_IsSanitisedOnItsWayOut()
    {
        var article = await site.StoreAsync(10, draft => draft with
        {
            SourceId = PublishedSite.Open,
            BodyHtml = "<p onclick=x()>Text<script>alert(1)</script><a href=\"javascript:x\">link</a></p>",
        });

        var body = ArticleView.From(article, article.BodyHtml, site.Catalogue, site.Clock.GetUtcNow())!.Body!.Value;

        Assert.Contains("Text", body);
        Assert.DoesNotContain("script", body);
        Assert.DoesNotContain("onclick", body);
    }

    [Fact]
    public void BodyPictures_AreRemovedWithTheirCaptions()
    {
        var body = Aggregator.Normalise.HtmlSanitiser.Sanitise(
            "<p>Before</p><figure><img src=\"https://x.example/1.jpg\" alt=\"a\"><figcaption>Caption</figcaption></figure><p>After</p>", null);

        var bare = BodyPictures.Remove(body).Value;

        Assert.Contains("Before", bare);
        Assert.Contains("After", bare);
        Assert.DoesNotContain("img", bare);
        Assert.DoesNotContain("Caption", bare);
    }

    [Fact]
    public void BodyPictures_OfThousands_AreRemovedInLinearTime()
    {
        var body = Aggregator.Normalise.HtmlSanitiser.Sanitise(string.Concat(Enumerable.Repeat("<img src=https://x.example/1.jpg>a", 60_000)), null);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.DoesNotContain("<img", BodyPictures.Remove(body).Value);

        // One by one it takes half a minute.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
    }

    private CardView? View(Article article, DateTimeOffset now) => CardView.From(Timeline.ToCard(article), site.Catalogue, now);
}
