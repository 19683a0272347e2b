using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Aggregator.Benchmarks;

/// <summary>What a burst of requests came to.</summary>
internal sealed record LoadResult(int Requests, double PerSecond, double P99Milliseconds, double CpuMicroseconds = 0);

/// <summary>Asks one address on loopback again and again over a few connections, for a bounded time.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int Connections = 16;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(0.5);

#pragma warning disable RS0030 // A load generator on loopback is not a fetch of a source.
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, AllowAutoRedirect = false });
#pragma warning restore RS0030

    /// <summary>From now on says that it has the answer with that tag.</summary>
    public void Have(string etag) => client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", etag);

    public async Task<RecordedAnswer> GetAsync(Uri address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.NotModified)
            answer.EnsureSuccessStatusCode();
        return await RecordedAnswer.FromAsync(answer);
    }

    /// <summary>Throws when an answer has another status, which would be another measurement.</summary>
    public async Task<LoadResult> RunAsync(Uri address, int status)
    {
        var times = new ConcurrentBag<double[]>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ => times.Add(await LoopAsync(address, status, watch))));
        var all = times.SelectMany(part => part).Order().ToArray();
        return new LoadResult(all.Length, all.Length / watch.Elapsed.TotalSeconds, all[(int)(all.Length * 0.99)]);
    }

    public void Dispose() => client.Dispose();

    private async Task<double[]> LoopAsync(Uri address, int status, Stopwatch watch)
    {
        var times = new List<double>();
        while (watch.Elapsed < Length)
        {
            var start = watch.Elapsed;
            using var answer = await client.GetAsync(address);
            if ((int)answer.StatusCode != status)
                throw new InvalidOperationException($"{address} was answered with {(int)answer.StatusCode} instead of {status}.");
            await answer.Content.CopyToAsync(Stream.Null);
            times.Add((watch.Elapsed - start).TotalMilliseconds);
        }
        return [.. times];
    }
}
