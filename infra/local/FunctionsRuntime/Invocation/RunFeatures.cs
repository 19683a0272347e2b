using System.Collections;
using Microsoft.Azure.Functions.Worker;

namespace Aggregator.Local.Invocation;

internal sealed class RunFeatures : IInvocationFeatures
{
    private readonly Dictionary<Type, object> byType = [];

    public void Set<T>(T instance)
    {
        if (instance is null)
            byType.Remove(typeof(T));
        else
            byType[typeof(T)] = instance;
    }

    public T? Get<T>() => byType.TryGetValue(typeof(T), out var feature) ? (T)feature : default;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => byType.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
