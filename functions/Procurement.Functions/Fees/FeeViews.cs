using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Fees;
using Procurement.Functions.Http;

namespace Procurement.Functions.Fees;

/// <summary>An own low-fee service: where, what, for how much a unit, and who may be charged.</summary>
public sealed record FeeBody(string Ref, string Site, string Title, string Unit, Money Price, string Payers)
{
    /// <summary>The item it says.</summary>
    public FeeItem ToItem() => new(Ref, Site, Title, Unit, Price, Payers);
}

/// <summary>Checks the form of an item.</summary>
public sealed class FeeBodyValidator : AbstractValidator<FeeBody>
{
    public FeeBodyValidator()
    {
        RuleFor(body => body.Ref).IsRef();
        RuleFor(body => body.Site).IsLine(60);
        RuleFor(body => body.Title).IsLine(60);
        RuleFor(body => body.Unit).IsLine(20);
        RuleFor(body => body.Price).IsPositive();
        RuleFor(body => body.Payers).IsLine(200);
    }
}

/// <summary>What was charged in the month of a day: how many times, and how much in all.</summary>
public sealed record FeeMonthBody(DateOnly Month, int Times, Money Amount);

/// <summary>Checks the form of a month.</summary>
public sealed class FeeMonthBodyValidator : AbstractValidator<FeeMonthBody>
{
    public FeeMonthBodyValidator()
    {
        RuleFor(body => body.Times).IsWithin(0, 100_000);
        RuleFor(body => body.Amount).IsNotNegative();
    }
}

/// <summary>What a resident reports; contact may be left out, and is shown to officers and supervisors only.</summary>
public sealed record FeeReportBody(string Text, string? Site = null, Money? Amount = null, string? Contact = null);

/// <summary>Checks the form of a report.</summary>
public sealed class FeeReportBodyValidator : AbstractValidator<FeeReportBody>
{
    public FeeReportBodyValidator()
    {
        RuleFor(body => body.Text).IsText(1000);
        RuleFor(body => body.Site).IsLine(60);
        RuleFor(body => body.Contact).IsLine(60);
        When(body => body.Amount is not null, () => RuleFor(body => body.Amount!.Value).IsNotNegative());
    }
}

/// <summary>What an officer found.</summary>
public sealed record FeeFindingBody(bool Upheld, string Reason);

/// <summary>Checks the form of a finding.</summary>
public sealed class FeeFindingBodyValidator : AbstractValidator<FeeFindingBody>
{
    public FeeFindingBodyValidator() => RuleFor(body => body.Reason).IsText(1000);
}

/// <summary>
/// The ledger of own fees beside what government pays: whether fees are banned, the price list, what was charged in
/// all, and how many reports came, wait and were right.
/// </summary>
public sealed record FeeBookView(
    bool Banned, IReadOnlyList<FeeItemView> Items, Money Charged, int Reported, int Open, int Upheld)
{
    /// <summary>The view of a book, or of none.</summary>
    public static FeeBookView Of(FeeBook? book, bool banned)
    {
        var one = book ?? new FeeBook();
        return new(banned, [.. one.Items.Select(FeeItemView.Of)], one.Charged, one.Reported, one.Open, one.Upheld);
    }
}

/// <summary>An item of the price list.</summary>
public sealed record FeeItemView(
    string Ref,
    string Site,
    string Title,
    string Unit,
    Money Price,
    string Payers,
    FeeStatus Status,
    DateTimeOffset DeclaredAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason)
{
    /// <summary>The view of an item.</summary>
    public static FeeItemView Of(FeeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var item = entry.Item;
        return new(
            item.Ref,
            item.Site,
            item.Title,
            item.Unit,
            item.Price,
            item.Payers,
            entry.Status,
            entry.Declared.At,
            entry.Decided?.Account,
            entry.Decided?.At,
            entry.Reason);
    }
}

/// <summary>What was charged under an item in a month.</summary>
public sealed record FeeMonthView(string Ref, DateOnly Month, int Times, Money Amount, DateTimeOffset EnteredAt)
{
    /// <summary>The view of a month.</summary>
    public static FeeMonthView Of(FeeMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new(month.Ref, month.Month, month.Times, month.Amount, month.Entered.At);
    }
}

/// <summary>A report as the purchaser's side reads it.</summary>
public sealed record FeeReportView(
    string Report,
    string Text,
    string? Site,
    Money? Amount,
    string? Contact,
    DateTimeOffset At,
    bool? Upheld,
    string? Reason,
    string? AnsweredBy,
    DateTimeOffset? AnsweredAt)
{
    /// <summary>The view; only who looks into it sees the contact.</summary>
    public static FeeReportView Of(FeeReport report, bool withContact)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Id,
            report.Text,
            report.Site,
            report.Amount,
            withContact ? report.Contact : null,
            report.At,
            report.Finding?.Upheld,
            report.Finding?.Reason,
            report.Finding?.Found.Account,
            report.Finding?.Found.At);
    }
}

/// <summary>What whoever has the number of a report sees: not the report, but what became of it.</summary>
public sealed record PublicFeeReportView(
    string Report, DateTimeOffset At, bool? Upheld, string? Reason, DateTimeOffset? AnsweredAt)
{
    /// <summary>The view of a report.</summary>
    public static PublicFeeReportView Of(FeeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Id, report.At, report.Finding?.Upheld, report.Finding?.Reason, report.Finding?.Found.At);
    }
}
