using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Integration.Runtime;

public class DeclarationTests
{
    [Theory]
    [InlineData(typeof(TwoOfOneName), "TWICE", "several functions have this name")]
    [InlineData(typeof(TwoOnOneRoute), "RouteA, RouteB", "same route and method: /same/{}")]
    [InlineData(typeof(AnyMethodOnSameRoute), "AnyA, AnyB", "same route and method")]
    [InlineData(typeof(OutOfReach), "Recent: /items/recent", "is never reached: ById (/items/{id:minlength(3)})")]
    [InlineData(typeof(AdminRoute), "AdminRoute", "begins with admin or runtime")]
    [InlineData(typeof(RuntimeRoute), "RuntimeRoute", "begins with admin or runtime")]
    [InlineData(typeof(UnknownConstraint), "UnknownConstraint", "constraint \"nosuch\"")]
    [InlineData(typeof(BrokenRoute), "BrokenRoute", "cannot be used")]
    [InlineData(typeof(UnknownSetting), "UnknownSetting", "%No_Such_Setting%")]
    [InlineData(typeof(BadSchedule), "BadSchedule", "\"every day\"")]
    [InlineData(typeof(BadCrontab), "BadCrontab", "\"0 99 * * *\"")]
    [InlineData(typeof(BadQueueName), "BadQueueName", "\"Has Capitals\"")]
    [InlineData(typeof(NoConnection), "NoConnection", "the setting NoSuchStorage")]
    [InlineData(typeof(NoTrigger), "NoTrigger", "exactly one trigger, this has 0")]
    [InlineData(typeof(TwoTriggers), "TwoTriggers", "exactly one trigger, this has 2")]
    [InlineData(typeof(ServiceAsParameter), "ServiceAsParameter", "\"probe\" cannot be bound")]
    [InlineData(typeof(NumberFromNowhere), "NumberFromNowhere", "\"number\" cannot be bound")]
    [InlineData(typeof(WrongTriggerType), "WrongTriggerType", "\"timer\" cannot be bound")]
    [InlineData(typeof(InterfaceMessage), "InterfaceMessage", "\"message\" cannot be bound")]
    [InlineData(typeof(WrongResult), "WrongResult", "returns IResult or IActionResult")]
    [InlineData(typeof(BadName), "bad name", "must start with a letter")]
    [InlineData(typeof(NotPublic), "NotPublic", "must be public")]
    [InlineData(typeof(MissingService), "MissingService", "TemporaryFolder, which is not registered")]
    public void Declaration_ThatIsWrong_IsRefusedByName(Type functions, string name, string reason)
    {
        var refusal = RuntimeApp.Refusal(new RuntimeSetup(functions));
        Assert.Contains(name, refusal, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_NamesAllThatIsWrong()
    {
        var refusal = RuntimeApp.Refusal(new RuntimeSetup(typeof(AdminRoute), typeof(BadSchedule)));
        Assert.Contains("AdminRoute", refusal, StringComparison.Ordinal);
        Assert.Contains("BadSchedule", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameRoute_WithOtherMethodOrConstraint_IsFine()
    {
        await using var app = await RuntimeApp.StartAsync(typeof(SameRouteApart));
        Assert.Equal("get", await app.Http.GetStringAsync("/shared/x"));
        using var posted = await app.Http.PostAsync("/shared/x", null);
        Assert.Equal("post", await posted.Content.ReadAsStringAsync());
        Assert.Equal("number", await app.Http.GetStringAsync("/shared/5"));
    }

    [Theory]
    [InlineData("/a/b", "first")]
    [InlineData("/a/c", "second")]
    public async Task Routes_ThatOverlap_AreTriedInOrderOfNameAsInTheRealHost(string path, string expected)
    {
        await using var app = await RuntimeApp.StartAsync(typeof(InOrderOfName));
        Assert.Equal(expected, await app.Http.GetStringAsync(path));
    }

    [Theory]
    [InlineData("[]", "the whole is not an object")]
    [InlineData("{", "not JSON")]
    [InlineData("""{ "functionTimeout": "soon" }""", "functionTimeout is \"soon\"")]
    [InlineData("""{ "functionTimeout": 5 }""", "functionTimeout is not a string")]
    [InlineData("""{ "extensions": [] }""", "extensions is not an object")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": 1 } } }""", "extensions.http.routePrefix is not a string")]
    [InlineData("""{ "extensions": { "queues": { "batchSize": 33 } } }""", "extensions.queues.batchSize is 33, not a whole number from 1 to 32")]
    [InlineData("""{ "extensions": { "queues": { "newBatchThreshold": -1 } } }""", "extensions.queues.newBatchThreshold")]
    [InlineData("""{ "extensions": { "queues": { "maxDequeueCount": 0 } } }""", "extensions.queues.maxDequeueCount")]
    [InlineData("""{ "extensions": { "queues": { "visibilityTimeout": "8.00:00:00" } } }""", "extensions.queues.visibilityTimeout")]
    [InlineData("""{ "extensions": { "queues": { "maxPollingInterval": "00:00:00" } } }""", "extensions.queues.maxPollingInterval")]
    [InlineData("""{ "extensions": { "queues": { "messageEncoding": "utf7" } } }""", "extensions.queues.messageEncoding")]
    public void HostJson_ThatIsWrong_IsRefusedByKey(string hostJson, string reason) =>
        Assert.Contains(reason, RuntimeApp.Refusal(new RuntimeSetup(typeof(SameRouteApart)) { HostJson = hostJson }), StringComparison.Ordinal);

    [Fact]
    public async Task HostJson_KeysNotKnown_AreLeftAlone()
    {
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(SameRouteApart))
        {
            HostJson = """{ "version": "2.0", /* said so */ "other": [1], "functionTimeout": "-1", "extensions": { "http": { "routePrefix": "" }, "blobs": {} }, }""",
        });
        Assert.Equal("get", await app.Http.GetStringAsync("/shared/x"));
    }
}

public static class SameRouteApart
{
    [Function("SharedGet")]
    public static IResult Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{x}")] HttpRequest request) => Results.Text("get");

