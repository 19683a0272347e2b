using System.Reflection;
using Aggregator.Functions;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Tests.Publish;

/// <summary>What the real host asks of HTTP functions, read off their attributes.</summary>
public sealed class HttpFunctionTests
{
    private static readonly IReadOnlyList<(string Name, HttpTriggerAttribute Trigger)> Functions =
    [
        .. typeof(ResponseHeaders).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()?.Name, Trigger: method.GetParameters()
                .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(trigger => trigger is not null)))
            .Where(function => function is { Name: not null, Trigger: not null })
            .Select(function => (function.Name!, function.Trigger!)),
    ];

    [Fact]
    public void CatchAll_IsTheLastNameOfAll() => Assert.Equal("YieldNotFound", Functions.Max(function => function.Name));

    [Fact]
    public void Get_AlwaysComesWithHead() =>
        Assert.All(Functions.Where(function => function.Trigger.Methods!.Contains("get")), function => Assert.Contains("head", function.Trigger.Methods!));

    [Fact]
    public void Routes_AreUnique_AndLeaveTheHostsOwnAlone()
    {
        var routes = Functions.Select(function => function.Trigger.Route!).ToList();

        var calls = Functions.SelectMany(function => function.Trigger.Methods!.Select(method => $"{method} {function.Trigger.Route}")).ToList();

        Assert.Equal(calls.Count, calls.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(routes, route => route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase));
    }
}
