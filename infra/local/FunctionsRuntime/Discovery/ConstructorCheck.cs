using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Local.Discovery;

/// <summary>Finds services that a function's class needs and nobody registered, before the first run does.</summary>
internal static class ConstructorCheck
{
    /// <exception cref="StartRefusedException">Names each function with what it lacks.</exception>
    public static void Run(IEnumerable<LocalFunction> functions, IServiceProviderIsService services)
    {
        var problems = functions
            .Where(function => !function.IsStatic)
            .Select(function => (function.Name, Missing: Missing(function.DeclaringType, services)))
            .Where(function => function.Missing is not null)
            .Select(function => $"{function.Name}: its class needs {function.Missing}, which is not registered.")
            .ToArray();
        if (problems.Length > 0)
            throw new StartRefusedException(problems);
    }

    // Several constructors are the container's choice, keyed services its business.
    private static string? Missing(Type type, IServiceProviderIsService services) =>
        type.GetConstructors() is [{ } only]
            ? only.GetParameters()
                .Where(parameter => !parameter.HasDefaultValue && parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is null)
                .Select(parameter => parameter.ParameterType)
                .FirstOrDefault(service => !services.IsService(service))?.ToString()
            : null;
}
