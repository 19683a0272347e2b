using Microsoft.AspNetCore.Http;

namespace Aggregator.Local.Invocation;

/// <summary>The items of a run. The real worker keeps the request among them under this key.</summary>
internal static class RunItems
{
    public const string HttpContextKey = "HttpRequestContext";

    public static Dictionary<object, object> For(HttpContext? http) => http is null ? [] : new() { [HttpContextKey] = http };
}
