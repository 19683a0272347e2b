namespace Microsoft.Azure.Functions.Worker;

/// <summary>Data that came with the trigger: route and query values of a request, or the envelope of a message.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

/// <summary>Distributed tracing, W3C form.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}

/// <summary>Which try this run is, for functions with a retry attribute; queue retries are not counted here.</summary>
public abstract class RetryContext
{
    public abstract int RetryCount { get; }

    public abstract int MaxRetryCount { get; }
}
