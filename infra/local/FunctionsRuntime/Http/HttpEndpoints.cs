using Aggregator.Local.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Http;

/// <summary>Puts HTTP functions onto ASP.NET Core's endpoint routing.</summary>
internal static class HttpEndpoints
{
    /// <summary>Routes are tried in the order of <paramref name="functions"/>, which is that of their names, as in the real host.</summary>
    public static void Map(WebApplication app, IEnumerable<LocalFunction> functions, FunctionExecutionDelegate pipeline)
    {
        var keys = app.Services.GetRequiredService<FunctionKeys>();
        var limits = app.Services.GetRequiredService<RequestLimits>();
        var logs = app.Services.GetRequiredService<ILoggerFactory>();
        var endpoints = new List<Endpoint> { NotFound() };
        foreach (var function in functions.Where(function => function.Trigger is HttpTrigger))
        {
            var trigger = (HttpTrigger)function.Trigger;
            var answer = new HttpFunction(function, pipeline, keys, limits, logs.CreateLogger($"Function.{function.Name}"));
            var endpoint = new RouteEndpointBuilder(answer.AnswerAsync, trigger.Pattern, order: endpoints.Count) { DisplayName = function.Name };
            if (trigger.Methods.Count > 0)
                endpoint.Metadata.Add(new HttpMethodMetadata(trigger.Methods));
            endpoints.Add(endpoint.Build());
        }
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    // The real host takes the method for a part of the route: a known path with another method is 404, not 405
    // (azure-functions-host, issue 10098). An endpoint behind all others for every path keeps routing from answering 405.
    private static Endpoint NotFound() => new RouteEndpointBuilder(
        static http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        },
        RoutePatternFactory.Parse("{**path}"),
        order: int.MaxValue) { DisplayName = "No function" }.Build();
}
