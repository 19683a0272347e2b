using System.Net;
using System.Net.Sockets;
using Aggregator.Fetch;
using Aggregator.Store;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

public sealed class FetcherFailureTests
{
    [Theory]
    [InlineData(404, FetchFailure.NotFound)]
    [InlineData(410, FetchFailure.NotFound)]
    [InlineData(401, FetchFailure.Forbidden)]
    [InlineData(402, FetchFailure.Forbidden)]
    [InlineData(403, FetchFailure.Forbidden)]
    [InlineData(451, FetchFailure.Forbidden)]
    [InlineData(400, FetchFailure.ClientError)]
    [InlineData(418, FetchFailure.ClientError)]
    [InlineData(429, FetchFailure.Throttled)]
    [InlineData(500, FetchFailure.ServerError)]
    [InlineData(503, FetchFailure.ServerError)]
    [InlineData(520, FetchFailure.ServerError)]
    [InlineData(204, FetchFailure.ServerError)]
    [InlineData(202, FetchFailure.ServerError)]
    public async Task Fetch_Status_IsClassified(int status, FetchFailure kind)
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.Status("/a", status);
        var failed = await setup.FailedAsync("/a", kind);
        Assert.Equal(status, failed.Status);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", 120.0)]
    [InlineData("0", 0.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("99999999999999", 365.0 * 24 * 3600)]
    [InlineData("Sat, 01 Mar 2025 00:05:00 GMT", 300.0)]
    [InlineData("Saturday, 01-Mar-25 00:05:00 GMT", 300.0)]
    [InlineData("Sat, 01 Feb 2025 00:00:00 GMT", 0.0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public void RetryAfter_SecondsOrDate(string value, double? seconds) =>
        Assert.Equal(seconds, ResponseHeaders.ParseRetryAfter(value, new ManualClock().GetUtcNow())?.TotalSeconds);

    [Theory]
    [InlineData("max-age=300", 300)]
    [InlineData("public, MAX-AGE=\"60\" , s-maxage=1", 60)]
    [InlineData("no-cache", null)]
    [InlineData("max-age=-1", null)]
    [InlineData("max-age=never", null)]
    [InlineData(null, null)]
    public void MaxAge_IsReadFromCacheControl(string? value, int? seconds) =>
        Assert.Equal(seconds, ResponseHeaders.ParseMaxAge(value)?.TotalSeconds);

    [Fact]
    public async Task Fetch_503WithRetryAfter_IsThrottledAndKeepsUsOffTheHost()
    {
        var clock = new ManualClock();
        await using var setup = await FetchSetup.StartAsync(clock: clock);
        setup.Server.Status("/a", 503, "Retry-After", "90").On("/b", "here");
        Assert.Equal(TimeSpan.FromSeconds(90), (await setup.FailedAsync("/a", FetchFailure.Throttled)).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<FetchOutcome.HostBusy>(await setup.FetchAsync("/b")).RetryIn);
        clock.Advance(TimeSpan.FromSeconds(90));
        await setup.FetchedAsync("/b");
    }

    [Fact]
    public async Task Fetch_NobodyListens_ConnectionFailed()
    {
        await using var setup = await FetchSetup.StartAsync();
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var outcome = await setup.Fetcher.FetchAsync(new FetchRequest(new Uri($"http://127.0.0.1:{port}/")), CancellationToken.None);
        Assert.Equal(FetchFailure.ConnectionFailed, Assert.IsType<FetchOutcome.Failed>(outcome).Kind);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "does not exist")]
    [InlineData(SocketError.TryAgain, "did not answer")]
    public async Task Fetch_NameThatDoesNotResolve_NameNotFound(SocketError error, string words)
    {
        await using var setup = await FetchSetup.StartAsync(resolve: (_, _) => throw new SocketException((int)error));
        var outcome = await setup.Fetcher.FetchAsync(new FetchRequest(new Uri("http://nowhere.example/")), CancellationToken.None);
        var failed = Assert.IsType<FetchOutcome.Failed>(outcome);
        Assert.Equal(FetchFailure.NameNotFound, failed.Kind);
        Assert.Contains(words, failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_TlsToAPlainServer_ConnectionFailed()
    {
        await using var setup = await FetchSetup.StartAsync();
        var outcome = await setup.Fetcher.FetchAsync(
            new FetchRequest(new Uri($"https://127.0.0.1:{setup.Server.Address.Port}/")), CancellationToken.None);
        var failed = Assert.IsType<FetchOutcome.Failed>(outcome);
        Assert.Equal(FetchFailure.ConnectionFailed, failed.Kind);
        Assert.Contains("secure", failed.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_LoopbackThatWasNotOpened_Refused()
    {
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { AllowLoopback = false });
        setup.Server.On("/a", "inside");
        await setup.FailedAsync("/a", FetchFailure.AddressRefused);
        Assert.Empty(setup.Server.Requests);
    }

    [Fact]
    public async Task Fetch_NameThatLeadsToLoopback_RefusedAtConnecting()
    {
        await using var setup = await FetchSetup.StartAsync(FetchSetup.Options with { AllowLoopback = false }, resolve: FetchSetup.ToLoopback);
        var url = new Uri($"http://innocent.example:{setup.Server.Address.Port}/");
        var failed = Assert.IsType<FetchOutcome.Failed>(await setup.Fetcher.FetchAsync(new FetchRequest(url), CancellationToken.None));
        Assert.Equal(FetchFailure.AddressRefused, failed.Kind);
        Assert.Contains("127.0.0.1", failed.Reason, StringComparison.Ordinal);
        Assert.Empty(setup.Server.Requests);
    }

    [Fact]
    public async Task Fetch_StoreAway_IsAnOutage_NotAnAnswer()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/a", "here");
        setup.Tables.IsAway = true;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => setup.FetchAsync("/a"));
        setup.Tables.IsAway = false;
        await setup.FetchedAsync("/a");
    }

    [Fact]
    public async Task Fetch_StoreGoesAwayMeanwhile_TheDocumentIsKept()
    {
        await using var setup = await FetchSetup.StartAsync();
        setup.Server.On("/a", context =>
        {
            setup.Tables.IsAway = true;
            return context.Response.Body.WriteAsync("here"u8.ToArray()).AsTask();
        });
        await setup.FetchedAsync("/a");
    }
}
