using Aggregator.Local.Discovery;
using Aggregator.Local.Invocation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Http;

/// <summary>Answers the requests of one function: key, middleware, function, result.</summary>
internal sealed partial class HttpFunction(
    LocalFunction function, FunctionExecutionDelegate pipeline, FunctionKeys keys, RequestLimits limits, ILogger logger)
{
    private readonly AuthorizationLevel level = ((HttpTrigger)function.Trigger).Level;

    public Task AnswerAsync(HttpContext http)
    {
        if (keys.Opens(level, http.Request))
            return RunAsync(http);
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private async Task RunAsync(HttpContext http)
    {
        using var request = new RequestRun(http, limits);
        try
        {
            var context = new LocalFunctionContext(function, request);
            await Limit(pipeline(context), request);
            // As in the real integration the result is written when all middleware is through, so it may still set headers.
            if (context.Result is IResult result)
                await Limit(result.ExecuteAsync(http), request);
            else if (context.Result is IActionResult action)
                await Limit(action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())), request);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller went away; there is nobody to answer.
        }
        catch (OperationCanceledException) when (request.TimedOut)
        {
            LogTimedOut(function.Name, limits.Longest);
            Fail(http, StatusCodes.Status504GatewayTimeout);
        }
        catch (OperationCanceledException) when (limits.Stopping.IsCancellationRequested)
        {
            Fail(http, StatusCodes.Status503ServiceUnavailable);
        }
        catch (BadHttpRequestException error)
        {
            Fail(http, error.StatusCode);
        }
#pragma warning disable CA1031 // The last line of defence: whatever happened in the function, the caller gets a plain 500.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFailed(error, function.Name);
            Fail(http, StatusCodes.Status500InternalServerError);
        }
    }

    private static Task Limit(Task running, RequestRun request)
    {
        if (!running.IsCompleted)
            request.EnsureLimit();
        return running;
    }

    // A half-written answer must not look like a whole one.
    private static void Fail(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        http.Response.Clear();
        http.Response.StatusCode = status;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed")]
    private partial void LogFailed(Exception error, string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} did not answer within {Limit}")]
    private partial void LogTimedOut(string function, TimeSpan limit);
}
