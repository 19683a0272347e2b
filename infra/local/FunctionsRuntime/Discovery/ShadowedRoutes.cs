using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Aggregator.Local.Discovery;

/// <summary>
/// The real host tries routes in the order of the functions' names, not the more special first as ASP.NET Core does
/// (azure-functions-host, issue 9876). So a literal route can be out of reach behind a parameter; such a function is a mistake.
/// </summary>
internal sealed class ShadowedRoutes(IInlineConstraintResolver constraints)
{
    /// <summary>One line for each function that no request can reach; functions come in order of name.</summary>
    public IEnumerable<string> Find(IReadOnlyList<LocalFunction> functions)
    {
        var routes = functions.Where(function => function.Trigger is HttpTrigger)
            .Select(function => (function.Name, Http: (HttpTrigger)function.Trigger)).ToArray();
        for (var later = 1; later < routes.Length; later++)
        {
            var (name, http) = routes[later];
            if (http.Pattern.Parameters.Count == 0
                && Array.Find(routes[..later], earlier => Covers(earlier.Http, http)) is { Name: not null } first)
                yield return $"{name}: /{http.Pattern.RawText} is never reached: {first.Name} (/{first.Http.Pattern.RawText}) "
                    + "comes first by name and takes it. Give its parameter a constraint.";
        }
    }

    private bool Covers(HttpTrigger earlier, HttpTrigger literal)
    {
        var takesMethods = earlier.Methods.Count == 0 || (literal.Methods.Count > 0 && literal.Methods.All(earlier.Methods.Contains));
        var values = new RouteValueDictionary();
        return takesMethods
            && new TemplateMatcher(new RouteTemplate(earlier.Pattern), new RouteValueDictionary(earlier.Pattern.Defaults))
                .TryMatch(new PathString("/" + literal.Pattern.RawText), values)
            && earlier.Pattern.ParameterPolicies.All(parameter => Allows(parameter.Key, parameter.Value, values));
    }

    private bool Allows(string name, IReadOnlyList<RoutePatternParameterPolicyReference> policies, RouteValueDictionary values) =>
        !values.ContainsKey(name)
        || policies.All(policy => constraints.ResolveConstraint(policy.Content!) is not { } constraint
            || constraint.Match(httpContext: null, route: null, name, values, RouteDirection.IncomingRequest));
}
