using Procurement.Domain.Calendar;

namespace Procurement.Domain.Receivables;

/// <summary>The contract under which money has to come back.</summary>
public sealed record OwedContract(string Round, string Proposal)
{
    /// <summary>How the debtor's account names it; a proposal's name begins with its organization's code.</summary>
    public string Id => $"{Round}.{Proposal}";
}

/// <summary>Why money has to come back.</summary>
public enum ReceivableCause
{
    /// <summary>未使用：it was not spent when the contract was over.</summary>
    Unspent,

    /// <summary>不合规：it was disallowed.</summary>
    Disallowed,
}

/// <summary>Where a receivable stands.</summary>
public enum ReceivableStatus
{
    /// <summary>Something of it has still to come back.</summary>
    Open,

    /// <summary>It came back.</summary>
    Settled,

    /// <summary>The rest of it was written off.</summary>
    WrittenOff,

    /// <summary>It is not owed: the contract says less.</summary>
    Dropped,
}

/// <summary>Money that came in, by the bank's reference.</summary>
public sealed record Receipt(string Reference, Money Amount, DateOnly Day, Author Booked);

/// <summary>The accepted instalment that is paid by a set-off.</summary>
public sealed record SetOffTarget(string Round, string Proposal, int No);

/// <summary>Where a set-off stands.</summary>
public enum SetOffStatus
{
    /// <summary>Proposed; another person approves it.</summary>
    Proposed,

    /// <summary>Approved; it is being booked on the contracts.</summary>
    Approved,

    /// <summary>Booked.</summary>
    Booked,

    /// <summary>Not approved.</summary>
    Refused,

    /// <summary>Approved too late: the instalment could not be set off any more.</summary>
    Failed,
}

/// <summary>A set-off (抵扣) of a receivable against an instalment.</summary>
public sealed record SetOff(string Id, SetOffTarget Target, Money Amount, SetOffStatus Status, Author Proposed)
{
    /// <summary>Who approved or refused it, or null.</summary>
    public Author? Decided { get; init; }

    /// <summary>Why it was refused, or the code for which it failed; or null.</summary>
    public string? Reason { get; init; }
}

/// <summary>Where a write-off stands.</summary>
public enum WriteOffStatus
{
    /// <summary>An officer proposed it.</summary>
    Proposed,

    /// <summary>An approver approved it; finance has the last word.</summary>
    Approved,

    /// <summary>Finance confirmed it: it is written off.</summary>
    Confirmed,

    /// <summary>Somebody of the chain refused it.</summary>
    Refused,
}

/// <summary>The latest write-off (核销) of a receivable: a chain of three people.</summary>
public sealed record WriteOff(Money Amount, string Reason, WriteOffStatus Status, Author Proposed)
{
    /// <summary>The approver who approved it, or null.</summary>
    public Author? Approved { get; init; }

    /// <summary>The approver of finance who confirmed it, or null.</summary>
    public Author? Confirmed { get; init; }

    /// <summary>Who refused it, or null.</summary>
    public Author? Refused { get; init; }

    /// <summary>Why it was refused, or null.</summary>
    public string? RefusalReason { get; init; }
}

/// <summary>
/// Money that an organization has to return under a contract by the end of a day, and all that became of it.
/// </summary>
public sealed record Receivable(
    string Id, OwedContract Contract, ReceivableCause Cause, Money Amount, Deadline Due, DateTimeOffset Raised)
{
    /// <summary>Why it was raised, or null where the contract says it.</summary>
    public string? Reason { get; init; }

    /// <summary>How much less the contract says by now.</summary>
    public Money Dropped { get; init; }

    /// <summary>What came in and was booked on the contract, not on the receivable.</summary>
    public Money Direct { get; init; }

    /// <summary>What came in.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];

    /// <summary>Every set-off, in order.</summary>
    public IReadOnlyList<SetOff> SetOffs { get; init; } = [];

    /// <summary>The latest write-off, or null.</summary>
    public WriteOff? WriteOff { get; init; }

    /// <summary>How often the debtor was reminded.</summary>
    public int Reminded { get; init; }

    /// <summary>Σ of what came in, by whatever way.</summary>
    public Money Received => Direct + Money.Sum(Receipts.Select(one => one.Amount));

    /// <summary>Σ of what was set off, also what is still being booked.</summary>
    public Money Offset => Money.Sum(SetOffs
        .Where(one => one.Status is SetOffStatus.Approved or SetOffStatus.Booked)
        .Select(one => one.Amount));

    /// <summary>What was written off.</summary>
    public Money WrittenOff => WriteOff is { Status: WriteOffStatus.Confirmed, Amount: var amount } ? amount : default;

    /// <summary>What has still to come back.</summary>
    public Money Left => Amount - Dropped - Received - Offset - WrittenOff;

    /// <summary>Where it stands.</summary>
    public ReceivableStatus Status =>
        Left > Money.Zero ? ReceivableStatus.Open
        : WrittenOff > Money.Zero ? ReceivableStatus.WrittenOff
        : Received + Offset > Money.Zero ? ReceivableStatus.Settled
        : ReceivableStatus.Dropped;

    /// <summary>Whether something of it is left after its last day.</summary>
    public bool IsOverdue(DateTimeOffset at) =>
        Status is ReceivableStatus.Open && at >= ChinaTime.EndOfDay(Due.Due);
}
