using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Aggregator.Local.Http;

/// <summary>
/// Drops routes that come after one which takes every request that gets as far, such as a literal one: they could never
/// be chosen, yet routing would read their parameters and check their constraints for each request.
/// </summary>
internal sealed class FirstRouteWins : MatcherPolicy, INodeBuilderPolicy
{
    // After the choice by method, at -1000: the first of those with the right method is meant.
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.All(endpoint => endpoint is RouteEndpoint) && Reachable(endpoints).Count < endpoints.Count;

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints) => [new PolicyNodeEdge(this, Reachable(endpoints))];

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) => new OnlyWay(edges[0].Destination);

    private static List<Endpoint> Reachable(IReadOnlyList<Endpoint> endpoints)
    {
        var taker = endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0).MinBy(endpoint => endpoint.Order);
        return [.. endpoints.Where(endpoint => taker is null || ((RouteEndpoint)endpoint).Order <= taker.Order)];
    }

    private sealed class OnlyWay(int destination) : PolicyJumpTable
    {
        public override int GetDestination(HttpContext httpContext) => destination;
    }
}
