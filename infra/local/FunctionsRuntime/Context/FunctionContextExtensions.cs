using Aggregator.Local.Invocation;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>The request that runs this function; null for every other trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context is LocalFunctionContext local)
            return local.Http;
        return context.Items.TryGetValue(RunItems.HttpContextKey, out var http) ? http as HttpContext : null;
    }
}
