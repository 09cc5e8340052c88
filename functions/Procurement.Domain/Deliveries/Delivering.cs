using Procurement.Domain.Messages;

namespace Procurement.Domain.Deliveries;

/// <summary>What can be done with a delivery.</summary>
public abstract record DeliveryCommand(Author By) : Command(By);

/// <summary>Plans one.</summary>
public sealed record PlanDelivery(
    Message Message, Channel Channel, string Recipient, string Address, DateTimeOffset NotBefore, Author By)
    : DeliveryCommand(By);

/// <summary>Notes that it is being sent.</summary>
public sealed record BeginSending(Author By) : DeliveryCommand(By);

/// <summary>Notes what became of it.</summary>
public sealed record FinishSending(SendingOutcome Outcome, Author By) : DeliveryCommand(By);

/// <summary>Has it sent again; null keeps the address.</summary>
public sealed record RetryDelivery(string? Address, Author By) : DeliveryCommand(By);

/// <summary>Decides that it need not arrive.</summary>
public sealed record DismissDelivery(string Reason, Author By) : DeliveryCommand(By);

/// <summary>What became of one try.</summary>
public abstract record SendingOutcome
{
    private SendingOutcome()
    {
    }

    /// <summary>The other side took it.</summary>
    public sealed record Taken : SendingOutcome;

    /// <summary>It surely did not; where <paramref name="ForGood"/>, trying again would not help.</summary>
    public sealed record NotTaken(string Code, string Text, bool ForGood) : SendingOutcome;

    /// <summary>The connection broke when it might have been taken.</summary>
    public sealed record Unknown(string Code, string Text) : SendingOutcome;
}

/// <summary>Why something is refused.</summary>
public static class DeliveryRefusals
{
    /// <summary>There is no such delivery.</summary>
    public static readonly Refusal NotFound = new("delivery.notFound");

    /// <summary>It is to be sent later.</summary>
    public static readonly Refusal NotDue = new("delivery.notDue");

    /// <summary>Somebody else is sending it.</summary>
    public static readonly Refusal UnderWay = new("delivery.underWay");

    /// <summary>Nothing is to be sent any more.</summary>
    public static readonly Refusal NotWaiting = new("delivery.notWaiting");

    /// <summary>Nobody has to decide on it.</summary>
    public static readonly Refusal NotUndelivered = new("delivery.notUndelivered");

    /// <summary>The address of a webhook is changed with the webhook.</summary>
    public static readonly Refusal AddressOfWebhook = new("delivery.addressOfWebhook");
}

/// <summary>
/// Delivering (送达): each try is noted before it begins, so that whatever breaks, a person gets a message once at most.
/// </summary>
public static class Delivering
{
    /// <summary>How often it is tried by itself.</summary>
    public const int TriesMax = 5;

    /// <summary>After this long nobody is sending any more who said so.</summary>
    public static readonly TimeSpan UnderWayFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    /// <summary>Plans a delivery; of one that is planned, nothing changes.</summary>
    public static Decision<DeliveryEvent> Decide(Delivery? before, PlanDelivery command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return before is not null
            ? Decision<DeliveryEvent>.Accept()
            : new DeliveryPlanned(
                command.Message, command.Channel, command.Recipient, command.Address, command.NotBefore);
    }

    /// <summary>Begins a try; one that broke off is unclear, but a webhook's, which is simply sent again.</summary>
    public static Decision<DeliveryEvent> Decide(Delivery? before, BeginSending command) => before switch
    {
        null => DeliveryRefusals.NotFound,
        { Status: DeliveryStatus.Waiting } when command.By.At < before.NextTry => DeliveryRefusals.NotDue,
        { Status: DeliveryStatus.Waiting } => new SendingBegun(),
        { Status: DeliveryStatus.Sending } when command.By.At < before.Since + UnderWayFor => DeliveryRefusals.UnderWay,
        { Status: DeliveryStatus.Sending, Channel: Channel.Webhook } => new SendingBegun(),
        { Status: DeliveryStatus.Sending } =>
            new DeliveryUnclear("delivery.brokenOff", "The service ended while it was sending."),
        _ => DeliveryRefusals.NotWaiting,
    };

    /// <summary>Notes what became of a try, and when the next one is.</summary>
    public static Decision<DeliveryEvent> Decide(Delivery? before, FinishSending command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (before is not { Status: DeliveryStatus.Sending }) return DeliveryRefusals.NotWaiting;
        return command.Outcome switch
        {
            SendingOutcome.Taken => new MessageDelivered(),
            SendingOutcome.Unknown unknown => new DeliveryUnclear(unknown.Code, unknown.Text),
            SendingOutcome.NotTaken not when not.ForGood || before.Tries >= TriesMax =>
                new DeliveryGivenUp(not.Code, not.Text),
            SendingOutcome.NotTaken not =>
                new SendingFailed(not.Code, not.Text, command.By.At + PauseAfter(before.Tries)),
            _ => throw new InvalidOperationException("There is no other outcome."),
        };
    }

    /// <summary>A person has it sent again.</summary>
    public static Decision<DeliveryEvent> Decide(Delivery? before, RetryDelivery command) => before switch
    {
        null => DeliveryRefusals.NotFound,
        { NeedsSomebody: false } => DeliveryRefusals.NotUndelivered,
        { Channel: Channel.Webhook } when command.Address is not null => DeliveryRefusals.AddressOfWebhook,
        _ => new DeliveryRetried(command.Address ?? before.Address),
    };

    /// <summary>A person decides that it need not arrive.</summary>
    public static Decision<DeliveryEvent> Decide(Delivery? before, DismissDelivery command) => before switch
    {
        null => DeliveryRefusals.NotFound,
        { NeedsSomebody: false } => DeliveryRefusals.NotUndelivered,
        _ => new DeliveryDismissed(command.Reason),
    };

    // 5, 15, 45, 135 minutes.
    private static TimeSpan PauseAfter(int tries) => FirstPause * Math.Pow(3, tries - 1);
}
