using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;

namespace Procurement.Domain.Reports;

/// <summary>
/// What the purchase ledger (台账) says of a contract from its offer on; everything that finance is told of money comes
/// from these, so that no report has to fold contracts.
/// </summary>
public sealed record Purchase(
    string Round,
    string Proposal,
    string Reference,
    string Title,
    string Organization,
    string OrganizationName,
    string Fund,
    Money Amount,
    ContractStatus Status,
    DateOnly? OfferedOn,
    DateOnly? InForceSince,
    DateOnly? Through,
    Money Spent,
    Money Recovered,
    FinalGrade? FinalGrade,
    Fraction LateInterestDaily,
    IReadOnlyList<PurchaseInstalment> Instalments,
    IReadOnlyList<PurchasePayment> Payments,
    IReadOnlyList<PaymentStop> Stops)
{
    /// <summary>What was paid and not returned by the bank.</summary>
    public Money Paid => Money.Sum(Payments.Where(one => one.ReturnedOn is null).Select(one => one.Amount));

    /// <summary>Whether its award came to nothing before it was in force.</summary>
    public bool CameToNothing => Status is ContractStatus.Declined or ContractStatus.Expired;

    /// <summary>Whether an instalment of it was accepted and is to be paid.</summary>
    public bool IsToBePaid => Instalments.Any(one => one.Status is InstalmentStatus.Accepted);

    /// <summary>What the ledger says of a contract.</summary>
    public static Purchase Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var terms = contract.Terms;
        return new(
            terms.Round,
            terms.Proposal,
            terms.Reference,
            terms.Title,
            terms.Organization,
            // An account is in the name of its organization; the name of the day of the award is what was agreed on.
            terms.Payee.Holder,
            terms.Fund,
            terms.Amount,
            contract.Status,
            DayOf(contract.Acts.Offered),
            contract.InForceSince,
            contract.Agreed?.Through,
            contract.Spent,
            contract.Recovered,
            contract.FinalGrade,
            terms.Law.LateInterestDaily ?? Fraction.Zero,
            [.. contract.Instalments.Select(one => PurchaseInstalment.Of(contract, one))],
            [.. contract.Instalments.SelectMany(PurchasePayment.Of)],
            [
                .. contract.Suspensions.Where(one => one.Grounds is SuspensionGrounds.FinanceOrder)
                    .Select(PaymentStop.Of),
            ]);
    }

    internal static DateOnly? DayOf(Author? by) => by is null ? null : ChinaTime.DayOf(by.At);
}

/// <summary>An instalment as the ledger says it; what is payable of the last one depends on the grade.</summary>
public sealed record PurchaseInstalment(
    int No,
    Money Amount,
    Money Payable,
    InstalmentStatus Status,
    string? Invoice,
    DateOnly? AcceptedOn,
    DateOnly? DueBy)
{
    internal static PurchaseInstalment Of(Contract contract, Instalment one) => new(
        one.No,
        one.Amount,
        contract.Payable(one),
        one.Status,
        one.Invoice,
        one.Payment?.Start,
        one.DueBy);
}

/// <summary>A payment that reached the supplier, and the day on which the bank returned it, or null.</summary>
public sealed record PurchasePayment(
    int No, Money Amount, Money LateInterest, DateOnly PaidOn, DateOnly? ReturnedOn, string? Invoice, string? Order)
{
    internal static IEnumerable<PurchasePayment> Of(Instalment one)
    {
        var paid = one.Orders.Where(order => order.SettledOn is not null).Select(order => Of(one, order)).ToList();
        // Before orders had names, a payment was made with its second approval.
        var isUnnamed = one.Status is InstalmentStatus.Paid && paid.TrueForAll(made => made.ReturnedOn is not null);
        return isUnnamed && Purchase.DayOf(one.Acts.Paid) is { } day
            ? paid.Append(new(one.No, one.Paid, one.LateInterest, day, ReturnedOn: null, one.Invoice, Order: null))
            : paid;
    }

    private static PurchasePayment Of(Instalment one, PaymentOrder order) => new(
        one.No,
        order.Amount,
        order.Stage is PaymentOrderStage.Settled ? one.LateInterest : Money.Zero,
        order.SettledOn!.Value,
        order.Stage is PaymentOrderStage.Returned ? order.ReturnedOn ?? order.SettledOn : null,
        one.Invoice,
        order.EndToEndId);
}

/// <summary>Days on which an order of finance kept the purchaser from paying.</summary>
public sealed record PaymentStop(DateOnly From, DateOnly Through)
{
    /// <summary>How many of them lie after the one day, through the other.</summary>
    public int DaysWithin(DateOnly after, DateOnly through)
    {
        var first = Math.Max(From.DayNumber, after.DayNumber + 1);
        var last = Math.Min(Through.DayNumber, through.DayNumber);
        return Math.Max(0, last - first + 1);
    }

    internal static PaymentStop Of(Suspension one)
    {
        var resumed = Purchase.DayOf(one.Resumed)?.AddDays(-1);
        return new(one.From, resumed < one.Until ? resumed.Value : one.Until);
    }
}
