using Procurement.Domain.Organizations;

namespace Procurement.Domain.Banking;

/// <summary>Where a batch of payments (付款批次) stands.</summary>
public enum BankBatchStatus
{
    /// <summary>Its payments are being taken into it, one contract after the other.</summary>
    Gathering,

    /// <summary>A second person may release it.</summary>
    Ready,

    /// <summary>It may be sent; from now on only the bank, or two people, end its payments.</summary>
    Released,

    /// <summary>It was given up before it was released.</summary>
    Withdrawn,

    /// <summary>No contract let its payment go.</summary>
    Empty,
}

/// <summary>Where a payment stands in its batch.</summary>
public enum BankLineStatus
{
    /// <summary>Its contract was not asked yet.</summary>
    Asked,

    /// <summary>It is in the batch.</summary>
    Taken,

    /// <summary>Its contract did not let it go.</summary>
    Dropped,
}

/// <summary>One payment order of a contract's instalment, by its key at the bank (端到端标识).</summary>
public sealed record BankLine(
    string EndToEndId, string Round, string Proposal, int No, Money Amount, BankAccount Payee)
{
    /// <summary>Where it stands.</summary>
    public BankLineStatus Status { get; init; }

    /// <summary>Why its contract did not let it go: the code of the refusal; or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>What a contract answered: null, or the code of its refusal.</summary>
public sealed record BankLineAnswer(string EndToEndId, string? Refusal);

/// <summary>Payments of one fund that go to its bank as one file.</summary>
public sealed record BankBatch(
    string Id, string Fund, BankAccount Payer, IReadOnlyList<BankLine> Lines, Author Prepared)
{
    /// <summary>Where it stands.</summary>
    public BankBatchStatus Status { get; init; }

    /// <summary>Who released it, and when; or null.</summary>
    public Author? Released { get; init; }

    /// <summary>Who gave it up, and when; or null.</summary>
    public Author? Withdrawn { get; init; }

    /// <summary>Why it was given up, or null.</summary>
    public string? WithdrawalReason { get; init; }

    /// <summary>The payments that are in it.</summary>
    public IEnumerable<BankLine> Taken => Lines.Where(one => one.Status is BankLineStatus.Taken);

    /// <summary>What they come to.</summary>
    public Money Total => Money.Sum(Taken.Select(one => one.Amount));

    /// <summary>The payment of this key in it, or null.</summary>
    public BankLine? LineOrNull(string endToEndId) => Lines.FirstOrDefault(one => one.EndToEndId == endToEndId);
}
