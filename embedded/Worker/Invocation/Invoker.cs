using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Procurement.Embedded.Invocation;

/// <summary>Runs one try of a function in a scope of its own, through the app's middleware.</summary>
internal sealed class Invoker
{
    private readonly IServiceScopeFactory scopes;
    private readonly FunctionExecutionDelegate pipeline;
    private readonly OutputSender outputs;
    private readonly TimeSpan? timeout;
    private readonly CancellationToken hostGone;
    private readonly ILogger log;

    public Invoker(
        IServiceProvider services,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware,
        OutputSender outputs,
        TimeSpan? timeout,
        CancellationToken hostGone)
    {
        scopes = services.GetRequiredService<IServiceScopeFactory>();
        log = services.GetRequiredService<ILoggerFactory>().CreateLogger("Host.Functions");
        pipeline = middleware.Reverse().Aggregate((FunctionExecutionDelegate)ExecuteAsync, (next, step) => step(next));
        this.outputs = outputs;
        this.timeout = timeout;
        this.hostGone = hostGone;
    }

    /// <summary>Throws what the function, a binding or a middleware threw.</summary>
    public async Task InvokeAsync(
        FunctionDescriptor function,
        TriggerInput input,
        CancellationToken cancel,
        RetryContext? retry = null,
        HttpContext? http = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, hostGone);
        if (timeout is { } limit) stop.CancelAfter(limit);
        var context = new EmbeddedFunctionContext(function, input)
        {
            Cancellation = stop.Token, Retry = retry, InstanceServices = scope.ServiceProvider,
        };
        if (http is not null)
        {
            http.RequestServices = scope.ServiceProvider;
            context.Features.Set(http);
        }

        log.LogDebug("Executing {Function} ({Invocation})", function.Name, context.InvocationId);
        await pipeline(context);
        await outputs.SendAsync(context);
    }

    private static async Task ExecuteAsync(FunctionContext outer)
    {
        var context = (EmbeddedFunctionContext)outer;
        var parameters = context.Function.Parameters;
        var arguments = new object?[parameters.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = await parameters[i].BindAsync(context);
        context.Outcome.Value = await context.Function.Body.RunAsync(context.InstanceServices, arguments);
    }
}
