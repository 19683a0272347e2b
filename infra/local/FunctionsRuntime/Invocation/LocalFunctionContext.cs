using System.Diagnostics;
using Aggregator.Local.Discovery;
using Aggregator.Local.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Invocation;

/// <summary>One run. Everything a plain run does not ask for is made only when asked for: this is on the way of every request.</summary>
internal sealed class LocalFunctionContext : FunctionContext
{
    private readonly CancellationToken cancellationToken;
    private readonly RequestRun? request;
    private readonly IReadOnlyDictionary<string, object?>? messageData;
    private string? invocationId;
    private IServiceProvider? services;
    private IDictionary<object, object>? items;
    private RunFeatures? features;
    private RunBindingContext? binding;

    /// <summary>A run for a request; services are those of the request.</summary>
    public LocalFunctionContext(LocalFunction function, RequestRun request)
    {
        Function = function;
        this.request = request;
        Input = request.Http.Request;
    }

    /// <summary>A run for a timer (<paramref name="input"/> is a <see cref="TimerInfo"/>) or a message (its text).</summary>
    public LocalFunctionContext(
        LocalFunction function,
        object input,
        IReadOnlyDictionary<string, object?> data,
        IServiceProvider services,
        CancellationToken cancellationToken)
    {
        Function = function;
        Input = input;
        messageData = data;
        this.services = services;
        this.cancellationToken = cancellationToken;
    }

    public LocalFunction Function { get; }

    /// <summary>What arrived: a request, a <see cref="TimerInfo"/> or the text of a message.</summary>
    public object Input { get; }

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public HttpContext? Http => request?.Http;

    public override string InvocationId => invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Id;

    public override FunctionDefinition FunctionDefinition => Function;

    public override TraceContext TraceContext { get; } = RunTrace.Instance;

    public override RetryContext RetryContext { get; } = NoRetry.Instance;

    public override IServiceProvider InstanceServices
    {
        get => services ??= Http!.RequestServices;
        set => services = value;
    }

    public override IDictionary<object, object> Items
    {
        get => items ??= RunItems.For(Http);
        set => items = value;
    }

    public override IInvocationFeatures Features => features ??= new RunFeatures();

    public override BindingContext BindingContext => binding ??= new RunBindingContext(this);

    public override CancellationToken CancellationToken => request?.Token ?? cancellationToken;

    /// <summary>Values that came with the trigger, by name whatever the case.</summary>
    public IReadOnlyDictionary<string, object?> BindingData() => messageData ?? RequestData.Of(Http!);

    /// <summary>One value of <see cref="BindingData"/>, without making the whole dictionary for a request.</summary>
    public object? BindingValue(string name) =>
        messageData is null ? RequestData.Value(Http!, name) : messageData.GetValueOrDefault(name);

    public static LocalFunctionContext Of(FunctionContext context) =>
        context as LocalFunctionContext ?? throw new InvalidOperationException("This context was not made by the runtime.");

    private sealed class RunBindingContext(LocalFunctionContext run) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = run.BindingData();
    }

    private sealed class RunTrace : TraceContext
    {
        public static readonly RunTrace Instance = new();

        public override string TraceParent => Activity.Current?.Id ?? "";

        public override string TraceState => Activity.Current?.TraceStateString ?? "";
    }

    private sealed class NoRetry : RetryContext
    {
        public static readonly NoRetry Instance = new();

        public override int RetryCount => 0;

        public override int MaxRetryCount => 0;
    }
}
