using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Laws;
using Procurement.Functions.Organizations;

namespace Procurement.Functions.Contracts;

/// <summary>
/// A contract as it is read. <paramref name="PayeeChanged"/> tells how the payee changed since the last payment, and
/// <paramref name="Reported"/> what expenditure waits to be accepted; <paramref name="PendingWork"/> counts events
/// whose follow-up work is not done yet.
/// </summary>
public sealed record ContractView(
    string Round,
    string Proposal,
    string Reference,
    string Organization,
    string Title,
    string Fund,
    Money Amount,
    string AmountInWords,
    DateOnly SignBy,
    DeadlineView Signing,
    ContractStatus Status,
    FinalGrade? FinalGrade,
    IReadOnlyList<InstalmentView> Instalments,
    Money Paid,
    Money Recoverable,
    Money Recovered,
    Money Spent,
    Money? Reported,
    AccountBody Payee,
    ProposedAccountView? PayeeProposed,
    AccountChangeView? PayeeChanged,
    ContractActsView Acts,
    long PendingWork)
{
    /// <summary>The view of a contract.</summary>
    public static ContractView Of(Contract contract, long pending = 0) => new(
        contract.Terms.Round,
        contract.Terms.Proposal,
        contract.Terms.Reference,
        contract.Terms.Organization,
        contract.Terms.Title,
        contract.Terms.Fund,
        contract.Terms.Amount,
        Domain.Contracts.AmountInWords.Of(contract.Terms.Amount),
        contract.SignBy,
        DeadlineView.Of(contract.Signing),
        contract.Status,
        contract.FinalGrade,
        [.. contract.Instalments.Select(one => InstalmentView.Of(contract, one))],
        contract.Paid,
        Ending.Recoverable(contract),
        contract.Recovered,
        contract.Spent,
        contract.Reported,
        AccountBody.Of(contract.Payee),
        ProposedAccountView.OfOrNull(contract.ProposedPayee),
        AccountChangeView.OfOrNull(contract.PayeeChanged),
        ContractActsView.Of(contract.Acts),
        pending);

    /// <summary>The view with its last days as the calendar is known by now.</summary>
    public ContractView KnownBy(WorkingCalendar calendar) => this with
    {
        Signing = Signing.KnownBy(calendar),
        Instalments = [.. Instalments.Select(one => one with { Payment = one.Payment?.KnownBy(calendar) })],
    };
}

/// <summary>
/// An instalment as it is read; <paramref name="Payable"/> is what paying it costs now, and
/// <paramref name="ReturnReason"/> why its latest claim was given back.
/// </summary>
public sealed record InstalmentView(
    int No,
    Money Amount,
    InstalmentStatus Status,
    DateOnly? DueBy,
    DeadlineView? Payment,
    Money Paid,
    Money LateInterest,
    string? Invoice,
    Money Payable,
    bool Prepared,
    string? ReturnReason,
    BankReturnView? BankReturn,
    InstalmentActsView Acts)
{
    /// <summary>The view of an instalment.</summary>
    public static InstalmentView Of(Contract contract, Instalment instalment) => new(
        instalment.No,
        instalment.Amount,
        instalment.Status,
        instalment.DueBy,
        instalment.Payment is { } payment ? DeadlineView.Of(payment) : null,
        instalment.Paid,
        instalment.LateInterest,
        instalment.Invoice,
        contract.Payable(instalment),
        instalment.PreparedBy is not null,
        instalment.ReturnReason,
        instalment.BankReturn is { } back ? new(back.Amount, back.BankReason, back.At, back.Outcome) : null,
        InstalmentActsView.Of(instalment.Acts));
}

/// <summary>
/// Money that the bank returned after the contract had ended, and what was decided about it, or null.
/// </summary>
public sealed record BankReturnView(Money Amount, string? BankReason, DateTimeOffset At, BankReturnOutcome? Outcome);

/// <summary>A bank's return that waits for a person.</summary>
public sealed record BankReturnRow(
    string Round, string Proposal, string Organization, int Instalment, BankReturnView BankReturn)
{
    /// <summary>Those of a contract that are neither kept nor paid again.</summary>
    public static IEnumerable<BankReturnRow> Of(Contract contract) =>
        from one in contract.Instalments
        where one.BankReturn is { Outcome: null or BankReturnOutcome.PayAgain }
        select new BankReturnRow(
            contract.Terms.Round,
            contract.Terms.Proposal,
            contract.Terms.Organization,
            one.No,
            InstalmentView.Of(contract, one).BankReturn!);
}
