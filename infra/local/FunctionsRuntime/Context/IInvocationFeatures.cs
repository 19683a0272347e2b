namespace Microsoft.Azure.Functions.Worker;

/// <summary>Objects that middleware and functions of one run pass to each other, by type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    void Set<T>(T instance);

    T? Get<T>();
}
