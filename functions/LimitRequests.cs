using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Limits;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Aggregator.Functions;

/// <summary>Counts requests to the API and answers those too many.</summary>
public sealed class LimitRequests(RateLimits limits, PublishOptions options) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && await limits.CountAsync(http) is { } problem)
            context.GetInvocationResult().Value = new DocumentResult(problem.ToDocument(PublishRequest.From(http.Request, options).BaseUrl));
        else
            await next(context);
    }
}
