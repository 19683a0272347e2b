using System.Net;
using Aggregator.Newsroom.Serve;
using Aggregator.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Newsroom;

/// <summary>
/// The simulated press: one server on loopback that answers for every host of the catalogue with invented articles. Clients
/// connect here in plain HTTP, with the real host in the Host header and the real scheme in X-Forwarded-Proto.
/// </summary>
public sealed class NewsroomServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly PressDesk press;
    private readonly RequestHandler handler;

    private NewsroomServer(WebApplication application, PressDesk press, RequestHandler handler, NewsroomStatistics statistics)
    {
        this.application = application;
        this.press = press;
        this.handler = handler;
        Statistics = statistics;
        Address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Where it listens: 127.0.0.1 and a port that was free.</summary>
    public Uri Address { get; }

    public NewsroomStatistics Statistics { get; }

    /// <summary>Starts the press. The articles are made when somebody asks for them, so this takes a moment only.</summary>
    public static async Task<NewsroomServer> StartAsync(Catalogue catalogue, NewsroomOptions options, CancellationToken cancellationToken)
    {
        var desk = new PressDesk(catalogue, options, options.Opening ?? options.TimeProvider.GetUtcNow());
        var statistics = new NewsroomStatistics();
        var answers = new RequestHandler(desk, options, statistics);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Configure);
        var server = builder.Build();
        server.Run(answers.HandleAsync);
        await server.StartAsync(cancellationToken);
        return new NewsroomServer(server, desk, answers, statistics);
    }

    /// <summary>
    /// What the source has published so far, newest first: what it showed at the opening and everything since. A client that
    /// polls often enough has seen exactly these, at exactly these addresses.
    /// </summary>
    /// <exception cref="ArgumentException">The catalogue has no such source.</exception>
    public IReadOnlyList<InventedArticle> Articles(string sourceId) =>
        press.Outlet(Known(sourceId)).Since(press.Opening, press.Now);

    /// <summary>What the source shows now, newest first: its newest articles, as many as the options say.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such source.</exception>
    public IReadOnlyList<InventedArticle> Shown(string sourceId) => press.Outlet(Known(sourceId)).Shown(press.Now);

    /// <summary>Breaks a source, or mends it with <see cref="Fault.None"/>. Holds from the next request on.</summary>
    /// <exception cref="ArgumentException">The catalogue has no such source.</exception>
    public void SetFault(string sourceId, Fault fault) => handler.SetFault(Known(sourceId), fault);

    public async ValueTask DisposeAsync()
    {
        // Slow and endless answers would hold a graceful stop for as long as it waits.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await application.StopAsync(now.Token);
        await application.DisposeAsync();
        await handler.DisposeAsync();
    }

    private string Known(string sourceId) => press.Has(sourceId)
        ? sourceId
        : throw new ArgumentException($"The catalogue has no source “{sourceId}”.", nameof(sourceId));

    private static void Configure(KestrelServerOptions options)
    {
        options.Listen(IPAddress.Loopback, 0);
        options.AddServerHeader = false;
        // Tests may read a slow or endless answer as slowly as they like.
        options.Limits.MinResponseDataRate = null;
        options.AllowSynchronousIO = false;
    }
}
