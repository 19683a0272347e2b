using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Aggregator.Integration.Runtime;

public class MiddlewareTests
{
    [Fact]
    public async Task Middleware_RunsInTheOrderItWasAdded()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware<Outer>().UseMiddleware<Inner>());
        await app.Http.GetStringAsync("/later");
        Assert.Equal(["outer before", "inner before", "ran", "disposed", "inner after", "outer after"], await app.Probe.NextAsync(6));
    }

    [Fact]
    public async Task Middleware_MayAnswerItself_AndNotGoOn()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            if (context.GetHttpContext() is not { } http || http.Request.Headers.ContainsKey("go"))
            {
                await next();
                return;
            }
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await http.Response.WriteAsync($"not {context.FunctionDefinition.Name}");
        }));
        using var response = await app.Http.GetAsync("/later");
        Assert.Equal((HttpStatusCode.Forbidden, "not Later"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.True(app.Probe.IsQuiet);
        app.Http.DefaultRequestHeaders.Add("go", "1");
        Assert.Equal("later", await app.Http.GetStringAsync("/later"));
    }

    [Fact]
    public async Task Middleware_SetsHeaders_AfterTheFunctionRan()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            context.GetHttpContext()!.Response.Headers["x-after"] = "set";
        }));
        using var response = await app.Http.GetAsync("/later");
        Assert.Equal("set", Assert.Single(response.Headers.GetValues("x-after")));
    }

    [Fact]
    public async Task Middleware_MayReplaceTheResult()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            await next();
            Assert.IsAssignableFrom<IResult>(context.GetInvocationResult().Value);
            context.GetInvocationResult().Value = Results.Text("replaced");
        }));
        Assert.Equal("replaced", await app.Http.GetStringAsync("/later"));
    }

    [Fact]
    public async Task Middleware_SeesExceptionsAndValuesThatDoNotFit()
    {
        await using var app = await StartAsync(builder => builder.UseMiddleware(async (context, next) =>
        {
            try
            {
                await next();
            }
            catch (FunctionInputConverterException error)
            {
                context.GetInvocationResult().Value = Results.Problem(error.Message, statusCode: 400);
            }
        }));
        using var response = await app.Http.GetAsync("/bad/seven");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("number", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseWhen_PassesOverWhereItsConditionDoesNotHold()
    {
        await using var app = await StartAsync(builder => builder
            .UseWhen<Outer>(context => context.FunctionDefinition.Name == "Later")
            .UseWhen(context => context.FunctionDefinition.InputBindings.Values.Any(input => input.Type == "timerTrigger"),
                (_, _) => throw new InvalidOperationException("no timer here")));
        await app.Http.GetStringAsync("/writes");
        await app.Http.GetStringAsync("/later");
        Assert.Equal(["outer before", "ran", "disposed", "outer after"], await app.Probe.NextAsync(4));
    }

    [Fact]
    public async Task Middleware_AndFunction_ShareScopeItemsAndFeatures()
    {
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(ScopedFunctions))
        {
            Configure = builder =>
            {
                builder.Services.AddScoped<Scoped>();
                builder.UseMiddleware(async (context, next) =>
                {
                    context.Items["note"] = "item";
                    context.Features.Set(new Uri("https://feature.test"));
                    context.InstanceServices.GetRequiredService<Scoped>().Value = "scoped";
                    await next();
                });
            },
        });
        Assert.Equal("item https://feature.test/ scoped True", await app.Http.GetStringAsync("/scoped"));
    }

    [Fact]
    public async Task ClassThatNeedsSingletons_IsMadeForEveryRun_AndSharesThem()
    {
        await using var app = await RuntimeApp.StartAsync(new RuntimeSetup(typeof(CountingFunctions)) { Configure = builder => builder.Services.AddSingleton<Tally>() });

        Assert.Equal(["1 1", "2 1", "3 1"], [await app.Http.GetStringAsync("/count"), await app.Http.GetStringAsync("/count"), await app.Http.GetStringAsync("/count")]);
    }

    private static Task<RuntimeApp> StartAsync(Action<FunctionsApplicationBuilder> configure) =>
        RuntimeApp.StartAsync(new RuntimeSetup(typeof(ResultFunctions), typeof(BindingFunctions)) { Configure = configure });

    private sealed class Outer(Probe probe) : Named(probe, "outer");

    private sealed class Inner(Probe probe) : Named(probe, "inner");

    private class Named(Probe probe, string name) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            probe.Tell($"{name} before");
            await next(context);
            probe.Tell($"{name} after");
        }
    }
}

public sealed class Tally
{
    private int count;

    public int Next() => Interlocked.Increment(ref count);
}

public sealed class CountingFunctions(Tally tally)
{
    private readonly int number = tally.Next();
    private int calls;

    [Function("Count")]
    public IResult Count([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "count")] HttpRequest request) => Results.Text($"{number} {++calls}");
}

public sealed class Scoped
{
    public string Value { get; set; } = "";
}

public sealed class ScopedFunctions(Scoped scoped)
{
    [Function("Scope")]
    public IResult Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scoped")] HttpRequest request, FunctionContext context) =>
        Results.Text($"{context.Items["note"]} {context.Features.Get<Uri>()} {scoped.Value} {ReferenceEquals(request.HttpContext, context.GetHttpContext())}");
}
