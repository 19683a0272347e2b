using System.Reflection;
using Aggregator.Local.Discovery;
using Aggregator.Local.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Local.Invocation;

/// <summary>Makes one argument. Throws <see cref="FunctionInputConverterException"/> when what arrived does not fit.</summary>
internal delegate object? ParameterBinder(LocalFunctionContext context);

/// <summary>Decides at start how each parameter gets its argument.</summary>
internal static class ParameterBinders
{
    /// <exception cref="FormatException">The parameter can never get an argument; the message names it.</exception>
    public static ParameterBinder Create(ParameterInfo parameter, bool isTrigger, Trigger trigger)
    {
        var type = parameter.ParameterType;
        if (type.IsByRef || type.IsByRefLike || type.IsPointer)
            throw Unbindable(parameter, "it is passed by reference");
        if (isTrigger)
            return CreateTrigger(parameter, trigger);
        if (type == typeof(FunctionContext))
            return static context => context;
        if (type == typeof(CancellationToken))
            return static context => context.CancellationToken;
        if (type == typeof(HttpRequest) && trigger is HttpTrigger)
            return static context => context.Input;
        return CreateValue(parameter, trigger);
    }

    private static ParameterBinder CreateTrigger(ParameterInfo parameter, Trigger trigger)
    {
        var type = parameter.ParameterType;
        return trigger switch
        {
            HttpTrigger when type == typeof(HttpRequest) => static context => context.Input,
            TimerTrigger when type == typeof(TimerInfo) => static context => context.Input,
            QueueTrigger when type == typeof(string) => static context => context.Input,
            QueueTrigger when type == typeof(byte[]) => static context => BinaryData.FromString((string)context.Input).ToArray(),
            QueueTrigger when type == typeof(BinaryData) => static context => BinaryData.FromString((string)context.Input),
            QueueTrigger when !type.IsInterface && !type.IsAbstract && !type.ContainsGenericParameters && !type.IsAssignableTo(typeof(Delegate)) =>
                context => context.InstanceServices.GetRequiredService<MessageReader>().Read((string)context.Input, type, parameter.Name!),
            HttpTrigger => throw Unbindable(parameter, "an HTTP trigger is an HttpRequest"),
            TimerTrigger => throw Unbindable(parameter, "a timer trigger is a TimerInfo"),
            _ => throw Unbindable(parameter, $"a message cannot become a {type.Name}"),
        };
    }

    private static ParameterBinder CreateValue(ParameterInfo parameter, Trigger trigger)
    {
        var name = parameter.Name!;
        var type = parameter.ParameterType;
        if (BindingText.Converter(type) is not { } convert)
            throw Unbindable(parameter, $"nothing that arrives can become a {type.Name} (services belong into the constructor)");
        var nullable = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
        if (!nullable && !parameter.HasDefaultValue && !MayArrive(name, trigger))
            throw Unbindable(parameter, "nothing of this name arrives for certain; make it nullable or give it a default");
        // Reflection shows the default of a struct as null.
        var whenAbsent = !parameter.HasDefaultValue ? null
            : parameter.DefaultValue ?? (nullable ? null : Activator.CreateInstance(type));
        return context =>
        {
            if (context.BindingValue(name) is not { } value)
                return whenAbsent is not null || nullable ? whenAbsent : throw Missing(name);
            var text = value as string ?? value.ToString() ?? "";
            return convert(text) ?? throw new FunctionInputConverterException(
                $"The value of '{name}' cannot become a {(Nullable.GetUnderlyingType(type) ?? type).Name}.");
        };
    }

    // A required value may come from the route, or be part of every message's envelope.
    private static bool MayArrive(string name, Trigger trigger) => trigger switch
    {
        HttpTrigger http => http.Pattern.GetParameter(name) is not null,
        QueueTrigger => MessageData.Names.Contains(name, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    private static FunctionInputConverterException Missing(string name) => new($"There is no value for '{name}'.");

    private static FormatException Unbindable(ParameterInfo parameter, string reason) =>
        new($"the parameter \"{parameter.Name}\" cannot be bound: {reason}");
}
