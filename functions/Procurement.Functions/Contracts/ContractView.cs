using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Contracts;

/// <summary>
/// A contract as it is read; <paramref name="PendingWork"/> counts events whose follow-up work is not done yet.
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
        [.. contract.Instalments.Select(InstalmentView.Of)],
        contract.Paid,
        Ending.Recoverable(contract),
        contract.Recovered,
        pending);

    /// <summary>The view with its last days as the calendar is known by now.</summary>
    public ContractView KnownBy(WorkingCalendar calendar) => this with
    {
        Signing = Signing.KnownBy(calendar),
        Instalments = [.. Instalments.Select(one => one with { Payment = one.Payment?.KnownBy(calendar) })],
    };
}

/// <summary>An instalment as it is read.</summary>
public sealed record InstalmentView(
    int No,
    Money Amount,
    InstalmentStatus Status,
    DateOnly? DueBy,
    DeadlineView? Payment,
    Money Paid,
    Money LateInterest,
    string? Invoice)
{
    /// <summary>The view of an instalment.</summary>
    public static InstalmentView Of(Instalment instalment) => new(
        instalment.No,
        instalment.Amount,
        instalment.Status,
        instalment.DueBy,
        instalment.Payment is { } payment ? DeadlineView.Of(payment) : null,
        instalment.Paid,
        instalment.LateInterest,
        instalment.Invoice);
}
