using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Procurement.Domain;
using Procurement.Functions.Http;
using Procurement.Functions.Http.Bodies;
using Procurement.Functions.Identity;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Orders;

/// <summary>
/// What a POST or PUT asks: who asks and when, under which id it is carried out once, on which version, and the body.
/// </summary>
public sealed record Order(Caller Caller, Stamp Stamp, Precondition Precondition, ReadOnlyMemory<byte> Body)
{
    private static readonly object Key = new();

    /// <summary>Who gives the command and when.</summary>
    public Author By => Stamp.By;

    /// <summary>Lets the function find the order.</summary>
    public void Attach(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Items[Key] = this;
    }

    internal static Order? OfOrNull(HttpContext http) =>
        http.Items.TryGetValue(Key, out var found) ? found as Order : null;
}

/// <summary>Finds the order with the request.</summary>
public static class OrderOfRequest
{
    /// <summary>The order; a GET has none, and asking throws.</summary>
    public static Order Order(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Orders.Order.OfOrNull(request.HttpContext)
            ?? throw new InvalidOperationException("This request orders nothing.");
    }

    /// <summary>The body as a record, checked by its validator; throws 400 with everything that is wrong.</summary>
    public static T Read<T>(this HttpRequest request)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(request);
        var validator = request.HttpContext.RequestServices.GetService<IValidator<T>>();
        return BodyReader.Read(request.Order().Body, validator);
    }

    /// <summary>The same for an order that may come without a body; null then.</summary>
    public static T? ReadOrNull<T>(this HttpRequest request)
        where T : class => request.Order().Body.IsEmpty ? null : request.Read<T>();
}
