using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Integration.Runtime;

public static class RouteFunctions
{
    [Function("Home")]
    public static IResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{root:length(0)?}")] HttpRequest request) =>
        Results.Text("home");

    [Function("Language")]
    public static IResult Language(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{lang:regex(^(en|vi)$)}")] HttpRequest request, string lang) =>
        Results.Text($"language {lang}");

    [Function("Article")]
    public static IResult Article(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{lang:regex(^(en|vi)$)}/a/{id:int}/{slug?}")] HttpRequest request,
        string lang, int id, string? slug) =>
        Results.Text($"{lang} {id} {slug ?? "none"}");

    [Function("Feed")]
    public static IResult Feed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "feed.xml")] HttpRequest request) =>
        Results.Text("feed");

    [Function("ByName")]
    public static IResult ByName([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text(request.Method);
}

public static class OverlappingFunctions
{
    [Function("AnyText")]
    public static IResult AnyText([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "{file:regex(^.*txt$)}")] HttpRequest request, string file) =>
        Results.Text($"any {file}");

    [Function("Notes")]
    public static IResult Notes([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "notes.txt")] HttpRequest request) =>
        Results.Text("notes");

    [Function("OtherText")]
    public static IResult OtherText([HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", Route = "{file}")] HttpRequest request, string file) =>
        Results.Text($"other {file}");
}

public static class BindingFunctions
{
    [Function("Values")]
    public static IResult Values(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "values/{text}/{number}/{id}/{flag}/{day}")] HttpRequest request,
        string text, int number, Guid id, bool flag, DateTimeOffset day) =>
        Results.Text(FormattableString.Invariant($"{text}|{number}|{id}|{flag}|{day.UtcDateTime:yyyy-MM-ddTHH:mm}"));

    [Function("Query")]
    public static IResult Query(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "query")] HttpRequest request,
        string? text, int? number, string? code, FunctionContext context, int page = 1) =>
        Results.Text(FormattableString.Invariant($"{text ?? "null"}|{(object?)number ?? "null"}|{code ?? "null"}|{page}|{string.Join(',', context.BindingContext.BindingData.Keys)}"));

    [Function("Bad")]
    public static IResult Bad([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bad/{number}")] HttpRequest request, int number) =>
        Results.Text($"{number}");
}

public sealed class ResultFunctions(Probe probe) : IDisposable
{
    [Function("Action")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, Route = "action")] HttpRequest request) =>
        new ContentResult { Content = "action", StatusCode = 418 };

    [Function("JsonAction")]
    public static async Task<IActionResult> JsonAction([HttpTrigger(AuthorizationLevel.Anonymous, Route = "json")] HttpRequest request)
    {
        await Task.Yield();
        return new OkObjectResult(new { Answer = 42 });
    }

    [Function("Writes")]
    public static Task Writes([HttpTrigger(AuthorizationLevel.Anonymous, Route = "writes")] HttpRequest request, CancellationToken cancellationToken) =>
        request.HttpContext.Response.WriteAsync("written", cancellationToken);

    [Function("Later")]
    public async ValueTask<IResult> Later([HttpTrigger(AuthorizationLevel.Anonymous, Route = "later")] HttpRequest request)
    {
        await Task.Yield();
        probe.Tell("ran");
        return Results.Text("later");
    }

    [Function("Throws")]
    public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, Route = "throws")] HttpRequest request) =>
        throw new InvalidOperationException("secret detail");

    [Function("HalfWay")]
    public static async Task HalfWay([HttpTrigger(AuthorizationLevel.Anonymous, Route = "half")] HttpRequest request)
    {
        await request.HttpContext.Response.WriteAsync("half");
        await request.HttpContext.Response.Body.FlushAsync();
        throw new InvalidOperationException("too late");
    }

    [Function("Slow")]
    public async Task<IResult> Slow([HttpTrigger(AuthorizationLevel.Anonymous, Route = "slow")] HttpRequest request, CancellationToken cancellationToken)
    {
        probe.Tell("slow");
        try
        {
            await probe.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            probe.Tell("cancelled");
            throw;
        }
        return Results.Text("slept");
    }

    public void Dispose() => probe.Tell("disposed");
}

public static class KeyFunctions
{
    [Function("WithKey")]
    public static IResult WithKey([HttpTrigger(AuthorizationLevel.Function, "get", Route = "key")] HttpRequest request) => Results.Text("function");

    [Function("WithAdminKey")]
    public static IResult WithAdminKey([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "operate/key")] HttpRequest request) =>
        Results.Text("admin");

    [Function("ByDefault")]
    public static IResult ByDefault([HttpTrigger("get", Route = "default")] HttpRequest request) => Results.Text("default");
}
