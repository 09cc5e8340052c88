using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Organizations;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Contracts;

/// <summary>Where a contract stands.</summary>
public enum ContractStatus
{
    /// <summary>Offered; at least one party has not signed.</summary>
    AwaitingSignatures,

    /// <summary>Signed by both.</summary>
    InForce,

    /// <summary>The supplier gave the award back before it was in force.</summary>
    Declined,

    /// <summary>Not signed by both in time.</summary>
    Expired,

    /// <summary>Ended early by the purchaser.</summary>
    Terminated,

    /// <summary>Everything settled.</summary>
    Closed,
}

/// <summary>
/// What the parties agree on, fixed with the final award; the payee is the organization's account in the registry then,
/// and the applicants are the accounts that drafted, changed or submitted the proposal.
/// </summary>
public sealed record ContractTerms(
    string Round,
    string Proposal,
    string Reference,
    string Organization,
    string Fund,
    string Title,
    Money Amount,
    IReadOnlyList<InstalmentAmount> Instalments,
    FinalPayout FinalPayout,
    int PayWithinDays,
    ContractLaw Law,
    BankAccount Payee,
    IReadOnlyList<string> Applicants)
{
    /// <summary>Whether the round lets whoever signed for the purchaser approve a payment.</summary>
    public bool SignerMayApprovePayment { get; init; }
}

/// <summary>An instalment as agreed: its number from 1, its amount, and the condition of its claim.</summary>
public sealed record InstalmentAmount(int No, Money Amount, InstalmentCondition When);

