using Microsoft.AspNetCore.Http;
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
    private static readonly TimeSpan NewsWithin = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        try
        {
            await next(context);
        }
        catch (Exception thrown) when (context.GetHttpContext() is { Response.HasStarted: false } http)
        {
            var isCancelled = context.CancellationToken.IsCancellationRequested;
            var isGone = thrown is CallerGoneException || await IsGoneAsync(http, isCancelled);
            var problem = ExceptionProblems.From(thrown, isGone, isCancelled);
            Log(context, thrown, problem);
            context.GetInvocationResult().Value = problem;
        }
    }

    // That an invocation is cancelled can be heard before the broken connection that is the reason.
    private static async Task<bool> IsGoneAsync(HttpContext http, bool isCancelled)
    {
        var gone = http.RequestAborted;
        if (isCancelled) await Task.Delay(NewsWithin, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return gone.IsCancellationRequested;
    }

    // What is wrong with a request is the caller's matter, and frequent: its code is enough.
    private void Log(FunctionContext context, Exception thrown, ProblemResult problem) => log.Log(
        problem.Status < 500 ? LogLevel.Information : LogLevel.Error,
        problem.Status < 500 ? null : thrown,
        "{Function} answered {Status} {Code}",
        context.FunctionDefinition.Name,
        problem.Status,
        problem.Code);
}
