using System.Linq.Expressions;
using System.Reflection;
using Aggregator.Local.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Local.Invocation;

/// <summary>A function's method as a delegate, with what makes its object and its arguments; no reflection when it runs.</summary>
internal sealed class CompiledMethod
{
    private readonly Func<object?, object?[], ValueTask<object?>> call;
    private readonly ParameterBinder[] binders;
    private Func<LocalFunctionContext, object>? create;

    private CompiledMethod(
        Func<object?, object?[], ValueTask<object?>> call, Func<LocalFunctionContext, object>? create, ParameterBinder[] binders)
    {
        this.call = call;
        this.create = create;
        this.binders = binders;
    }

    /// <summary>Then MVC's services are needed to write the result.</summary>
    public bool ReturnsActionResult { get; private init; }

    /// <exception cref="FormatException">What the method returns cannot be used.</exception>
    public static CompiledMethod Create(MethodInfo method, ParameterBinder[] binders, Trigger trigger)
    {
        var returned = Completion.ValueType(method.ReturnType);
        if (trigger is HttpTrigger && !IsHttpResult(returned))
            throw new FormatException("an HTTP function returns IResult or IActionResult (or a task of it), or nothing");
        var instance = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        var typed = method.GetParameters().Select(
            (parameter, index) => Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType));
        var body = Expression.Call(method.IsStatic ? null : Expression.Convert(instance, method.DeclaringType!), method, typed);
        var compiled = Expression.Lambda<Func<object?, object?[], ValueTask<object?>>>(Completion.Of(body), instance, arguments).Compile();
        return new CompiledMethod(compiled, method.IsStatic ? null : Creator(method.DeclaringType!), binders)
        {
            ReturnsActionResult = returned?.IsAssignableTo(typeof(IActionResult)) == true,
        };
    }

    /// <summary>Makes its objects without a scope of services where the class needs none.</summary>
    public void Share(Type type, IServiceCollection services)
    {
        if (create is not null && SharedArguments.Of(type, services) is { } shared)
            create = shared.Create;
    }

    /// <summary>Runs the method and leaves what it returned in <see cref="LocalFunctionContext.Result"/>.</summary>
    public Task RunAsync(LocalFunctionContext context)
    {
        var arguments = binders.Length == 0 ? [] : new object?[binders.Length];
        for (var index = 0; index < arguments.Length; index++)
            arguments[index] = binders[index](context);
        var instance = create?.Invoke(context);
        var running = call(instance, arguments);
        if (!running.IsCompletedSuccessfully || instance is IDisposable or IAsyncDisposable)
            return FinishAsync(running, instance, context);
        context.Result = running.Result;
        return Task.CompletedTask;
    }

    private static async Task FinishAsync(ValueTask<object?> running, object? instance, LocalFunctionContext context)
    {
        try
        {
            context.Result = await running;
        }
        finally
        {
            if (instance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }

    private static Func<LocalFunctionContext, object> Creator(Type type)
    {
        try
        {
            var factory = ActivatorUtilities.CreateFactory(type, Type.EmptyTypes);
            return context => factory(context.InstanceServices, []);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"its class cannot be made: {error.Message}", error);
        }
    }

    private static bool IsHttpResult(Type? value) =>
        value is null || value.IsAssignableTo(typeof(IResult)) || value.IsAssignableTo(typeof(IActionResult));
}
