using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aggregator.Support;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Browser.Partners;

/// <summary>What a newsroom was told and took for true.</summary>
internal sealed record Told(string Body, string Id);

/// <summary>
/// A newsroom's own server: it asks to be told, and believes only what is signed as the specifications say (Standard Webhooks
/// 1.0; WebSub, 8). Both checks are written from their texts.
/// </summary>
internal sealed class OverseasNewsroom : IAsyncDisposable
{
    private const string HubSecret = "between the hub and us";

    private readonly StubServer server;
    private string webhookSecret = "";
    private string? topic;

    private OverseasNewsroom(StubServer server) => this.server = server;

    public ConcurrentQueue<Told> Events { get; } = new();

    public ConcurrentQueue<Told> Feeds { get; } = new();

    /// <summary>What was not signed as it must be.</summary>
    public ConcurrentQueue<string> Forged { get; } = new();

    public Uri Hook => server.Url("/hook");

    public static async Task<OverseasNewsroom> OpenAsync()
    {
        var newsroom = new OverseasNewsroom(await StubServer.StartAsync());
        newsroom.server.On("/hook", newsroom.TakeEventAsync).On("/feed", newsroom.TakeFeedAsync);
        return newsroom;
    }

    /// <summary>Has itself told of everything about a place that may be republished.</summary>
    public async Task OrderWebhookAsync(HttpClient site, string key, string place)
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, "/api/v1/webhooks")
        {
            Content = JsonContent.Create(new { url = Hook.AbsoluteUri, filter = new { places = new[] { place }, republishable = true } }),
        };
        order.Headers.Add("X-Api-Key", key);
        using var made = await site.SendAsync(order);
        Assert.True(made.StatusCode == System.Net.HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        webhookSecret = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
    }

    /// <summary>Finds hub and topic as the specification says (WebSub, 4), subscribes, and waits until it was asked.</summary>
    public async Task SubscribeAsync(HttpClient site, string feed)
    {
        using var answer = await site.GetAsync(feed);
        var links = string.Join(',', answer.Headers.GetValues("Link")).Split(',');
        topic = Target(links, "self");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["hub.mode"] = "subscribe", ["hub.topic"] = topic, ["hub.callback"] = server.Url("/feed").AbsoluteUri, ["hub.secret"] = HubSecret,
        });
        using var accepted = await site.PostAsync(Target(links, "hub"), form);
        Assert.True(accepted.StatusCode == System.Net.HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync());
        await Until.HoldsAsync(() => server.RequestsFor("/feed").Any(request => request.Query.Contains("hub.challenge", StringComparison.Ordinal)));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeEventAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        var (id, seconds) = (context.Request.Headers["webhook-id"].ToString(), context.Request.Headers["webhook-timestamp"].ToString());
        var isFresh = long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - at) < 300;
        byte[] said = [.. Encoding.UTF8.GetBytes($"{id}.{seconds}."), .. body];
        var signed = HMACSHA256.HashData(Convert.FromBase64String(webhookSecret["whsec_".Length..]), said);
        var isSigned = context.Request.Headers["webhook-signature"].ToString().Split(' ').Any(one => Same(one, "v1," + Convert.ToBase64String(signed)));
        Take(context, isFresh && isSigned, Events, body, id);
    }

    private async Task TakeFeedAsync(HttpContext context)
    {
        var body = await ReadAsync(context);
        if (context.Request.Query["hub.challenge"].ToString() is { Length: > 0 } challenge)
        {
            // Only what was asked for is confirmed.
            var isOurs = context.Request.Query["hub.topic"] == topic && context.Request.Query["hub.mode"] == "subscribe";
            context.Response.StatusCode = isOurs ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(isOurs ? challenge : "");
            return;
        }
        var signed = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(HubSecret), body));
        Take(context, Same(context.Request.Headers["X-Hub-Signature"].ToString(), signed), Feeds, body, "");
    }

    private void Take(HttpContext context, bool isTrue, ConcurrentQueue<Told> told, byte[] body, string id)
    {
        context.Response.StatusCode = isTrue ? StatusCodes.Status204NoContent : StatusCodes.Status401Unauthorized;
        if (isTrue)
            told.Enqueue(new Told(Encoding.UTF8.GetString(body), id));
        else
            Forged.Enqueue(Encoding.UTF8.GetString(body));
    }

    private static string Target(string[] links, string relation)
    {
        var link = links.Single(one => one.Contains($"rel=\"{relation}\"", StringComparison.Ordinal));
        return link[(link.IndexOf('<', StringComparison.Ordinal) + 1)..link.IndexOf('>', StringComparison.Ordinal)];
    }

    private static bool Same(string given, string right) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(right));

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy);
        return copy.ToArray();
    }
}
