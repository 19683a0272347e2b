using System.Text.Json.Nodes;
using Aggregator.Fetch;
using Aggregator.Support;
using Aggregator.Translate.Engines;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Tests.Translate.Engines;

/// <summary>An engine's server as documented, with what was sent to it; a test says how it answers.</summary>
internal sealed class EngineStub : IAsyncDisposable
{
    private readonly ServiceCaller caller = new(press: null, "Tests/1.0", TimeProvider.System);

    private EngineStub(StubServer server) => Server = server;

    public StubServer Server { get; }

    /// <summary>Bodies of the requests for translations, in order.</summary>
    public List<JsonNode> Sent { get; } = [];

    public static async Task<EngineStub> StartAsync() => new(await StubServer.StartAsync());

    public AzureEngine Azure(string? key = "a-key", EngineToken? token = null, string? region = "southeastasia", string? resource = null) => new(
        caller, new EngineOptions { Engine = "azure", Endpoint = Server.Address, Key = key, Region = region, ResourceId = resource }, token);

    public LibreTranslateEngine Libre(string? key = null, int mostTexts = 50, int mostCharacters = 5000) => new(
        caller, new EngineOptions { Engine = "libretranslate", Endpoint = Server.Address, Key = key, MostTexts = mostTexts, MostCharacters = mostCharacters }, TimeProvider.System);

    /// <summary>Answers requests for translations; <paramref name="translate"/> gets the body as sent.</summary>
    public EngineStub Answer(Func<JsonNode, HttpResponse, string> translate)
    {
        Server.On("/translate", async context =>
        {
            var body = (await JsonNode.ParseAsync(context.Request.Body))!;
            lock (Sent)
                Sent.Add(body);
            var answer = translate(body, context.Response);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer);
        });
        return this;
    }

    /// <summary>Answers with a status and a body.</summary>
    public EngineStub Answer(int status, string body, string? retryAfter = null) => Answer((_, response) =>
    {
        response.StatusCode = status;
        if (retryAfter is not null)
            response.Headers.RetryAfter = retryAfter;
        return body;
    });

    /// <summary>What LibreTranslate says it speaks.</summary>
    public EngineStub Languages(string json)
    {
        Server.On("/languages", json, "application/json");
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        caller.Dispose();
        await Server.DisposeAsync();
    }
}
