using Aggregator.Local.Discovery;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aggregator.Local.Invocation;

internal enum RunOutcome
{
    Succeeded,

    /// <summary>Threw, or ran longer than <c>functionTimeout</c>.</summary>
    Failed,

    /// <summary>Was cut short by the host's stop or a lost lease; not the function's fault.</summary>
    Interrupted,
}

/// <summary>Runs timer and queue functions: a scope of services, the middleware, the time limit.</summary>
internal sealed partial class FunctionRunner(
    IServiceScopeFactory scopes, FunctionExecutionDelegate pipeline, TimeSpan functionTimeout, TimeProvider clock, ILoggerFactory logs)
{
    // Real time, not the app's clock: a function that ignores its token must not hold up the stop of the process.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs to the end, or until cancelled and the grace after that is over. Never throws; failures are logged here.</summary>
    public async Task<RunOutcome> RunAsync(
        LocalFunction function, object input, IReadOnlyDictionary<string, object?> data, CancellationToken interrupted)
    {
        using var limit = functionTimeout > TimeSpan.Zero
            ? new CancellationTokenSource(functionTimeout, clock)
            : new CancellationTokenSource();
        var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, interrupted);
        var running = Task.Run(() => RunInScopeAsync(function, input, data, either), CancellationToken.None);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (either.Token.Register(cancelled.SetResult))
            await Task.WhenAny(running, cancelled.Task);
        if (!running.IsCompleted)
            await Task.WhenAny(running, Task.Delay(Grace, TimeProvider.System, CancellationToken.None));
        return Judge(function, running, limit.IsCancellationRequested, interrupted.IsCancellationRequested);
    }

    private RunOutcome Judge(LocalFunction function, Task running, bool timedOut, bool interrupted)
    {
        if (running.IsCompletedSuccessfully)
            return RunOutcome.Succeeded;
        var logger = logs.CreateLogger($"Function.{function.Name}");
        if (interrupted)
            LogInterrupted(logger, function.Name);
        else if (timedOut)
            LogTimedOut(logger, running.Exception?.InnerException, function.Name, functionTimeout);
        else
            LogFailed(logger, running.Exception?.InnerException, function.Name);
        return interrupted ? RunOutcome.Interrupted : RunOutcome.Failed;
    }

    // Owns the token source, because a function that was given up on may still use it.
    private async Task RunInScopeAsync(
        LocalFunction function, object input, IReadOnlyDictionary<string, object?> data, CancellationTokenSource source)
    {
        using (source)
        {
            await using var scope = scopes.CreateAsyncScope();
            await pipeline(new LocalFunctionContext(function, input, data, scope.ServiceProvider, source.Token));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} failed")]
    private static partial void LogFailed(ILogger logger, Exception? error, string function);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Function} did not end within {Limit}")]
    private static partial void LogTimedOut(ILogger logger, Exception? error, string function, TimeSpan limit);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Function} was interrupted and will be run again")]
    private static partial void LogInterrupted(ILogger logger, string function);
}
