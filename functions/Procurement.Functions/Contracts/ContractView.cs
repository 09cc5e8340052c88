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
    Money WrittenOff,
    IReadOnlyList<DisallowanceView> Disallowances,
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
        contract.WrittenOff,
        [.. contract.Disallowances.Select(DisallowanceView.Of)],
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
/// <paramref name="ReturnReason"/> why its latest claim was given back. <paramref name="Order"/> is on its way to the
/// bank's answer; of <paramref name="Orders"/>, which are all there ever were, none pays twice.
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
    Money SetOff,
    bool Prepared,
    string? ReturnReason,
    MeteredView? Metered,
    BankReturnView? BankReturn,
    InvoicePaperView? InvoicePaper,
    PaymentOrderView? Order,
    IReadOnlyList<PaymentOrderView> Orders,
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
        instalment.SetOff,
        instalment.Order is not null,
        instalment.ReturnReason,
        instalment.Metered is { } metered ? new(metered.Ledger, metered.Month) : null,
        instalment.BankReturn is { } back ? new(back.Amount, back.BankReason, back.At, back.Outcome) : null,
        InvoicePaperView.OfOrNull(instalment.InvoicePaper),
        instalment.Order is { } order ? PaymentOrderView.Of(order) : null,
        [.. instalment.Orders.Select(PaymentOrderView.Of)],
        InstalmentActsView.Of(instalment.Acts));
}

/// <summary>The month of a service ledger that an instalment pays.</summary>
public sealed record MeteredView(string Ledger, string Month);

/// <summary>
/// Money that the bank returned after the contract had ended, and what was decided about it, or null.
/// </summary>
public sealed record BankReturnView(Money Amount, string? BankReason, DateTimeOffset At, BankReturnOutcome? Outcome);

/// <summary>Money that was disallowed; why it was taken back, or null while it stands.</summary>
public sealed record DisallowanceView(
    int No, Money Amount, string Reason, string By, DateTimeOffset At, string? WithdrawnBy, string? WithdrawnReason)
{
    /// <summary>The view of a disallowance.</summary>
    public static DisallowanceView Of(Disallowance one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.No, one.Amount, one.Reason, one.By.Account, one.By.At, one.Withdrawn?.Account, one.WithdrawnReason);
    }
}

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
