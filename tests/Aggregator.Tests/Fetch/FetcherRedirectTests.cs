using Aggregator.Fetch;

namespace Aggregator.Tests.Fetch;

public sealed class FetcherRedirectTests
{
    [Theory]
    [InlineData(301, true)]
    [InlineData(308, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    public async Task Fetch_Redirect_IsFollowedAndRememberedWhenPermanent(int status, bool isPermanent)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Redirect("/old", status, "/new").On("/new", "here");
        var document = await setup.FetchedAsync("/old");
        Assert.Equal(setup.Server.Url("/old"), document.RequestedUrl);
        Assert.Equal(setup.Server.Url("/new"), document.FinalUrl);
        Assert.Equal(isPermanent ? setup.Server.Url("/new") : null, document.MovedTo);
    }

    [Theory]
    [InlineData(301, 308, true)]
    [InlineData(301, 302, false)]
    [InlineData(302, 301, false)]
    public async Task Fetch_Chain_HasMovedOnlyWhenEveryStepIsPermanent(int first, int second, bool hasMoved)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Redirect("/a", first, "b?x=1").On("/c", "here").Redirect("/b", second, "/c#part");
        var document = await setup.FetchedAsync("/a");
        Assert.Equal(setup.Server.Url("/c"), document.FinalUrl);
        Assert.Equal(hasMoved ? setup.Server.Url("/c") : null, document.MovedTo);
    }

    [Fact]
    public async Task Fetch_Circle_IsNamed()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Redirect("/a", 302, "/b").Redirect("/b", 302, "/a").Redirect("/self", 301, "/self#x");
        var failed = await setup.FailedAsync("/a", FetchFailure.RedirectFailed);
        Assert.Contains("circle", failed.Reason, StringComparison.Ordinal);
        await setup.FailedAsync("/self", FetchFailure.RedirectFailed);
        Assert.Single(setup.Server.RequestsFor("/self"));
    }

    [Fact]
    public async Task Fetch_FiveHopsAndNoMore()
    {
        await using var setup = await FetchSetup.StartAsync();
        for (var i = 0; i < 6; i++)
            setup.Server.Redirect($"/{i}", 302, $"/{i + 1}");
        setup.Server.On("/6", "here");
        await setup.FetchedAsync("/1");
        var failed = await setup.FailedAsync("/0", FetchFailure.RedirectFailed);
        Assert.Contains("More than 5", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.vn/x")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://user:pw@example.vn/")]
    [InlineData("\\\\evil.example\\share")]
    public async Task Fetch_RedirectToAForbiddenAddress_IsRefused(string location)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Redirect("/a", 302, location);
        var failed = await setup.FailedAsync("/a", FetchFailure.AddressRefused);
        Assert.Contains("redirects to", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_RedirectToANameThatLeadsInside_IsRefusedAtConnecting()
    {
        await using var setup = await FetchSetup.StartAsync(resolve: (_, _) => Task.FromResult<System.Net.IPAddress[]>([System.Net.IPAddress.Parse("10.0.0.7")]));
        setup.Server.Redirect("/a", 302, "http://intranet.example/");
        var failed = await setup.FailedAsync("/a", FetchFailure.AddressRefused);
        Assert.Contains("10.0.0.7", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("http://[broken")]
    public async Task Fetch_RedirectWithoutAUsableAddress_Fails(string? location)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Status("/a", 302, location is null ? null : "Location", location);
        await setup.FailedAsync("/a", FetchFailure.RedirectFailed);
    }

    [Fact]
    public async Task Fetch_HopToAnotherHost_AsksThatHostsRobots()
    {
        await using var setup = await FetchSetup.StartAsync(resolve: FetchSetup.ToLoopback);
        await using var other = await Support.StubServer.StartAsync();
        other.On("/robots.txt", "User-agent: *\nDisallow: /private").On("/private", "secret").On("/open", "here");
        setup.Server.Redirect("/a", 301, $"http://other.example:{other.Address.Port}/private");
        setup.Server.Redirect("/b", 301, $"http://other.example:{other.Address.Port}/open");
        await setup.FailedAsync("/a", FetchFailure.RobotsDisallowed);
        Assert.Empty(other.RequestsFor("/private"));
        Assert.Equal("other.example", (await setup.FetchedAsync("/b")).MovedTo?.Host);
        Assert.Single(other.RequestsFor("/robots.txt"));
    }
}
