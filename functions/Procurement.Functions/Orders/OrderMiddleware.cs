using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>
/// Reads what all orders share before a function runs: Idempotency-Key, If-Match, the bytes of the body and their
/// digest.
/// </summary>
public sealed class OrderMiddleware(FunctionCatalog catalog, TimeProvider clock) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.GetHttpContext() is { } http && !HttpMethods.IsGet(http.Request.Method))
        {
            var function = catalog.FindOrNull(context.FunctionDefinition.EntryPoint);
            var mayHaveBody = function?.IsBodyOptional is true;
            var hasBody = function?.Body is not null && !mayHaveBody;
            if (function?.IsPublic is true) http.RequestServices.GetRequiredService<PublicLimits>().Admit(http.Request);
            var bytesMax = function?.IsPublic is true ? PublicLimits.BytesMax : BodyReader.BytesMax;
            var order = await ReadAsync(http.Request, hasBody, context.CancellationToken, mayHaveBody, bytesMax);
            order.Attach(http);
        }

        await next(context);
    }

    /// <summary>The order of a request whose caller is known; throws what is wrong with headers or body.</summary>
    public async Task<Order> ReadAsync(
        HttpRequest request,
        bool hasBody,
        CancellationToken cancel,
        bool mayHaveBody = false,
        int bytesMax = BodyReader.BytesMax)
    {
        ArgumentNullException.ThrowIfNull(request);
        var caller = request.Caller();
        // A PUT is kept from being carried out twice by its precondition; its id only has to be new.
        var id = HttpMethods.IsPost(request.Method) ? IdempotencyKey.Read(request) : $"{Guid.NewGuid():N}";
        var precondition = Precondition.Read(request);
        var body = await BodyBytes.ReadAsync(request, hasBody, cancel, bytesMax);
        if (!hasBody && !mayHaveBody && !body.IsEmpty) BodyReader.Read<NoBody>(body, null);

        var stamp = Stamp.Of(new Author(caller.Account, clock.GetUtcNow()), id, DigestOf(request, body));
        return new Order(caller, stamp, precondition, body);
    }

    private static string DigestOf(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        hash.AppendData(body.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What an order says that needs no more than its address: {}, or nothing at all.
    private sealed record NoBody;
}
