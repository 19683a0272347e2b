using System.Net;
using Aggregator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Integration.Runtime;

public class HttpTests
{
    [Theory]
    [InlineData("/", "home")]
    [InlineData("/en", "language en")]
    [InlineData("/vi/", "language vi")]
    [InlineData("/feed.xml", "feed")]
    [InlineData("/FEED.xml", "feed")]
    [InlineData("/en/a/7/ha-noi", "en 7 ha-noi")]
    [InlineData("/vi/a/8", "vi 8 none")]
    [InlineData("/ByName", "GET")]
    public async Task Route_ThatMatches_RunsItsFunction(string path, string expected)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(RouteFunctions));
        Assert.Equal(expected, await app.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("GET", "/xx")]
    [InlineData("GET", "/en/a/seven")]
    [InlineData("GET", "/en/b")]
    [InlineData("GET", "/api/feed.xml")]
    [InlineData("POST", "/feed.xml")]
    [InlineData("HEAD", "/feed.xml")]
    [InlineData("OPTIONS", "/")]
    public async Task Route_OrMethodThatDoesNotMatch_Is404AsInTheRealHost(string method, string path)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(RouteFunctions));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("GET", "/notes.txt", "notes")]
    [InlineData("POST", "/notes.txt", "any notes.txt")]
    [InlineData("PUT", "/notes.txt", "other notes.txt")]
    [InlineData("GET", "/list.txt", "other list.txt")]
    [InlineData("POST", "/list.txt", "any list.txt")]
    public async Task Routes_ThatOverlap_AreTriedInOrderOfName_ForEachMethod(string method, string path, string expected)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(OverlappingFunctions));
        using var response = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Head_WhereDeclared_IsAnsweredWithoutBody()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(RouteFunctions));
        using var response = await app.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/en"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Route_WithoutMethods_TakesEveryMethod(string method)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(RouteFunctions));
        using var response = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/byname"));
        Assert.Equal(method, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{}", "/api/feed.xml")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v2/news" } } }""", "/v2/news/feed.xml")]
    public async Task RoutePrefix_OfHostJson_StandsBeforeEveryRoute(string hostJson, string path)
    {
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(RouteFunctions)) { HostJson = hostJson });
        Assert.Equal("feed", await app.Http.GetStringAsync(path));
        using var without = await app.Http.GetAsync("/feed.xml");
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    [Fact]
    public async Task RouteValues_BecomeParametersOfTheirTypes()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(BindingFunctions));
        var answer = await app.Http.GetStringAsync("/values/Đà%20Nẵng/-5/0f8fad5b-d9cb-469f-a165-70867728950e/true/2025-03-01T08:00:00+07:00");
        Assert.Equal("Đà Nẵng|-5|0f8fad5b-d9cb-469f-a165-70867728950e|True|2025-03-01T01:00", answer);
    }

    [Theory]
    [InlineData("/query", "null|null|null|1|")]
    [InlineData("/query?text=a%26b&number=3&page=2", "a&b|3|null|2|text,number,page")]
    [InlineData("/query?code=secret&page=4", "null|null|null|4|page")]
    public async Task QueryValues_BecomeParameters_ExceptTheKey(string path, string expected)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(BindingFunctions));
        Assert.Equal(expected, await app.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("/bad/seven")]
    [InlineData("/bad/99999999999")]
    [InlineData("/query?number=x")]
    public async Task Value_ThatDoesNotFit_Is500AsInTheRealWorker(string path)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(BindingFunctions));
        using var response = await app.Http.GetAsync(path);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/action", (HttpStatusCode)418, "action")]
    [InlineData("/json", HttpStatusCode.OK, """{"answer":42}""")]
    [InlineData("/writes", HttpStatusCode.OK, "written")]
    [InlineData("/later", HttpStatusCode.OK, "later")]
    public async Task Results_OfEveryKind_AreWritten(string path, HttpStatusCode status, string body)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        using var response = await app.Http.GetAsync(path);
        Assert.Equal((status, body), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Class_IsMadeForEachRun_AndDisposed()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        await app.Http.GetStringAsync("/later");
        await app.Http.GetStringAsync("/later");
        Assert.Equal(["ran", "disposed", "ran", "disposed"], await app.Probe.NextAsync(4));
    }

    [Fact]
    public async Task Exception_Is500WithoutDetails_AndLogged()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        using var response = await app.Http.GetAsync("/throws");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains("Error: Throws failed", app.Log.Lines);
    }

    [Fact]
    public async Task Exception_AfterTheAnswerBegan_CutsTheConnection()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        await Assert.ThrowsAsync<HttpRequestException>(() => app.Http.GetStringAsync("/half"));
        Assert.Equal("written", await app.Http.GetStringAsync("/writes"));
    }

    [Fact]
    public async Task Caller_WhoGoesAway_CancelsTheFunction()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        using var leaving = new CancellationTokenSource();
        var request = app.Http.GetAsync("/slow", leaving.Token);
        Assert.Equal("slow", await app.Probe.NextAsync());
        await leaving.CancelAsync();
        Assert.Equal("cancelled", await app.Probe.NextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Theory]
    [InlineData("{}", 230)]
    [InlineData("""{ "functionTimeout": "00:00:20" }""", 20)]
    public async Task Request_ThatRunsTooLong_IsCancelledWith504(string hostJson, int seconds)
    {
        var clock = new ManualClock();
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(ResultFunctions))
        {
            HostJson = hostJson,
            Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock),
        });
        var request = app.Http.GetAsync("/api/slow");
        Assert.Equal("slow", await app.Probe.NextAsync());
        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.True(app.Probe.IsQuiet);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("cancelled", await app.Probe.NextAsync());
        using var response = await request;
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
    }

    [Fact]
    public async Task Stop_LetsRequestsUnderWayFinish()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        var request = app.Http.GetStringAsync("/slow");
        Assert.Equal("slow", await app.Probe.NextAsync());
        var stop = app.StopAsync();
        app.Probe.LetGo();
        Assert.Equal("slept", await request);
        await stop.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Stop_CancelsRequestsThatDoNotFinish_WithinTheBound()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(ResultFunctions));
        var request = app.Http.GetAsync("/slow");
        Assert.Equal("slow", await app.Probe.NextAsync());
        await app.StopAsync().WaitAsync(TimeSpan.FromSeconds(15));
        Assert.Equal("cancelled", await app.Probe.NextAsync());
        using var response = await request;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Start_PrintsFunctionsAndAddress()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(RouteFunctions), typeof(KeyFunctions));
        var output = app.Output.ToString();
        Assert.Contains("ANY        /ByName", output, StringComparison.Ordinal);
        Assert.Contains("GET,HEAD   /{lang:regex(^(en|vi)$)}", output, StringComparison.Ordinal);
        Assert.Contains("(Admin key)", output, StringComparison.Ordinal);
        Assert.Contains($"Listening on {app.Http.BaseAddress!.ToString().TrimEnd('/')}", output, StringComparison.Ordinal);
    }
}
