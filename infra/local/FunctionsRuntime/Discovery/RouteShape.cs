using Microsoft.AspNetCore.Routing.Patterns;

namespace Aggregator.Local.Discovery;

/// <summary>What of a route decides which requests it takes: names of parameters and the case of literals do not.</summary>
internal static class RouteShape
{
    /// <summary>Equal for routes that no request can tell apart.</summary>
    public static string Of(RoutePattern pattern) =>
        string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => Of(part, pattern)))));

    private static string Of(RoutePatternPart part, RoutePattern pattern) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "**" : "")}{Constraints(parameter, pattern)}{(parameter.IsOptional ? "?" : "")}}}",
        _ => "",
    };

    private static string Constraints(RoutePatternParameterPart parameter, RoutePattern pattern) =>
        pattern.ParameterPolicies.TryGetValue(parameter.Name, out var policies)
            ? string.Concat(policies.Select(policy => ":" + policy.Content))
            : "";
}
