using Microsoft.AspNetCore.Http;

namespace Aggregator.Local.Http;

/// <summary>Binding data of a request: query values (never the key in <c>code</c>), over them route values.</summary>
internal static class RequestData
{
    public static object? Value(HttpContext http, string name)
    {
        if (http.Request.RouteValues.TryGetValue(name, out var value) && value is not null)
            return value;
        return http.Request.QueryString.HasValue && !IsKey(name) && http.Request.Query.TryGetValue(name, out var query)
            ? query.ToString()
            : null;
    }

    public static IReadOnlyDictionary<string, object?> Of(HttpContext http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in http.Request.Query)
            if (!IsKey(name))
                data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues)
            data[name] = value;
        return data;
    }

    private static bool IsKey(string name) => string.Equals(name, FunctionKeys.QueryName, StringComparison.OrdinalIgnoreCase);
}
