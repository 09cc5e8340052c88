using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Procurement.Embedded.Invocation;

/// <summary>
/// Makes the function's class in the invocation's scope, calls its method and awaits what it returns.
/// </summary>
internal sealed class FunctionBody
{
    private readonly MethodInvoker invoker;
    private readonly ObjectFactory? create;
    private readonly Func<object?, ValueTask<object?>> finish;

    public FunctionBody(MethodInfo method)
    {
        invoker = MethodInvoker.Create(method);
        create = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        finish = Finisher(method.ReturnType);
        ResultType = ResultTypeOf(method.ReturnType);
    }

    /// <summary>What the method returns once awaited; <c>void</c> when nothing.</summary>
    public Type ResultType { get; }

    public async ValueTask<object?> RunAsync(IServiceProvider services, object?[] arguments)
    {
        var target = create?.Invoke(services, null);
        try
        {
            return await finish(invoker.Invoke(target, arguments.AsSpan()));
        }
        finally
        {
            if (target is IAsyncDisposable disposable) await disposable.DisposeAsync();
            else (target as IDisposable)?.Dispose();
        }
    }

    public static Type ResultTypeOf(Type returned)
    {
        if (returned == typeof(Task) || returned == typeof(ValueTask)) return typeof(void);
        if (!returned.IsGenericType) return returned;
        var open = returned.GetGenericTypeDefinition();
        return open == typeof(Task<>) || open == typeof(ValueTask<>) ? returned.GenericTypeArguments[0] : returned;
    }

    private static Func<object?, ValueTask<object?>> Finisher(Type returned)
    {
        if (returned == typeof(Task)) return async task => { await (Task)task!; return null; };
        if (returned == typeof(ValueTask)) return async task => { await (ValueTask)task!; return null; };
        var result = ResultTypeOf(returned);
        if (result == returned) return value => ValueTask.FromResult(value);
        var name = returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(AwaitTask) : nameof(AwaitValueTask);
        return typeof(FunctionBody).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(result).CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    private static async ValueTask<object?> AwaitTask<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> AwaitValueTask<T>(object? task) => await (ValueTask<T>)task!;
}
