using Microsoft.Azure.Functions.Worker.Middleware;

namespace Aggregator.Local.Invocation;

/// <summary>The middleware in the order it was added, the function behind it.</summary>
internal sealed class MiddlewarePipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> parts = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> part) => parts.Add(part);

    public FunctionExecutionDelegate Build()
    {
        FunctionExecutionDelegate pipeline = static context =>
        {
            var run = LocalFunctionContext.Of(context);
            return run.Function.Body.RunAsync(run);
        };
        for (var index = parts.Count - 1; index >= 0; index--)
            pipeline = parts[index](pipeline);
        return pipeline;
    }
}
