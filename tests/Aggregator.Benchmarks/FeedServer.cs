using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Aggregator.Benchmarks;

/// <summary>Answers for every host of a <see cref="FeedFarm"/>: robots.txt, the feed, and 304 to whoever has it already.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private static readonly byte[] Robots = "User-agent: *\nDisallow: /quan-tri/\n"u8.ToArray();

    private readonly WebApplication application;
    private readonly Dictionary<string, (byte[] Body, string ETag)> feeds;
    private Action begun = () => { };
    private int sent, notModified;
    private long firstRequest;

    private FeedServer(WebApplication application, Dictionary<string, (byte[] Body, string ETag)> feeds)
    {
        this.application = application;
        this.feeds = feeds;
    }

    /// <summary>Feeds sent whole.</summary>
    public int Sent => sent;

    public int NotModified => notModified;

    /// <summary>Feeds asked for, however they were answered.</summary>
    public int Asked => sent + notModified;

    /// <summary>Since the first request.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(Volatile.Read(ref firstRequest));

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Any, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>Listens on every loopback address, of which Linux has a whole /8 without any set-up.</summary>
    public static async Task<FeedServer> StartAsync(FeedFarm farm, int port)
    {
        var feeds = Enumerable.Range(0, farm.Feeds).Select(FeedFarm.Host)
            .ToDictionary(host => host, host => farm.Find(host)!.Value, StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Any, port));
        var application = builder.Build();
        var server = new FeedServer(application, feeds);
        application.Run(server.AnswerAsync);
        await application.StartAsync();
        return server;
    }

    /// <summary>Counts from nothing again; <paramref name="onFirstRequest"/> runs when the next request arrives.</summary>
    public void Reset(Action onFirstRequest)
    {
        (begun, sent, notModified) = (onFirstRequest, 0, 0);
        Volatile.Write(ref firstRequest, 0);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (Interlocked.CompareExchange(ref firstRequest, Stopwatch.GetTimestamp(), 0) == 0)
            begun();
        var response = context.Response;
        if (!feeds.TryGetValue(context.Request.Host.Host, out var feed))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        if (context.Request.Path == "/robots.txt")
            return WriteAsync(response, "text/plain; charset=utf-8", Robots);
        response.Headers.ETag = feed.ETag;
        if (context.Request.Headers.IfNoneMatch == feed.ETag)
        {
            Interlocked.Increment(ref notModified);
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        Interlocked.Increment(ref sent);
        return WriteAsync(response, "application/rss+xml; charset=utf-8", feed.Body);
    }

    private static Task WriteAsync(HttpResponse response, string type, byte[] body)
    {
        response.ContentType = type;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }
}