/// <summary>A contract and all that happened under it.</summary>
public sealed record Contract(
    ContractTerms Terms,
    Deadline Signing,
    ContractStatus Status,
    IReadOnlyList<Instalment> Instalments,
    Money Spent,
    Money Recovered)
{
    /// <summary>The last day on which both can have signed.</summary>
    public DateOnly SignBy => Signing.Due;

    /// <summary>Who signed for the supplier, or null.</summary>
    public string? SupplierSignedBy { get; init; }

    /// <summary>Who signed for the purchaser, or null.</summary>
    public string? PurchaserSignedBy { get; init; }

    /// <summary>The latest mid-term grade, or null.</summary>
    public MidtermGrade? Midterm { get; init; }

    /// <summary>The final grade, or null while there is none.</summary>
    public FinalGrade? FinalGrade { get; init; }

    /// <summary>Where the supplier is paid now.</summary>
    public required BankAccount Payee { get; init; }

    /// <summary>The payee that waits for finance to confirm or reject it, or null.</summary>
    public ProposedAccount? ProposedPayee { get; init; }

    /// <summary>How the payee changed since the last payment, or null: the next payment names it.</summary>
    public AccountChange? PayeeChanged { get; init; }

    /// <summary>The accounts that acted for the supplier, from the draft of the proposal on.</summary>
    public IReadOnlyList<string> SupplierAccounts { get; init; } = [];

    /// <summary>The accounts that acted for the purchaser.</summary>
    public IReadOnlyList<string> PurchaserAccounts { get; init; } = [];

    /// <summary>Who did what and when.</summary>
    public ContractActs Acts { get; init; } = new();

    /// <summary>The expenditure that was reported and not accepted yet, or null.</summary>
    public Money? Reported { get; init; }

    /// <summary>Whether the bank returned a payment after the contract had ended.</summary>
    public bool BouncedAfterEnd { get; init; }

    /// <summary>The agreement and its supplements as they were drawn; none where they are signed elsewhere.</summary>
    public IReadOnlyList<ContractDocument> Documents { get; init; } = [];

    /// <summary>What the documents say now, or null where there are none.</summary>
    public AgreedTerms? Agreed { get; init; }

    /// <summary>The gates that were passed.</summary>
    public IReadOnlyList<PassedGate> Gates { get; init; } = [];

    /// <summary>The notices that are due or done.</summary>
    public IReadOnlyList<ContractNotice> Notices { get; init; } = [];

    /// <summary>The supplement that waits for signatures, or null.</summary>
    public OpenAmendment? OpenAmendment { get; init; }

    /// <summary>How many supplements were proposed; numbers are not given twice.</summary>
    public int AmendmentsProposed { get; init; }

    /// <summary>The supplements in force, in order.</summary>
    public IReadOnlyList<AmendmentInForce> Amendments { get; init; } = [];

    /// <summary>Every suspension, in order.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>The notice of termination that waits for the other party, or null.</summary>
    public TerminationNotice? ToTerminate { get; init; }

    /// <summary>Why it was ended early, or null where that was not said.</summary>
    public TerminationGrounds? EndedOn { get; init; }

    /// <summary>The parts that others perform.</summary>
    public IReadOnlyList<Subcontract> Subcontracts { get; init; } = [];

    /// <summary>The latest suspension, unless it was lifted; it ends by itself with its last day.</summary>
    public Suspension? Suspended => Suspensions is [.., { Resumed: null } last] ? last : null;

    /// <summary>The day on which both had signed, or null.</summary>
    public DateOnly? InForceSince => Acts.PurchaserSigned is { } signed ? ChinaTime.DayOf(signed.At) : null;

    /// <summary>What was disallowed of the money that was paid, in order.</summary>
    public IReadOnlyList<Disallowance> Disallowances { get; init; } = [];

    /// <summary>How much of what was recovered came in through receivables.</summary>
    public Money Collected { get; init; }

    /// <summary>What has to come back and was written off.</summary>
    public Money WrittenOff { get; init; }

    /// <summary>Σ of what was paid and not returned by the bank, and of what was paid by set-off.</summary>
    public Money Paid => Money.Sum(Instalments.Select(instalment => instalment.Paid + instalment.SetOff));

    /// <summary>True once a contract that was in force has come to its end.</summary>
    public bool HasEnded => Status is ContractStatus.Terminated or ContractStatus.Closed;

    /// <summary>
    /// True from the first moment after the last day of signing, as long as one signature is missing.
    /// </summary>
    public bool HasLapsed(DateTimeOffset at) =>
        Status is ContractStatus.AwaitingSignatures && at >= ChinaTime.EndOfDay(SignBy);

    /// <summary>Whether it is suspended at this moment.</summary>
    public bool IsSuspended(DateTimeOffset at) =>
        Status is ContractStatus.InForce && Suspended is { } last && at < ChinaTime.EndOfDay(last.Until);

    /// <summary>The document with this number, or null.</summary>
    public ContractDocument? Document(int no) => Documents.FirstOrDefault(document => document.No == no);

    /// <summary>The instalment with this number, or null.</summary>
    public Instalment? Instalment(int no) => Instalments.FirstOrDefault(instalment => instalment.No == no);

    /// <summary>
    /// What paying the instalment costs: its amount, but the grade's percent of it (down to the fen) for a last
    /// instalment that hangs on the final evaluation, never more than the invoice says, and without what was set off.
    /// What the bank returned is paid again to the fen.
    /// </summary>
    public Money Payable(Instalment instalment) => instalment.BankReturn is { } returned
        ? returned.Amount
        : Worth(instalment) - instalment.SetOff;

    /// <summary>What the instalment is worth by its invoice, whether the bank pays it or it is set off.</summary>
    public Money Worth(Instalment instalment) =>
        instalment.InvoicePaper?.Amount is { } invoiced && invoiced < Claimable(instalment)
            ? invoiced
            : Claimable(instalment);

    /// <summary>What an invoice for the instalment may say at most.</summary>
    public Money Claimable(Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        return IsLast(instalment)
            ? FinalPayoutRule.Payable(instalment.When, instalment.Amount, Terms.FinalPayout, FinalGrade)
            : instalment.Amount;
    }

    /// <summary>Whether it is the last of those that were agreed.</summary>
    public bool IsLast(Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        return instalment.Metered is null && instalment.No == Instalments.Count(one => one.Metered is null);
    }

    internal Contract With(Instalment changed) =>
        this with { Instalments = [.. Instalments.Select(one => one.No == changed.No ? changed : one)] };
}