    [Function("SharedPost")]
    public static IResult Post([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "shared/{y}")] HttpRequest request) => Results.Text("post");

    [Function("SharedAsNumber")]
    public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{x:int}")] HttpRequest request) => Results.Text("number");
}

public static class TwoOfOneName
{
    [Function("Twice")]
    public static void First([TimerTrigger("0 * * * *")] TimerInfo timer) => _ = timer;

    [Function("twice")]
    public static void Second([TimerTrigger("0 * * * *")] TimerInfo timer) => _ = timer;
}

public static class TwoOnOneRoute
{
    [Function("RouteA")]
    public static IResult First([HttpTrigger("get", "post", Route = "same/{a}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("RouteB")]
    public static IResult Second([HttpTrigger("post", Route = "SAME/{b}")] HttpRequest request) => Results.Ok(request.Path);
}

public static class AnyMethodOnSameRoute
{
    [Function("AnyA")]
    public static IResult First([HttpTrigger(AuthorizationLevel.Anonymous, Route = "same")] HttpRequest request) => Results.Ok(request.Path);

    [Function("AnyB")]
    public static IResult Second([HttpTrigger("get", Route = "same")] HttpRequest request) => Results.Ok(request.Path);
}

public static class OutOfReach
{
    [Function("ById")]
    public static IResult ById([HttpTrigger("get", Route = "items/{id:minlength(3)}")] HttpRequest request) => Results.Ok(request.Path);

    [Function("Recent")]
    public static IResult Recent([HttpTrigger("get", Route = "items/recent")] HttpRequest request) => Results.Ok(request.Path);

    [Function("Top")]
    public static IResult Top([HttpTrigger("get", Route = "items/xx")] HttpRequest request) => Results.Ok(request.Path);
}

public static class InOrderOfName
{
    [Function("First")]
    public static IResult First([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{x}/b")] HttpRequest request) => Results.Text("first");

    [Function("Second")]
    public static IResult Second([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a/{y}")] HttpRequest request) => Results.Text("second");
}

public static class AdminRoute
{
    [Function("AdminRoute")]
    public static IResult Run([HttpTrigger("get", Route = "Admin/keys")] HttpRequest request) => Results.Ok(request.Path);
}

public static class RuntimeRoute
{
    [Function("RuntimeRoute")]
    public static IResult Run([HttpTrigger("get")] HttpRequest request) => Results.Ok(request.Path);
}

public static class UnknownConstraint
{
    [Function("UnknownConstraint")]
    public static IResult Run([HttpTrigger("get", Route = "x/{id:nosuch}")] HttpRequest request) => Results.Ok(request.Path);
}

public static class BrokenRoute
{
    [Function("BrokenRoute")]
    public static IResult Run([HttpTrigger("get", Route = "x/{id")] HttpRequest request) => Results.Ok(request.Path);
}

public static class UnknownSetting
{
    [Function("UnknownSetting")]
    public static void Run([TimerTrigger("%No_Such_Setting%")] TimerInfo timer) => _ = timer;
}

public static class BadSchedule
{
    [Function("BadSchedule")]
    public static void Run([TimerTrigger("every day")] TimerInfo timer) => _ = timer;
}

public static class BadCrontab
{
    [Function("BadCrontab")]
    public static void Run([TimerTrigger("0 99 * * *")] TimerInfo timer) => _ = timer;
}

public static class BadQueueName
{
    [Function("BadQueueName")]
    public static void Run([QueueTrigger("Has Capitals")] string message) => _ = message;
}

public static class NoConnection
{
    [Function("NoConnection")]
    public static void Run([QueueTrigger("somewhere", Connection = "NoSuchStorage")] string message) => _ = message;
}

public static class NoTrigger
{
    [Function("NoTrigger")]
    public static void Run(FunctionContext context) => _ = context;
}

public static class TwoTriggers
{
    [Function("TwoTriggers")]
    public static void Run([QueueTrigger("queue")] string message, [TimerTrigger("0 * * * *")] TimerInfo timer) => _ = (message, timer);
}

public static class ServiceAsParameter
{
    [Function("ServiceAsParameter")]
    public static void Run([TimerTrigger("0 * * * *")] TimerInfo timer, Probe probe) => _ = (timer, probe);
}

public static class NumberFromNowhere
{
    [Function("NumberFromNowhere")]
    public static IResult Run([HttpTrigger("get", Route = "x/{id}")] HttpRequest request, int number) => Results.Ok($"{request.Path}{number}");
}

public static class WrongTriggerType
{
    [Function("WrongTriggerType")]
    public static void Run([TimerTrigger("0 * * * *")] DateTimeOffset timer) => _ = timer;
}

public static class InterfaceMessage
{
    [Function("InterfaceMessage")]
    public static void Run([QueueTrigger("queue")] IDisposable message) => _ = message;
}

public static class WrongResult
{
    [Function("WrongResult")]
    public static Task<string> Run([HttpTrigger("get")] HttpRequest request) => Task.FromResult(request.Path.ToString());
}

public static class BadName
{
    [Function("bad name")]
    public static void Run([TimerTrigger("0 * * * *")] TimerInfo timer) => _ = timer;
}

internal static class NotPublic
{
    [Function("NotPublic")]
    public static void Run([TimerTrigger("0 * * * *")] TimerInfo timer) => _ = timer;
}

public sealed class MissingService(TemporaryFolder folder)
{
    [Function("MissingService")]
    public void Run([TimerTrigger("0 * * * *")] TimerInfo timer) => _ = (timer, folder);
}
