using FluentValidation;
using Procurement.Domain.Deliveries;
using Procurement.Domain.Messages;
using Procurement.Functions.Http;
using Procurement.Functions.Messages;

namespace Procurement.Functions.Deliveries;

/// <summary>Another address for one message.</summary>
public sealed record OtherAddressBody(string Email);

/// <summary>Checks the form of an address.</summary>
public sealed class OtherAddressBodyValidator : AbstractValidator<OtherAddressBody>
{
    public OtherAddressBodyValidator() => RuleFor(body => body.Email).IsEmail();
}

/// <summary>Why a message need not arrive.</summary>
public sealed record DismissalBody(string Reason);

/// <summary>Checks the form of a reason.</summary>
public sealed class DismissalBodyValidator : AbstractValidator<DismissalBody>
{
    public DismissalBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>
/// A delivery as it is read: for whom it was (<paramref name="Recipient"/>, an account), how often it was tried, what
/// went wrong at last.
/// </summary>
public sealed record UndeliveredView(
    string Delivery,
    Channel Channel,
    DeliveryStatus Status,
    string Recipient,
    string Address,
    MessageKind Kind,
    string Title,
    string Link,
    DateTimeOffset At,
    DateTimeOffset Since,
    int Tries,
    string? Code,
    string? Text,
    string? Reason)
{
    /// <summary>The view of a delivery.</summary>
    public static UndeliveredView Of(string id, Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var message = delivery.Message;
        return new(
            id,
            delivery.Channel,
            delivery.Status,
            delivery.Recipient,
            delivery.Address,
            message.Kind,
            message.Title,
            message.Link,
            message.At,
            delivery.Since,
            delivery.Tries,
            delivery.Code,
            delivery.Text,
            delivery.Reason);
    }
}
