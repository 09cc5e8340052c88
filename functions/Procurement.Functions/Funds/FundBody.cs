using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Organizations;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Funds;

/// <summary>
/// A fund as it is written. Without the document that approved its budget nothing is reserved of it; without an account
/// no bank is told to pay; without excluded costs those count that are usual for its source.
/// </summary>
public sealed record FundBody(
    string Title,
    FundSource Source,
    int Year,
    Money Appropriation,
    string? InBudget = null,
    AccountBody? Account = null,
    Money? Envelope = null,
    IReadOnlyList<string>? ExcludedCosts = null);

/// <summary>Checks the form of a fund.</summary>
public sealed class FundBodyValidator : AbstractValidator<FundBody>
{
    private const int ExcludedMax = 100;

    public FundBodyValidator()
    {
        RuleFor(body => body.Title).IsLine(100);
        RuleFor(body => body.Year).IsWithin(2000, 2100);
        RuleFor(body => body.Appropriation).IsNotNegative();
        RuleFor(body => body.InBudget).IsLine(100);
        RuleFor(body => body.Account!).SetValidator(new AccountBodyValidator()).When(body => body.Account is not null);
        RuleFor(body => body.Envelope ?? Money.Zero).IsNotNegative().OverridePropertyName(nameof(FundBody.Envelope));
        RuleFor(body => body.ExcludedCosts ?? Array.Empty<string>()).HasItems(0, ExcludedMax)
            .OverridePropertyName(nameof(FundBody.ExcludedCosts));
        RuleForEach(body => body.ExcludedCosts).IsLine(20);
    }
}

/// <summary>A fund as it is read.</summary>
public sealed record FundView(
    string Fund,
    string Title,
    FundSource Source,
    int Year,
    Money Appropriation,
    Money Committed,
    Money Reserved,
    Money Payable,
    Money Paid,
    Money Recovered,
    Money Available,
    string? InBudget,
    AccountBody? Account,
    Money? Envelope,
    IReadOnlyList<string>? ExcludedCosts)
{
    /// <summary>The view of a fund.</summary>
    public static FundView Of(string id, Fund fund) => Of(id, Listings.RowOf(fund));

    /// <summary>The view of a row of the list.</summary>
    public static FundView Of(string id, FundRow fund) => new(
        id,
        fund.Title,
        fund.Source,
        fund.Year,
        fund.Appropriation,
        fund.Committed,
        fund.Reserved,
        fund.Payable,
        fund.Paid,
        fund.Recovered,
        fund.Available,
        fund.InBudget,
        fund.Account is { } account ? AccountBody.Of(account) : null,
        fund.Envelope,
        fund.ExcludedCosts);
}
