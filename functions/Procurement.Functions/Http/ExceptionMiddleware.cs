using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Procurement.Functions.Http;

/// <summary>
/// Turns what a function throws into a problem answer without details; the log has them. Queue and timer functions
/// pass: their exceptions make the platform try again.
/// </summary>
public sealed class ExceptionMiddleware(ILogger<ExceptionMiddleware> log) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (context.GetHttpContext() is { Response.HasStarted: false })
        {
            var problem = ExceptionProblems.From(thrown, context.CancellationToken.IsCancellationRequested);
            log.Log(
                problem.Status < 500 ? LogLevel.Information : LogLevel.Error,
                thrown,
                "{Function} answered {Status} {Code}",
                context.FunctionDefinition.Name,
                problem.Status,
                problem.Code);
            context.GetInvocationResult().Value = problem;
        }
    }
}
