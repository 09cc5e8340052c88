using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Challenges;

/// <summary>Why something waits for a challenge or a complaint.</summary>
public static class StandstillRefusals
{
    /// <summary>A challenge or a complaint, which the value names, keeps the procurement back.</summary>
    public static readonly Refusal KeptBack = new("challenge.keptBack");
}

/// <summary>
/// What a challenge or a complaint keeps back (政府采购法实施条例 art. 54): the final award, signatures, payments. It is asked
/// of what a decision brings about, whatever the command: so a new command cannot forget it.
/// </summary>
public static class Standstill
{
    /// <summary>What does not happen meanwhile.</summary>
    public static IReadOnlySet<Type> KeptBack { get; } = new HashSet<Type>
    {
        typeof(FinalAwardDecided),
        typeof(SupplierSigned),
        typeof(PurchaserSigned),
        typeof(DocumentSigned),
        typeof(ContractAmended),
        typeof(PaymentPrepared),
        typeof(PaymentApproved),
        typeof(PaymentBatched),
    };

    /// <summary>Whether a decision brings about what is kept back.</summary>
    public static bool Concerns<TEvent>(Decision<TEvent> decision)
        where TEvent : notnull =>
        decision is Decision<TEvent>.Accepted accepted
        && accepted.Events.Any(happened => KeptBack.Contains(happened.GetType()));

    /// <summary>The decision, or its refusal where a <paramref name="case"/> keeps back what it brings about.</summary>
    public static Decision<TEvent> Over<TEvent>(Decision<TEvent> decision, string? @case)
        where TEvent : notnull =>
        @case is not null && Concerns(decision)
            ? StandstillRefusals.KeptBack with { Value = @case }
            : decision;
}
