using System.Text.Json.Nodes;
using Aggregator.Translate;
using Aggregator.Translate.Engines;

namespace Aggregator.Tests.Translate.Engines;

/// <summary>The adapter against a server that plays Azure AI Translator's REST interface, version 3.0.</summary>
public sealed class AzureEngineTests : IAsyncLifetime
{
    private EngineStub stub = null!;

    public async Task InitializeAsync() => stub = await EngineStub.StartAsync();

    public Task DisposeAsync() => stub.DisposeAsync().AsTask();

    [Fact]
    public async Task Batch_IsSentAsDocumented_AndReadInOrder()
    {
        stub.Answer((sent, response) =>
        {
            response.Headers["X-Metered-Usage"] = "21";
            return new JsonArray([.. sent.AsArray().Select(text => (JsonNode)new JsonObject
            {
                ["translations"] = new JsonArray(new JsonObject { ["text"] = "en:" + text!["Text"], ["to"] = "en" }),
            })]).ToJsonString();
        });

        var outcome = await stub.Azure().TranslateAsync(Batch("Trời <b>mưa</b>", "Nắng &amp; gió"), CancellationToken.None);

        Assert.Null(outcome.Failure);
        Assert.Equal(["en:Trời <b>mưa</b>", "en:Nắng &amp; gió"], outcome.Texts);
        Assert.Equal(21, outcome.CharactersBilled);
        var request = Assert.Single(stub.Server.Requests);
        Assert.Equal("?api-version=3.0&from=vi&to=zh-Hans&textType=html", request.Query);
        Assert.Equal("a-key", request.Header("Ocp-Apim-Subscription-Key"));
        Assert.Equal("southeastasia", request.Header("Ocp-Apim-Subscription-Region"));
        Assert.StartsWith("application/json", request.Header("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_GoAsDynamicDictionary()
    {
        stub.Answer(200, """[{"translations":[{"text":"x","to":"en"}]}]""");
        var text = "Ông Trần &amp; Hà Nội, Lê Lợi";
        Term[] terms = [new(4, 4, "Trần", "Tran \"Q\" <b>", TermKind.Person), new(11, 6, "Hà Nội", "Hanoi", TermKind.Place), new(19, 6, "Lê Lợi", "Lê Lợi", TermKind.Person)];

        await stub.Azure().TranslateAsync(new TranslationBatch("vi", "en", [new SourceText(text, terms)]), CancellationToken.None);

        Assert.Equal(
            "Ông <mstrans:dictionary translation=\"Tran &quot;Q&quot; &lt;b&gt;\">Trần</mstrans:dictionary> &amp; <mstrans:dictionary translation=\"Hanoi\">Hà Nội</mstrans:dictionary>, <span class=\"notranslate\">Lê Lợi</span>",
            stub.Sent[0][0]!["Text"]!.GetValue<string>());
    }

    [Fact]
    public async Task WithoutKey_SendsTheIdentitysToken()
    {
        stub.Answer(200, """[{"translations":[{"text":"x","to":"en"}]}]""");

        await stub.Azure(key: null, _ => Task.FromResult("a-token"), "westeurope", "/subscriptions/1").TranslateAsync(Batch("a"), CancellationToken.None);

        var request = stub.Server.Requests[0];
        Assert.Equal(("Bearer a-token", "/subscriptions/1", null), (request.Header("Authorization"), request.Header("Ocp-Apim-ResourceId"), request.Header("Ocp-Apim-Subscription-Key")));
    }

    [Fact]
    public async Task WithoutKeyAndIdentity_IsRefused_AndNothingIsSent()
    {
        var outcome = await stub.Azure(key: null, _ => throw new InvalidOperationException("The managed identity gives no token.")).TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Equal(EngineFailureKind.Refused, outcome.Failure?.Kind);
        Assert.Empty(stub.Server.Requests);
    }

    [Fact]
    public void Split_KeepsToThousandTextsAndFiftyThousandCharacters()
    {
        var many = stub.Azure().Split(Batch([.. Enumerable.Repeat("chữ", 2001)]));
        Assert.Equal([1000, 1000, 1], many.Select(batch => batch.Texts.Count));

        var large = stub.Azure().Split(Batch([.. Enumerable.Repeat(new string('a', 20_000), 5)]));
        Assert.Equal([2, 2, 1], large.Select(batch => batch.Texts.Count));
    }

    [Fact]
    public async Task TextOverTheLimit_IsTooLarge_AndNothingIsSent()
    {
        var engine = stub.Azure();
        var batch = Assert.Single(engine.Split(Batch(new string('a', 50_001))));

        var outcome = await engine.TranslateAsync(batch, CancellationToken.None);

        Assert.Equal(EngineFailureKind.TooLarge, outcome.Failure?.Kind);
        Assert.Empty(stub.Server.Requests);
    }

    [Theory]
    [InlineData(429, """{"error":{"code":429001,"message":"The server rejected the request because the client has exceeded request limits."}}""", EngineFailureKind.Throttled)]
    [InlineData(401, """{"error":{"code":401000,"message":"The request isn't authorized because credentials are missing or invalid."}}""", EngineFailureKind.Refused)]
    [InlineData(403, """{"error":{"code":403001,"message":"The operation isn't allowed because the subscription has exceeded its free quota."}}""", EngineFailureKind.Refused)]
    [InlineData(500, """{"error":{"code":500000,"message":"An unexpected error occurred."}}""", EngineFailureKind.Away)]
    [InlineData(503, "<html>Service Unavailable", EngineFailureKind.Away)]
    [InlineData(400, """{"error":{"code":400036,"message":"The target language specified isn't valid."}}""", EngineFailureKind.Unspoken)]
    [InlineData(400, """{"error":{"code":400050,"message":"The input text is too long."}}""", EngineFailureKind.TooLarge)]
    public async Task Refusals_AreValuesThatCostNothing(int status, string body, EngineFailureKind kind)
    {
        stub.Answer(status, body, status == 429 ? "17" : null);

        var outcome = await stub.Azure().TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Equal((kind, 0), (outcome.Failure!.Kind, outcome.CharactersBilled));
        Assert.Equal(status == 429 ? TimeSpan.FromSeconds(17) : null, outcome.Failure.RetryAfter);
        Assert.False(outcome.Failure.MayBeBilled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!doctype html><p>Welcome")]
    [InlineData("""[{"translations":[{"text":"only one"}]}]""")]
    [InlineData("""{"translations":"a","translations":"b"}""")]
    public async Task Garbage_IsNoTranslation_AndMayHaveBeenPaid(string body)
    {
        stub.Answer(200, body);

        var outcome = await stub.Azure().TranslateAsync(Batch("a", "b"), CancellationToken.None);

        Assert.Equal(EngineFailureKind.Garbled, outcome.Failure?.Kind);
        Assert.True(outcome.Failure!.MayBeBilled);
        Assert.Empty(outcome.Texts);
    }

    [Fact]
    public async Task PartialAnswer_LeavesOutOnlyWhatIsMissing()
    {
        stub.Answer(200, """[{"translations":[{"text":"one","to":"en"}]},{"translations":[]},{"error":{"code":1}},{"translations":[{"text":7}]}]""");

        var outcome = await stub.Azure().TranslateAsync(Batch("a", "b", "c", "d"), CancellationToken.None);

        Assert.Null(outcome.Failure);
        Assert.Equal(["one", null, null, null], outcome.Texts);
    }

    [Fact]
    public async Task HalfACharacter_SpoilsNothing()
    {
        stub.Answer(200, """[{"translations":[{"text":"half \ud83d","to":"en"}]}]""");

        var outcome = await stub.Azure().TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Equal(["half \uFFFD"], outcome.Texts);
    }

    [Fact]
    public async Task ConnectionThatBreaksAfterTheRequest_IsUnanswered()
    {
        stub.Server.On("/translate", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var outcome = await stub.Azure().TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Equal(EngineFailureKind.Unanswered, outcome.Failure?.Kind);
        Assert.True(outcome.Failure!.MayBeBilled);
    }

    [Fact]
    public async Task ServerThatIsNotThere_IsAway()
    {
        var engine = stub.Azure();
        await stub.Server.DisposeAsync();

        var outcome = await engine.TranslateAsync(Batch("a"), CancellationToken.None);

        Assert.Equal(EngineFailureKind.Away, outcome.Failure?.Kind);
        Assert.False(outcome.Failure!.MayBeBilled);
    }

    private static TranslationBatch Batch(params string[] texts) => new("vi", "zh-Hans", [.. texts.Select(text => new SourceText(text, []))]);
}
