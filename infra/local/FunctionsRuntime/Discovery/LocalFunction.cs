using System.Collections.Immutable;
using System.Reflection;
using Aggregator.Local.Invocation;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Discovery;

/// <summary>A declared function, ready to run.</summary>
internal sealed class LocalFunction : FunctionDefinition
{
    private readonly MethodInfo method;

    public LocalFunction(string name, MethodInfo method, ParameterInfo triggerParameter, Trigger trigger, CompiledMethod body)
    {
        this.method = method;
        Name = name;
        Trigger = trigger;
        Body = body;
        Parameters = [.. method.GetParameters().Select(Describe)];
        InputBindings = ImmutableDictionary<string, BindingMetadata>.Empty
            .Add(triggerParameter.Name!, new Binding(triggerParameter.Name!, trigger.BindingType, BindingDirection.In));
        OutputBindings = trigger is HttpTrigger
            ? ImmutableDictionary<string, BindingMetadata>.Empty.Add("$return", new Binding("$return", "http", BindingDirection.Out))
            : ImmutableDictionary<string, BindingMetadata>.Empty;
    }

    public Trigger Trigger { get; }

    public CompiledMethod Body { get; }

    public Type DeclaringType => method.DeclaringType!;

    public bool IsStatic => method.IsStatic;

    public override string Name { get; }

    public override string Id => Name;

    public override string EntryPoint => $"{DeclaringType.FullName}.{method.Name}";

    public override string PathToAssembly => DeclaringType.Assembly.Location;

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    private static FunctionParameter Describe(ParameterInfo parameter) => new(
        parameter.Name!, parameter.ParameterType, parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null);

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;

        public override BindingDirection Direction => direction;
    }
}
