using Aggregator.Local.Invocation;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>What the function returned. Throws when it is not a <typeparamref name="T"/>.</summary>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new RunResult<T>(LocalFunctionContext.Of(context));
    }

    /// <summary>What the function returned; its value is null before the function ran, or when it returns nothing.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new RunResult(LocalFunctionContext.Of(context));
    }
}
