using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>
/// Runs a function again when somebody else changed its aggregate between its load and its save; so a function is one
/// straight line and needs no loop. The worker binds the parameters once and keeps them.
/// </summary>
public sealed class RaceMiddleware : IFunctionsWorkerMiddleware
{
    /// <summary>How often a command loses before the answer is that storage is busy.</summary>
    public const int RacesMax = 40;

    /// <inheritdoc/>
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return Races.WinAsync(RacesMax, () => next(context), context.CancellationToken);
    }
}
