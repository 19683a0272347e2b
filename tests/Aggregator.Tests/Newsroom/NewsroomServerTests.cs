using System.Net;
using System.Text;
using Aggregator.Newsroom;
using Aggregator.Sources;

namespace Aggregator.Tests.Newsroom;

public sealed class NewsroomServerTests
{
    [Fact]
    public async Task SameSeed_SameBytes()
    {
        await using var first = await TestPress.StartAsync();
        await using var second = await TestPress.StartAsync();
        await using var other = await TestPress.StartAsync(new NewsroomOptions { Seed = 2 });
        using var firstClient = new PressClient(first);
        using var secondClient = new PressClient(second);
        using var otherClient = new PressClient(other);
        foreach (var endpoint in TestPress.Catalogue.Endpoints.Where(endpoint => endpoint.Enabled).Where((_, index) => index % 9 == 0))
        {
            var bytes = await firstClient.BytesAsync(endpoint.Url);
            Assert.Equal(bytes, await secondClient.BytesAsync(endpoint.Url));
            Assert.NotEqual(bytes, await otherClient.BytesAsync(endpoint.Url));
        }
    }

    [Fact]
    public async Task EveryEndpoint_AnswersAndListsArticles()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        foreach (var source in TestPress.Catalogue.Sources)
        {
            var missing = press.Articles(source.Id).Select(article => article.Url).ToHashSet(StringComparer.Ordinal);
            Assert.True(missing.Count >= 8, $"{source.Id} has {missing.Count} articles");
            foreach (var endpoint in source.Endpoints.Where(endpoint => endpoint.Enabled))
            {
                var listed = PressDocument.Links(await client.BytesAsync(endpoint.Url), endpoint);
                Assert.True(press.Articles(source.Id).Any(article => listed.Contains(article.Url)), $"{endpoint.Url} lists no article of {source.Id}");
                missing.ExceptWith(listed);
            }
            Assert.True(missing.Count == 0, $"{source.Id}: no endpoint lists {string.Join(' ', missing)}");
        }
    }

    [Fact]
    public async Task EveryArticlePage_AnswersWithItsText()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        foreach (var article in TestPress.Catalogue.Sources.SelectMany(source => press.Articles(source.Id)))
        {
            var page = WebUtility.HtmlDecode(await client.TextAsync(article.Url));
            Assert.Contains(article.Title, page, StringComparison.Ordinal);
            Assert.Contains(article.Lead, page, StringComparison.Ordinal);
            Assert.All(article.Body, block => Assert.Contains(block.Text, page, StringComparison.Ordinal));
            Assert.Contains($"<link rel=\"canonical\" href=\"{article.Url}\">", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(30)]
    public async Task Articles_HaveTitlesAndAddressesOfTheirOwn(int articlesPerSource)
    {
        await using var press = await TestPress.StartAsync(new NewsroomOptions { ArticlesPerSource = articlesPerSource });
        var urls = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in TestPress.Catalogue.Sources)
        {
            var titles = new HashSet<string>(StringComparer.Ordinal);
            foreach (var article in press.Articles(source.Id))
            {
                Assert.True(titles.Add(article.Title), $"{source.Id} repeats “{article.Title}”");
                Assert.True(urls.Add(article.Url), $"{article.Url} is there twice");
                Assert.InRange(article.Published, TestPress.Opening.AddDays(-7), TestPress.Opening);
                Assert.InRange(article.Body.Count, 3, 12);
                Assert.InRange(article.Title.Length, 5, 160);
            }
        }
    }

    [Fact]
    public async Task ManySources_TellTheSameEvent()
    {
        await using var press = await TestPress.StartAsync();
        var events = TestPress.Catalogue.Sources.SelectMany(source => press.Articles(source.Id)).GroupBy(article => article.EventId, StringComparer.Ordinal).ToList();
        Assert.True(events.Count(told => told.Select(article => article.SourceId).Distinct(StringComparer.Ordinal).Count() >= 3) > 20);
        Assert.True(events.Count(told => told.Select(article => article.Language).Distinct(StringComparer.Ordinal).Count() >= 2) > 20);
    }

    [Fact]
    public async Task Translations_AreTheSameEventAndPointAtEachOther()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        var events = TestPress.Catalogue.Sources
            .SelectMany(source => press.Articles(source.Id).GroupBy(article => article.EventId, StringComparer.Ordinal).Where(told => told.Count() > 1)).ToList();
        Assert.True(events.Count > 30, $"{events.Count} events are told in several languages by one source");
        foreach (var told in events)
        {
            Assert.Equal(told.Count(), told.Select(article => article.Language).Distinct(StringComparer.Ordinal).Count());
            foreach (var article in told)
            {
                var page = await client.TextAsync(article.Url);
                Assert.All(told, sibling => Assert.Contains($"hreflang=\"{sibling.Language}\" href=\"{sibling.Url}\"", page, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task NewArticles_AppearOverTime()
    {
        var clock = new SetClock(TestPress.Opening);
        await using var press = await TestPress.StartAsync(new NewsroomOptions { NewArticleEvery = TimeSpan.FromMinutes(5), TimeProvider = clock });
        using var client = new PressClient(press);
        var feed = new Uri("https://vnexpress.net/rss/tin-moi-nhat.rss");
        var before = press.Articles("vnexpress");
        var bytes = await client.BytesAsync(feed);

        clock.Now += TimeSpan.FromMinutes(20);

        var after = press.Articles("vnexpress");
        Assert.Equal(4, after.Count - before.Count);
        Assert.Equal(before.Select(article => article.Url), after.Skip(4).Select(article => article.Url));
        Assert.Equal(before.Count, press.Shown("vnexpress").Count);
        var text = Encoding.UTF8.GetString(await client.BytesAsync(feed));
        Assert.NotEqual(Encoding.UTF8.GetString(bytes), text);
        foreach (var article in after)
            Assert.NotEmpty(await client.BytesAsync(new Uri(article.Url)));
    }

    [Fact]
    public async Task PressStartedLater_GoesOnWithTheSameArticles()
    {
        await using var early = await TestPress.StartAsync();
        await using var late = await TestPress.StartAsync(new NewsroomOptions { TimeProvider = new SetClock(TestPress.Opening.AddHours(2)) });
        foreach (var source in TestPress.Catalogue.Sources.Take(60))
        {
            var kept = late.Articles(source.Id).Where(article => article.Published <= TestPress.Opening).Select(article => (article.Url, article.Title));
            Assert.Subset(early.Articles(source.Id).Select(article => (article.Url, article.Title)).ToHashSet(), kept.ToHashSet());
        }
    }

    [Fact]
    public async Task UnknownAddresses_AreNotFound_AndWrongSlugsRedirect()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        using var strange = await client.GetAsync("https://example.org/");
        Assert.Equal(HttpStatusCode.NotFound, strange.StatusCode);
        using var missing = await client.GetAsync("https://vnexpress.net/khong-co-trang-nay");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        var article = press.Articles("vnexpress")[0];
        using var moved = await client.GetAsync(new Uri(new Uri(article.Url), "/x-" + article.Url[^16..]));
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal(article.Url, moved.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Robots_ForbidNoArticle()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        foreach (var source in TestPress.Catalogue.Sources.Take(40))
        {
            var robots = await client.TextAsync(new Uri(source.Homepage, "/robots.txt").AbsoluteUri);
            Assert.DoesNotContain("Disallow: /\n", robots.Split("User-agent: HarvestEverythingBot")[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Statistics_CountByHost()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        await client.BytesAsync(new Uri("https://vnexpress.net/rss/tin-moi-nhat.rss"));
        using var missing = await client.GetAsync("https://e.vnexpress.net/nothing");
        Assert.Equal(2, press.Statistics.Requests);
        Assert.Equal(1, press.Statistics.Ok);
        Assert.Equal(1, press.Statistics.ByHost["e.vnexpress.net"].Errors);
        press.Statistics.Reset();
        Assert.Equal(0, press.Statistics.Requests);
    }

    [Fact]
    public async Task UnknownSource_IsRefusedByName()
    {
        await using var press = await TestPress.StartAsync();
        Assert.Contains("no-such-paper", Assert.Throws<ArgumentException>(() => press.Articles("no-such-paper")).Message, StringComparison.Ordinal);
    }
}
