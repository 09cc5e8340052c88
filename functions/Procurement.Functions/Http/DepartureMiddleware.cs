using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Http;

/// <summary>
/// Keeps a caller who went away from being an error. The platform's own middleware throws when the request of a
/// cancelled invocation never came; this one stands around it. Queue and timer functions pass.
/// </summary>
public sealed class DepartureMiddleware(ILogger<DepartureMiddleware> log) : IFunctionsWorkerMiddleware
{
    private const string HttpTrigger = "httpTrigger";

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (IsHttp(context) && context.CancellationToken.IsCancellationRequested)
        {
            // What a function throws itself has been answered further in.
            log.LogInformation("{Function}: nobody waits for the answer", context.FunctionDefinition.Name);
        }
    }

    private static bool IsHttp(FunctionContext context) => context.FunctionDefinition.InputBindings.Values
        .Any(binding => string.Equals(binding.Type, HttpTrigger, StringComparison.OrdinalIgnoreCase));
}
