using System.Net;
using System.Text;
using System.Xml;
using Aggregator.Newsroom;

namespace Aggregator.Tests.Newsroom;

public sealed class FaultTests
{
    private static readonly Uri Feed = new("https://vnexpress.net/rss/tin-moi-nhat.rss");

    [Theory]
    [InlineData(Fault.ServerError, 500)]
    [InlineData(Fault.TooManyRequests, 429)]
    [InlineData(Fault.RedirectLoop, 302)]
    [InlineData(Fault.Gone, 410)]
    public async Task StatusFaults_StrikeFeedsAndPages(Fault fault, int status)
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        press.SetFault("vnexpress", fault);
        foreach (var url in new[] { Feed, new Uri(press.Articles("vnexpress")[0].Url) })
        {
            using var response = await client.GetAsync(url);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(fault == Fault.TooManyRequests, response.Headers.RetryAfter is not null);
        }
        press.SetFault("vnexpress", Fault.None);
        using var mended = await client.GetAsync(Feed);
        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
    }

    [Fact]
    public async Task RedirectLoop_ComesBackToItself()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.RedirectLoop);
        var seen = new HashSet<Uri>();
        var at = Feed;
        while (seen.Add(at))
        {
            using var response = await client.GetAsync(at);
            at = response.Headers.Location!;
        }
        Assert.Equal(4, seen.Count);
    }

    [Fact]
    public async Task BrokenXml_CannotBeReadToItsEnd()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.BrokenXml);
        var text = Encoding.UTF8.GetString(await client.BytesAsync(Feed));
        Assert.Throws<XmlException>(() => new XmlDocument().LoadXml(text));
        Assert.NotEmpty(await client.BytesAsync(new Uri(press.Articles("vnexpress")[0].Url)));
    }

    [Fact]
    public async Task HtmlInsteadOfFeed_AndEmpty_Answer200()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.HtmlInsteadOfFeed);
        using var html = await client.GetAsync(Feed);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (html.StatusCode, html.Content.Headers.ContentType?.MediaType));
        press.SetFault("vnexpress", Fault.Empty);
        Assert.Empty(await client.BytesAsync(Feed));
    }

    [Fact]
    public async Task EndlessBody_GoesOn()
    {
        await using var press = await TestPress.StartAsync();
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.EndlessBody);
        Assert.True(await client.ReadSomeAsync(Feed, 20_000_000, TimeSpan.FromSeconds(30)) >= 20_000_000);
    }

    [Fact]
    public async Task Slow_StartsAndThenStandsWithTheClock()
    {
        await using var press = await TestPress.StartAsync(new NewsroomOptions { TimeProvider = new SetClock(TestPress.Opening) });
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.Slow);
        Assert.InRange(await client.ReadSomeAsync(Feed, int.MaxValue, TimeSpan.FromMilliseconds(300)), 1, 64);
    }

    [Fact]
    public async Task StaleValidators_Say304WhenTheFeedHasChanged()
    {
        var clock = new SetClock(TestPress.Opening);
        await using var press = await TestPress.StartAsync(new NewsroomOptions { NewArticleEvery = TimeSpan.FromMinutes(1), TimeProvider = clock });
        using var client = new PressClient(press);
        press.SetFault("vnexpress", Fault.StaleValidators);
        var before = await client.BytesAsync(Feed);
        clock.Now += TimeSpan.FromHours(1);
        using var stale = await client.GetAsync(Feed, ("If-None-Match", "\"anything\""));
        Assert.Equal(HttpStatusCode.NotModified, stale.StatusCode);
        Assert.NotEqual(before, await client.BytesAsync(Feed));
    }

    [Fact]
    public async Task RobotsForbidden_ClosesTheHost()
    {
        await using var press = await TestPress.StartAsync(new NewsroomOptions
        {
            Faults = new FaultPlan(new Dictionary<string, Fault>(StringComparer.Ordinal) { ["vnexpress"] = Fault.RobotsForbidden }),
        });
        using var client = new PressClient(press);
        Assert.Contains("Disallow: /\n", await client.TextAsync("https://vnexpress.net/robots.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_HasEveryFaultOnce() => Assert.Equal(
        Enum.GetValues<Fault>().Where(fault => fault != Fault.None).Order(),
        FaultPlan.Sample(TestPress.Catalogue).BySource.Values.Order());
}
