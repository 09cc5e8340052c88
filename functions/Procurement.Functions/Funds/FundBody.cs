using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Funds;

/// <summary>A fund as it is written.</summary>
public sealed record FundBody(string Title, FundSource Source, int Year, Money Appropriation);

/// <summary>Checks the form of a fund.</summary>
public sealed class FundBodyValidator : AbstractValidator<FundBody>
{
    public FundBodyValidator()
    {
        RuleFor(body => body.Title).IsLine(100);
        RuleFor(body => body.Year).IsWithin(2000, 2100);
        RuleFor(body => body.Appropriation).IsNotNegative();
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
    Money Paid,
    Money Recovered,
    Money Available)
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
        fund.Paid,
        fund.Recovered,
        fund.Available);
}
