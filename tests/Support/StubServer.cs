using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Support;

/// <summary>A web server on loopback that answers each path as the test says; unknown paths get 404.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, RequestDelegate> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StubRequest> requests = new();

    private StubServer(WebApplication app) => this.app = app;

    /// <summary>The server's address, with its port and a final slash.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. requests];

    /// <summary>Requests for one path.</summary>
    public IReadOnlyList<StubRequest> RequestsFor(string path) => [.. requests.Where(request => request.Path == path)];

    /// <summary>Plain HTTP/1.1, or with a certificate HTTP/1.1 and 2 over TLS.</summary>
    public static async Task<StubServer> StartAsync(X509Certificate2? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (certificate is not null)
                    listen.UseHttps(certificate);
            });
        });
        var host = builder.Build();
        var server = new StubServer(host);
        host.Run(server.AnswerAsync);
        await host.StartAsync();
        var addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        server.Address = new Uri(addresses.First());
        return server;
    }

    /// <summary>The address of a path.</summary>
    public Uri Url(string path) => new(Address, path);

    /// <summary>Says how a path (without query) is answered; replaces what was said before.</summary>
    public StubServer On(string path, RequestDelegate answer)
    {
        answers[path] = answer;
        return this;
    }

    /// <summary>Answers with a text.</summary>
    public StubServer On(string path, string body, string contentType = "text/plain", int status = 200) => On(path, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(body);
    });

    /// <summary>Answers with bytes under a Content-Encoding.</summary>
    public StubServer On(string path, byte[] body, string contentEncoding) => On(path, async context =>
    {
        context.Response.Headers.ContentEncoding = contentEncoding;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    });

    /// <summary>Answers with a redirect.</summary>
    public StubServer Redirect(string path, int status, string location) => On(path, context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    });

    /// <summary>Answers with a status and one header.</summary>
    public StubServer Status(string path, int status, string? header = null, string? value = null) => On(path, context =>
    {
        context.Response.StatusCode = status;
        if (header is not null)
            context.Response.Headers[header] = value;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        requests.Enqueue(new StubRequest(context.Request.Path.Value ?? "", context.Request.QueryString.Value ?? "", headers, context.Request.Protocol));
        if (answers.TryGetValue(context.Request.Path.Value ?? "", out var answer))
            return answer(context);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}

/// <summary>One request as it arrived.</summary>
public sealed record StubRequest(string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Protocol)
{
    /// <summary>The header's value, null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
