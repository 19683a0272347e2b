using System.Net;
using Aggregator.Fetch;
using Aggregator.Fetch.Transport;
using Aggregator.Support;

namespace Aggregator.Tests.Fetch;

/// <summary>A fetcher over a stub server on loopback, with no pause and short limits unless the test says otherwise.</summary>
internal sealed class FetchSetup : IAsyncDisposable
{
    private readonly HttpMessageHandler transport;

    private FetchSetup(StubServer server, FetchOptions options, TimeProvider clock, ResolveHost? resolve)
    {
        Server = server;
        transport = InternetTransport.Create(options, resolve);
        Fetcher = new Fetcher(transport, Tables, options, clock);
    }

    public static FetchOptions Options { get; } = new() { AllowLoopback = true, PauseSeconds = 0, TimeoutSeconds = 10 };

    public StubServer Server { get; }

    public MemoryTables Tables { get; } = new();

    public IFetcher Fetcher { get; }

    public static async Task<FetchSetup> StartAsync(FetchOptions? options = null, TimeProvider? clock = null, ResolveHost? resolve = null) =>
        new(await StubServer.StartAsync(), options ?? Options, clock ?? TimeProvider.System, resolve);

    /// <summary>Everything leads to loopback, as a hosts file could do it.</summary>
    public static Task<IPAddress[]> ToLoopback(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]);

    public Task<FetchOutcome> FetchAsync(string path) => Fetcher.FetchAsync(new FetchRequest(Server.Url(path)), CancellationToken.None);

    public async Task<FetchedDocument> FetchedAsync(string path) => Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(path)).Document;

    public async Task<FetchOutcome.Failed> FailedAsync(string path, FetchFailure kind)
    {
        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(path));
        Assert.Equal(kind, failed.Kind);
        Assert.False(string.IsNullOrWhiteSpace(failed.Reason));
        return failed;
    }

    public async ValueTask DisposeAsync()
    {
        transport.Dispose();
        await Server.DisposeAsync();
    }
}
