using System.Reflection;
using System.Text.RegularExpressions;
using Aggregator.Local.Invocation;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace Aggregator.Local.Discovery;

/// <summary>Finds the functions of an assembly and refuses what the real host would not run.</summary>
internal sealed partial class FunctionDiscovery(TriggerReader triggers, ShadowedRoutes shadows, IConfiguration configuration)
{
    private readonly List<string> problems = [];

    /// <summary>All functions in order of name, those left out that <c>AzureWebJobs.{name}.Disabled</c> switches off.</summary>
    /// <exception cref="StartRefusedException">Names every function that is declared wrongly.</exception>
    public IReadOnlyList<LocalFunction> Find(IEnumerable<Type> types)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var functions = types
            .SelectMany(type => type.GetMethods(All))
            .Select(method => (Method: method, Name: method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(declared => declared.Name is not null)
            .OrderBy(declared => declared.Name, StringComparer.OrdinalIgnoreCase)
            .Select(declared => Read(declared.Name!, declared.Method))
            .OfType<LocalFunction>()
            .ToList();
        RefuseSameNames(functions);
        RefuseSameRoutes(functions);
        if (problems.Count == 0)
            problems.AddRange(shadows.Find(functions));
        if (problems.Count > 0)
            throw new StartRefusedException(problems);
        return functions.FindAll(function => !configuration.GetValue<bool>($"AzureWebJobs.{function.Name}.Disabled"));
    }

    private LocalFunction? Read(string name, MethodInfo method)
    {
        try
        {
            return ReadOrThrow(name, method);
        }
        catch (FormatException error)
        {
            problems.Add($"{name} ({method.DeclaringType!.Name}.{method.Name}): {error.Message}.");
            return null;
        }
    }

    private LocalFunction ReadOrThrow(string name, MethodInfo method)
    {
        if (!FunctionName().IsMatch(name))
            throw new FormatException("the name must start with a letter and hold only letters, digits, hyphens and underscores");
        if (!method.IsPublic || !method.DeclaringType!.IsVisible)
            throw new FormatException("the method and its class must be public");
        if (method.ContainsGenericParameters || (method.DeclaringType.IsAbstract && !method.IsStatic))
            throw new FormatException("the method and its class must be neither generic nor abstract");
        var triggered = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(candidate => candidate.Attribute is not null)
            .ToArray();
        if (triggered.Length != 1)
            throw new FormatException($"a function has exactly one trigger, this has {triggered.Length}");
        var trigger = triggers.Read(name, triggered[0].Attribute!);
        var binders = method.GetParameters()
            .Select(parameter => ParameterBinders.Create(parameter, isTrigger: parameter == triggered[0].Parameter, trigger))
            .ToArray();
        return new LocalFunction(name, method, triggered[0].Parameter, trigger, CompiledMethod.Create(method, binders, trigger));
    }

    private void RefuseSameNames(IEnumerable<LocalFunction> functions)
    {
        foreach (var same in functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            problems.Add($"{same.Key}: several functions have this name: {string.Join(", ", same.Select(function => function.EntryPoint))}.");
    }

    private void RefuseSameRoutes(IEnumerable<LocalFunction> functions)
    {
        var shapes = functions.Where(function => function.Trigger is HttpTrigger)
            .ToLookup(function => RouteShape.Of(((HttpTrigger)function.Trigger).Pattern), StringComparer.Ordinal);
        foreach (var shape in shapes)
        {
            var methods = shape.SelectMany(function => ((HttpTrigger)function.Trigger).Methods).ToArray();
            var anyMethod = shape.Any(function => ((HttpTrigger)function.Trigger).Methods.Count == 0);
            if (methods.Distinct(StringComparer.Ordinal).Count() < methods.Length || (anyMethod && shape.Count() > 1))
                problems.Add($"{string.Join(", ", shape.Select(function => function.Name))}: same route and method: /{shape.Key}.");
        }
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]{0,127}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FunctionName();
}
