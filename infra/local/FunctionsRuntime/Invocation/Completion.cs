using System.Linq.Expressions;
using System.Reflection;

namespace Aggregator.Local.Invocation;

/// <summary>Brings every way of returning (nothing, a value, a task of either) to one: <c>ValueTask&lt;object?&gt;</c>.</summary>
internal static class Completion
{
    /// <summary>The type of the value in the end; null when there is none.</summary>
    public static Type? ValueType(Type returned)
    {
        if (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask))
            return null;
        return IsTaskOf(returned) ? returned.GetGenericArguments()[0] : returned;
    }

    public static Expression Of(MethodCallExpression call)
    {
        var returned = call.Type;
        if (returned == typeof(void))
            return Expression.Block(call, Expression.Default(typeof(ValueTask<object?>)));
        if (returned == typeof(Task))
            return Expression.Call(Adapter(nameof(OfTask)), call);
        if (returned == typeof(ValueTask))
            return Expression.Call(Adapter(nameof(OfValueTask)), call);
        if (!IsTaskOf(returned))
            return Expression.Call(Adapter(nameof(OfValue)), Expression.Convert(call, typeof(object)));
        var name = returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(OfTaskOf) : nameof(OfValueTaskOf);
        return Expression.Call(Adapter(name).MakeGenericMethod(returned.GetGenericArguments()), call);
    }

    private static bool IsTaskOf(Type returned) =>
        returned.IsGenericType && returned.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>));

    private static MethodInfo Adapter(string name) => typeof(Completion).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static ValueTask<object?> OfValue(object? value) => new(value);

    private static async ValueTask<object?> OfTask(Task task)
    {
        await task;
        return null;
    }

    private static async ValueTask<object?> OfValueTask(ValueTask task)
    {
        await task;
        return null;
    }

    private static ValueTask<object?> OfTaskOf<T>(Task<T> task) => OfValueTaskOf(new ValueTask<T>(task));

    // Most functions have their answer at once.
    private static ValueTask<object?> OfValueTaskOf<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : WaitAsync(task);

        static async ValueTask<object?> WaitAsync(ValueTask<T> running) => await running;
    }
}
