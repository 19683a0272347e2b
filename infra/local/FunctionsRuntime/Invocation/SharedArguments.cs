using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Local.Invocation;

/// <summary>
/// Makes objects of a class that needs nothing but singletons: its arguments are the same for every run and are asked for
/// once, and a run that asks for nothing else needs no scope of services.
/// </summary>
internal sealed class SharedArguments
{
    private readonly Type[] needed;
    private readonly Func<object[], object> make;
    private object[]? arguments;

    private SharedArguments(Type[] needed, Func<object[], object> make) => (this.needed, this.make) = (needed, make);

    /// <summary>Null for a class that needs anything else, or leaves it to the container which constructor is used.</summary>
    public static SharedArguments? Of(Type type, IServiceCollection services)
    {
        if (type.GetConstructors() is not [{ } only])
            return null;
        var needed = Array.ConvertAll(only.GetParameters(), parameter => parameter.ParameterType);
        if (only.GetParameters().Any(parameter => parameter.GetCustomAttributes(inherit: false).Length > 0) || !needed.All(one => IsSingleton(one, services)))
            return null;
        var given = Expression.Parameter(typeof(object[]));
        var typed = needed.Select((one, index) => Expression.Convert(Expression.ArrayIndex(given, Expression.Constant(index)), one));
        return new SharedArguments(needed, Expression.Lambda<Func<object[], object>>(Expression.New(only, typed), given).Compile());
    }

    /// <summary>A new object; the first one asks the run's services for its arguments.</summary>
    public object Create(LocalFunctionContext context) =>
        make(arguments ??= Array.ConvertAll(needed, context.InstanceServices.GetRequiredService));

    // The last registration is the one that counts; one for an open generic type serves where there is none of its own.
    private static bool IsSingleton(Type service, IServiceCollection services)
    {
        var own = services.LastOrDefault(one => !one.IsKeyedService && one.ServiceType == service);
        if (own is null && service.IsGenericType)
            own = services.LastOrDefault(one => !one.IsKeyedService && one.ServiceType == service.GetGenericTypeDefinition());
        return own?.Lifetime == ServiceLifetime.Singleton;
    }
}
