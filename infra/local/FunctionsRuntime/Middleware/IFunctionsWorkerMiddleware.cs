namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs the rest of the pipeline, the function last.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);

/// <summary>Work around every run of every function. One instance serves the whole app.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Calls <paramref name="next"/> to go on, or not, to end the run here.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
