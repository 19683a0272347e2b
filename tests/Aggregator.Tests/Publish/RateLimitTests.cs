using System.Globalization;
using System.Net;
using Aggregator.Publish.Http;
using Aggregator.Publish.Limits;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Publish;

public sealed class RateLimitTests : IDisposable
{
    private readonly PublishedSite site = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task SixtyAMinute_ThenWait_ThenAgain()
    {
        for (var i = 0; i < 60; i++)
            Assert.Null(await CountAsync(Request("1.2.3.4")));
        var refused = Request("1.2.3.4");
        var problem = await CountAsync(refused);

        Assert.Equal((429, "quota-exceeded"), (problem!.Status, problem.Kind));
        Assert.Equal("\"anonymous\";q=60;w=60", refused.Response.Headers["RateLimit-Policy"]);
        Assert.Equal("\"anonymous\";r=0;t=60", refused.Response.Headers["RateLimit"]);
        Assert.Contains(problem.ToDocument("").Headers, header => header is { Key: "Retry-After", Value: "60" });
        Assert.Null(await CountAsync(Request("1.2.3.5")));
        site.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(await CountAsync(Request("1.2.3.4")));
    }

    [Fact]
    public async Task OnlyTheApi_IsLimited()
    {
        for (var i = 0; i < 100; i++)
            Assert.Null(await CountAsync(Request("1.2.3.4", path: "/feed.xml")));
    }

    [Theory]
    [InlineData("/en/basket.zip", 10)]
    [InlineData("/ZH-hans/Basket.zip/", 10)]
    [InlineData("/vi/a/0123456789abcdefghjkmnpqrs/republish/article.docx", 30)]
    public async Task FilesMadeForOneAnswer_CountAsTheWorkTheyAre(string path, int most)
    {
        for (var i = 0; i < most; i++)
            Assert.Null(await CountAsync(Request("1.2.3.4", path: path)));
        var refused = Request("1.2.3.4", path: path);
        var problem = await CountAsync(refused);

        Assert.Equal((429, "quota-exceeded"), (problem!.Status, problem.Kind));
        Assert.Contains("try again in 60 seconds", problem.Detail, StringComparison.Ordinal);
        Assert.Equal("\"anonymous\";r=0;t=60", refused.Response.Headers["RateLimit"]);
        Assert.Null(await CountAsync(Request("1.2.3.4", path: "/en/basket")));
        Assert.Null(await CountAsync(Request("1.2.3.4", path: "/packages/travel.zip")));
        var (key, _) = await site.Get<ApiKeys>().CreateAsync("Partner", null, CancellationToken.None);
        Assert.Null(await CountAsync(Request("1.2.3.5", key, path)));
    }

    [Fact]
    public async Task Key_RaisesTheLimit_UntilItIsRevoked()
    {
        var keys = site.Get<ApiKeys>();
        var (text, key) = await keys.CreateAsync("Đài", null, CancellationToken.None);
        for (var i = 0; i < 600; i++)
            Assert.Null(await CountAsync(Request("1.2.3.4", text)));
        Assert.Equal(429, (await CountAsync(Request("9.9.9.9", text)))!.Status);

        Assert.True(await keys.RevokeAsync(key.Id, CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(401, (await CountAsync(Request("1.2.3.4", text)))!.Status);
        Assert.False(await keys.RevokeAsync("nobody", CancellationToken.None));
    }

    [Fact]
    public async Task Key_OfItsOwnLimit_IsKeptOnlyAsHash()
    {
        var (text, key) = await site.Get<ApiKeys>().CreateAsync("x", 2, CancellationToken.None);
        var rows = await site.Tables.ScanAsync(Aggregator.Store.StoreNames.ApiKeysTable, "key", null, null, 10, CancellationToken.None);

        Assert.DoesNotContain(text[ApiKeys.Prefix.Length..], rows[0].Json + rows[0].RowKey, StringComparison.Ordinal);
        Assert.Equal(key, Assert.Single(await site.Get<ApiKeys>().ListAsync(CancellationToken.None)));
        Assert.Null(await CountAsync(Request("1.1.1.1", text)));
        Assert.Null(await CountAsync(Request("1.1.1.1", text)));
        Assert.Equal(429, (await CountAsync(Request("1.1.1.1", text)))!.Status);
    }

    [Fact]
    public async Task GuessingKeys_IsLimitedByAddress()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 70; i++)
            statuses.Add((await CountAsync(Request("1.2.3.4", ApiKeys.Prefix + i.ToString("x64", CultureInfo.InvariantCulture))))!.Status);

        Assert.Equal((60, 10), (statuses.Count(status => status == 401), statuses.Count(status => status == 429)));
    }

    [Fact]
    public async Task Ipv6_CountsByNetwork_AndForwardedAddressesAreBelievedOnlyFromOurProxies()
    {
        for (var i = 0; i < 60; i++)
            await CountAsync(Request($"2001:db8:1:2::{i:x}"));
        Assert.NotNull(await CountAsync(Request("2001:db8:1:2:ffff::1")));
        Assert.Null(await CountAsync(Request("2001:db8:1:3::1")));

        for (var i = 0; i < 60; i++)
            await CountAsync(Request("5.5.5.5", forwarded: $"7.7.7.{i}"));
        Assert.NotNull(await CountAsync(Request("5.5.5.5", forwarded: "8.8.8.8")));

        using var behind = new PublishedSite(("Limits:Proxies", "1"));
        for (var i = 0; i < 60; i++)
            Assert.Null(await behind.Get<RateLimits>().CountAsync(Request("5.5.5.5", forwarded: $"1.1.1.{i}, 7.7.7.7")));
        Assert.NotNull(await behind.Get<RateLimits>().CountAsync(Request("5.5.5.5", forwarded: "6.6.6.6, 7.7.7.7")));
        Assert.Null(await behind.Get<RateLimits>().CountAsync(Request("5.5.5.5", forwarded: "7.7.7.7, 6.6.6.6:443")));
    }

    private Task<Problem?> CountAsync(HttpContext http) => site.Get<RateLimits>().CountAsync(http).AsTask();

    private static DefaultHttpContext Request(string address, string? key = null, string path = "/api/v1/articles", string? forwarded = null)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Path = path;
        if (key is not null)
            http.Request.Headers[RateLimits.KeyHeader] = key;
        if (forwarded is not null)
            http.Request.Headers["X-Forwarded-For"] = forwarded;
        return http;
    }
}
