using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Procurement.Functions.Http;

namespace Procurement.Functions.Telemetry;

/// <summary>Counts what became of every POST and PUT, by the name of its function.</summary>
public sealed class CountingMiddleware : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        await next(context);
        if (context.GetHttpContext() is not { } http || HttpMethods.IsGet(http.Request.Method)) return;

        var command = context.FunctionDefinition.Name;
        var refused = context.GetInvocationResult().Value as ProblemResult;
        if (refused is null) BusinessMeters.Done(command);
        else BusinessMeters.Refused(command, refused.Codes);
    }
}
