using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Procurement.Embedded.Invocation;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The request behind an invocation.</summary>
public static class FunctionContextExtensions
{
    /// <summary>
    /// The HTTP context; null for other triggers and before ConfigureFunctionsWebApplication's place.
    /// </summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(EmbeddedFunctionContext.HttpContextKey, out var http)
            ? http as HttpContext
            : null;
    }
}

/// <summary>The result of an invocation.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The result, typed; throws when it has another type.</summary>
    public static InvocationResult<T> GetInvocationResult<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var result = context.Features.Get<InvocationOutcome>()!;
        return result.Value is null or T
            ? new TypedInvocationResult<T>(result)
            : throw new InvalidOperationException(
                $"The invocation result is a '{result.Value.GetType()}', which cannot be read as '{typeof(T)}'.");
    }

    /// <summary>The result.</summary>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new UntypedInvocationResult(context.Features.Get<InvocationOutcome>()!);
    }
}

/// <summary>Loggers by invocation.</summary>
public static class FunctionContextLoggerExtensions
{
    /// <summary>A logger named after a type.</summary>
    public static ILogger<T> GetLogger<T>(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.InstanceServices.GetRequiredService<ILogger<T>>();
    }

    /// <summary>A logger of a name.</summary>
    public static ILogger GetLogger(this FunctionContext context, string categoryName)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.InstanceServices.GetRequiredService<ILoggerFactory>().CreateLogger(categoryName);
    }
}
