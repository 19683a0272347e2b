using Aggregator.Publish;
using Aggregator.Publish.Http;
using Aggregator.Publish.Pages;
using Aggregator.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Aggregator.Functions;

/// <summary>
/// What all HTTP functions have in common: headers on every answer, browsers that ask before reading, and an answer in
/// words when the store is away or something breaks.
/// </summary>
public sealed partial class ResponseHeaders(SitePages pages, PublishOptions options, ILogger<ResponseHeaders> log)
    : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            SecurityHeaders.Apply(http.Response.Headers, http.Request.IsHttps);
            SecurityHeaders.AnswerPreflight(http.Response.Headers);
            context.GetInvocationResult().Value = Results.NoContent();
            return;
        }
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException away)
        {
            LogAway(context.FunctionDefinition.Name, away.Message);
            context.GetInvocationResult().Value = await AnswerAsync(http.Request, Problem.Unavailable("The store cannot be reached; nothing is lost."));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(fault, context.FunctionDefinition.Name);
            context.GetInvocationResult().Value = await AnswerAsync(http.Request, Problem.Fault());
        }
        // The result is written after all middleware, and may loosen what is set here.
        if (context.GetInvocationResult().Value is not DocumentResult result || !result.IsNotModified(http.Request))
            SecurityHeaders.Apply(http.Response.Headers, http.Request.IsHttps);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Problem problem)
    {
        var asked = PublishRequest.From(request, options);
        return new DocumentResult(asked.WantsPage && problem.Status == StatusCodes.Status503ServiceUnavailable
            ? await pages.UnavailableAsync(asked)
            : problem.ToDocument(asked.BaseUrl));
    }

    [LoggerMessage(LogLevel.Error, "{Function} was answered with 503: {Reason}")]
    private partial void LogAway(string function, string reason);

    [LoggerMessage(LogLevel.Error, "{Function} failed")]
    private partial void LogFault(Exception fault, string function);
}
