using System.Text.Json.Nodes;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Tests.Translate.Engines;

/// <summary>The adapter against a server that plays LibreTranslate's interface.</summary>
public sealed class LibreTranslateEngineTests : IAsyncLifetime
{
    private const string Spoken = """[{"code":"vi","name":"Vietnamese","targets":["en","zh","vi"]},{"code":"en","targets":["vi"]},{"code":"zh","targets":["en"]}]""";

    private EngineStub stub = null!;

    public async Task InitializeAsync() => stub = (await EngineStub.StartAsync()).Languages(Spoken);

    public Task DisposeAsync() => stub.DisposeAsync().AsTask();

    [Fact]
    public async Task Batch_IsSentAsDocumented_AndReadInOrder()
    {
        stub.Answer((sent, _) => new JsonObject
        {
            ["translatedText"] = new JsonArray([.. sent["q"]!.AsArray().Select(text => (JsonNode)("zh:" + text!.GetValue<string>()))]),
        }.ToJsonString());
        Term[] terms = [new(0, 6, "Hà Nội", "河内", TermKind.Place)];

        var outcome = await stub.Libre("a-key").TranslateAsync(
            new TranslationBatch("vi", "zh-Hans", [new SourceText("Hà Nội <em>mưa</em>", terms), new SourceText("Nắng", [])]), CancellationToken.None);

        Assert.Null(outcome.Failure);
        Assert.Equal(["zh:<span translate=\"no\">河内</span> <em>mưa</em>", "zh:Nắng"], outcome.Texts);
        var sent = Assert.Single(stub.Sent);
        // This server calls it zh.
        Assert.Equal(("vi", "zh", "html", "a-key"), ((string?)sent["source"], (string?)sent["target"], (string?)sent["format"], (string?)sent["api_key"]));
    }

    [Theory]
    [InlineData("vi", "en", true)]
    [InlineData("vi", "zh-Hans", true)]
    [InlineData("en", "zh-Hans", false)]
    [InlineData("lo", "en", false)]
    public async Task Speaks_WhatTheServerSays(string from, string to, bool speaks) =>
        Assert.Equal(speaks, await stub.Libre().SpeaksAsync(from, to, CancellationToken.None));

    [Fact]
    public async Task Speaks_IsUnknownWhileTheServerIsAway_AndAskedOnceAfter()
    {
        var engine = stub.Libre();
        stub.Server.Status("/languages", 503);
        Assert.Null(await engine.SpeaksAsync("vi", "en", CancellationToken.None));

        stub.Languages(Spoken);
        Assert.True(await engine.SpeaksAsync("vi", "en", CancellationToken.None));
        Assert.True(await engine.SpeaksAsync("vi", "en", CancellationToken.None));
        Assert.Equal(2, stub.Server.RequestsFor("/languages").Count);
    }

    [Fact]
    public void Split_KeepsToTheServersLimits()
    {
        var engine = stub.Libre(mostTexts: 3, mostCharacters: 100);

        Assert.Equal([3, 3, 1], engine.Split(Batch([.. Enumerable.Repeat("a", 7)])).Select(batch => batch.Texts.Count));
        Assert.Equal([2, 2, 1], engine.Split(Batch([.. Enumerable.Repeat(new string('a', 40), 5)])).Select(batch => batch.Texts.Count));
    }

    [Theory]
    [InlineData(429, """{"error":"Slowdown: too many requests"}""", EngineFailureKind.Throttled)]
    [InlineData(403, """{"error":"Invalid API key"}""", EngineFailureKind.Refused)]
    [InlineData(400, """{"error":"Invalid request: request (6000) exceeds text limit (5000)"}""", EngineFailureKind.TooLarge)]
    [InlineData(400, """{"error":"lo is not supported"}""", EngineFailureKind.Unspoken)]
    [InlineData(500, """{"error":"Cannot translate text"}""", EngineFailureKind.Away)]
    [InlineData(502, "Bad gateway", EngineFailureKind.Away)]
    [InlineData(200, """{"translatedText":"one text, not two"}""", EngineFailureKind.Garbled)]
    [InlineData(200, """{"translatedText":["one"]}""", EngineFailureKind.Garbled)]
    [InlineData(200, "not JSON at all", EngineFailureKind.Garbled)]
    [InlineData(302, "", EngineFailureKind.Refused)]
    public async Task Failures_AreValues(int status, string body, EngineFailureKind kind)
    {
        stub.Answer(status, body);

        var outcome = await stub.Libre().TranslateAsync(Batch("a", "b"), CancellationToken.None);

        Assert.Equal(kind, outcome.Failure?.Kind);
    }

    [Fact]
    public async Task EndlessAnswer_IsGarbled()
    {
        stub.Server.On("/translate", async context =>
        {
            var chunk = new byte[1024 * 1024];
            Array.Fill(chunk, (byte)' ');
            for (var megabytes = 0; megabytes < 12 && !context.RequestAborted.IsCancellationRequested; megabytes++)
                await context.Response.Body.WriteAsync(chunk, CancellationToken.None);
        });

        var outcome = await stub.Libre().TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Contains(outcome.Failure?.Kind, (EngineFailureKind?[])[EngineFailureKind.Garbled, EngineFailureKind.Unanswered]);
    }

    private static TranslationBatch Batch(params string[] texts) => new("vi", "en", [.. texts.Select(text => new SourceText(text, []))]);
}
