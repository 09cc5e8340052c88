namespace Procurement.Domain.Payments;

/// <summary>
/// What others say about a payment. Null is what could not be read: then nothing is paid, for a check that fails open
/// is none.
/// </summary>
public sealed record PaymentFacts
{
    /// <summary>From this amount on a third person of finance approves (payment.thirdApproverFrom).</summary>
    public Money? ThirdApproverFrom { get; init; }

    /// <summary>Whether an objection to the award waits for its answer, or was upheld.</summary>
    public bool? ObjectionOpen { get; init; }

    /// <summary>Whether a breach was reported under the contract and nobody has settled it.</summary>
    public bool? BreachOpen { get; init; }

    /// <summary>
    /// Whether the supplier owes money back that its agreement lets the purchaser wait for; false where it does not.
    /// </summary>
    public bool? ReceivableOpen { get; init; } = false;

    /// <summary>Why the sources of the fund do not allow it, or null.</summary>
    public Refusal? OfSources { get; init; }

    /// <summary>What the fund has for paying again what the bank returned after the end; null: not asked.</summary>
    public Money? Available { get; init; }

    /// <summary>Nothing keeps anybody from paying, and two people are enough for every amount.</summary>
    public static PaymentFacts Clear { get; } = new()
    {
        ThirdApproverFrom = new Money(long.MaxValue),
        ObjectionOpen = false,
        BreachOpen = false,
    };

    /// <summary>Why nothing is paid meanwhile, or null.</summary>
    internal Refusal? Hold() => this switch
    {
        { ObjectionOpen: null } => PaymentRefusals.FactUnreadable with { Value = "objection" },
        { BreachOpen: null } => PaymentRefusals.FactUnreadable with { Value = "breach" },
        { ReceivableOpen: null } => PaymentRefusals.FactUnreadable with { Value = "receivable" },
        { ObjectionOpen: true } => PaymentRefusals.ObjectionOpen,
        { BreachOpen: true } => PaymentRefusals.BreachOpen,
        { ReceivableOpen: true } => PaymentRefusals.ReceivableOpen,
        _ => OfSources,
    };
}
