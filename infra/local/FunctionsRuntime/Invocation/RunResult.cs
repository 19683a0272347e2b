using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Invocation;

internal sealed class RunResult<T>(LocalFunctionContext run) : InvocationResult<T>
{
    public override T? Value
    {
        get => (T?)run.Result;
        set => run.Result = value;
    }
}

internal sealed class RunResult(LocalFunctionContext run) : InvocationResult
{
    public override object? Value
    {
        get => run.Result;
        set => run.Result = value;
    }
}
