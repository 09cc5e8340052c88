using Procurement.Domain.Messages;

namespace Procurement.Domain.Deliveries;

/// <summary>How a message leaves the service.</summary>
public enum Channel
{
    /// <summary>E-mail to a person: at most once.</summary>
    Email,

    /// <summary>A call of another system, which knows a repeated one by its id: at least once.</summary>
    Webhook,
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryStatus
{
    /// <summary>Its next try is awaited.</summary>
    Waiting,

    /// <summary>It was noted that it is being sent, and not what became of it.</summary>
    Sending,

    /// <summary>The other side took it.</summary>
    Delivered,

    /// <summary>It was given up; somebody has to look.</summary>
    Undelivered,

    /// <summary>It may have been taken or not; a person decides, the service never sends it again by itself.</summary>
    Unclear,

    /// <summary>Somebody decided that it need not arrive.</summary>
    Dismissed,
}

/// <summary>A message on its way to one address.</summary>
/// <param name="Message">What is delivered.</param>
/// <param name="Channel">How.</param>
/// <param name="Recipient">The account; for a webhook, the district.</param>
/// <param name="Address">The e-mail address, or the URL.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Tries">How often it was sent since somebody last decided on it.</param>
/// <param name="NextTry">When it is sent next, while it waits.</param>
/// <param name="Since">Since when it stands there.</param>
public sealed record Delivery(
    Message Message,
    Channel Channel,
    string Recipient,
    string Address,
    DeliveryStatus Status,
    int Tries,
    DateTimeOffset NextTry,
    DateTimeOffset Since)
{
    /// <summary>What went wrong at last, as a stable code; or null.</summary>
    public string? Code { get; init; }

    /// <summary>The same as the other side said it; or null.</summary>
    public string? Text { get; init; }

    /// <summary>Why it need not arrive, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether a person has to decide on it.</summary>
    public bool NeedsSomebody => Status is DeliveryStatus.Undelivered or DeliveryStatus.Unclear;
}

/// <summary>What can happen to a delivery.</summary>
public abstract record DeliveryEvent;

/// <summary>It is to be delivered, not before a moment.</summary>
public sealed record DeliveryPlanned(
    Message Message, Channel Channel, string Recipient, string Address, DateTimeOffset NotBefore) : DeliveryEvent;

/// <summary>It is being sent: written before the first byte leaves.</summary>
public sealed record SendingBegun : DeliveryEvent;

/// <summary>The other side took it.</summary>
public sealed record MessageDelivered : DeliveryEvent;

/// <summary>It was surely not taken, and is sent again.</summary>
public sealed record SendingFailed(string Code, string Text, DateTimeOffset NextTry) : DeliveryEvent;

/// <summary>It was surely not taken, and is not sent again by itself.</summary>
public sealed record DeliveryGivenUp(string Code, string Text) : DeliveryEvent;

/// <summary>Nobody knows whether it was taken.</summary>
public sealed record DeliveryUnclear(string Code, string Text) : DeliveryEvent;

/// <summary>Somebody has it sent again, perhaps to another address.</summary>
public sealed record DeliveryRetried(string Address) : DeliveryEvent;

/// <summary>Somebody decided that it need not arrive.</summary>
public sealed record DeliveryDismissed(string Reason) : DeliveryEvent;

/// <summary>Folds what happened to a delivery.</summary>
public static class DeliveryHistory
{
    /// <summary>The delivery after <paramref name="happened"/>.</summary>
    public static Delivery Apply(Delivery? before, DeliveryEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (happened is DeliveryPlanned one)
        {
            return new(
                one.Message, one.Channel, one.Recipient, one.Address, DeliveryStatus.Waiting, 0, one.NotBefore, by.At);
        }

        var known = (before ?? throw new InvalidOperationException("A delivery begins with its plan.")) with
        {
            Since = by.At,
        };
        return happened switch
        {
            SendingBegun => known with { Status = DeliveryStatus.Sending, Tries = known.Tries + 1 },
            MessageDelivered => known with { Status = DeliveryStatus.Delivered, Code = null, Text = null },
            SendingFailed failed => known with
            {
                Status = DeliveryStatus.Waiting, NextTry = failed.NextTry, Code = failed.Code, Text = failed.Text,
            },
            DeliveryGivenUp failed => known with
            {
                Status = DeliveryStatus.Undelivered, Code = failed.Code, Text = failed.Text,
            },
            DeliveryUnclear unclear => known with
            {
                Status = DeliveryStatus.Unclear, Code = unclear.Code, Text = unclear.Text,
            },
            DeliveryRetried retried => known with
            {
                Status = DeliveryStatus.Waiting, Address = retried.Address, Tries = 0, NextTry = by.At,
            },
            DeliveryDismissed dismissed => known with
            {
                Status = DeliveryStatus.Dismissed, Reason = dismissed.Reason,
            },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }
}
