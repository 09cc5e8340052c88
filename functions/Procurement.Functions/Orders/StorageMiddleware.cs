using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Procurement.Functions.Identity;
using Procurement.Storage.Account;

namespace Procurement.Functions.Orders;

/// <summary>Lets nothing run before tables and queue are there, but what needs none of them.</summary>
public sealed class StorageMiddleware(FunctionCatalog catalog, StorageReadiness storage) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var function = catalog.FindOrNull(context.FunctionDefinition.EntryPoint);
        if (function is not { NeedsNoStorage: true }) await storage.WaitAsync(context.CancellationToken);
        await next(context);
    }
}
