using FluentValidation;
using Procurement.Domain;
using Procurement.Domain.Arrears;
using Procurement.Domain.Funds;
using Procurement.Functions.Http;
using Procurement.Functions.Reports;

namespace Procurement.Functions.Arrears;

/// <summary>An instalment that is late and not paid, with the interest that has accrued through today.</summary>
public sealed record ArrearView(
    string Round,
    string Proposal,
    string Reference,
    string Title,
    string Organization,
    string OrganizationName,
    string Fund,
    int Instalment,
    Money Amount,
    DateOnly DueBy,
    int DaysLate,
    Money Interest)
{
    /// <summary>The view of what is late.</summary>
    public static ArrearView Of(Arrear late)
    {
        ArgumentNullException.ThrowIfNull(late);
        var one = late.Purchase;
        return new(
            one.Round,
            one.Proposal,
            one.Reference,
            one.Title,
            one.Organization,
            one.OrganizationName,
            one.Fund,
            late.No,
            late.Amount,
            late.DueBy,
            late.DaysLate,
            late.Interest);
    }
}

/// <summary>The digest of what whoever publishes has looked at.</summary>
public sealed record PublishArrearsBody(string Digest);

/// <summary>Checks the form of a publication.</summary>
public sealed class PublishArrearsBodyValidator : AbstractValidator<PublishArrearsBody>
{
    private const int DigestLength = 64;

    public PublishArrearsBodyValidator()
    {
        RuleFor(body => body.Digest).IsLine(DigestLength);
    }
}

/// <summary>What a year left unpaid of the money of one source.</summary>
public sealed record ArrearsTotalView(FundSource Source, int Contracts, int Instalments, Money Amount)
{
    /// <summary>The view of a total.</summary>
    public static ArrearsTotalView Of(ArrearsTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return new(total.Source, total.Contracts, total.Instalments, total.Amount);
    }
}

/// <summary>What was drawn from the books on a day.</summary>
public sealed record DrawnArrearsView(
    DateOnly Day, IReadOnlyList<ArrearsTotalView> Totals, string Digest, string By, DateTimeOffset At)
{
    /// <summary>The view of it.</summary>
    public static DrawnArrearsView? OfOrNull(DrawnArrears? drawn) => drawn is null
        ? null
        : new(
            drawn.Day,
            [.. drawn.Totals.Select(ArrearsTotalView.Of)],
            drawn.Digest,
            drawn.By.Account,
            drawn.By.At);
}

/// <summary>The list of arrears of a year as finance reads it.</summary>
public sealed record ArrearsListView(
    int Year,
    DateOnly DueBy,
    DrawnArrearsView? Drawn,
    DrawnArrearsView? Published,
    string? PublishedBy,
    DateTimeOffset? PublishedAt,
    int Editions,
    IReadOnlyList<ArrearsLine> Lines)
{
    /// <summary>The view of a list with the lines that were drawn last, or of one that is not there yet.</summary>
    public static ArrearsListView Of(int year, ArrearsList? list, IReadOnlyList<ArrearsLine> lines) => new(
        year,
        PublishingArrears.DueBy(year),
        DrawnArrearsView.OfOrNull(list?.Drawn),
        DrawnArrearsView.OfOrNull(list?.Published),
        list?.PublishedBy?.Account,
        list?.PublishedBy?.At,
        list?.Editions ?? 0,
        lines);
}

/// <summary>
/// What the public reads: of a year, what was overdue at its end and not paid, and what of it was paid since.
/// </summary>
public sealed record ArrearsDocument(
    int Year, DateOnly Day, IReadOnlyList<ArrearsTotalView> Totals, IReadOnlyList<ArrearsLine> Lines);

/// <summary>One instalment of it.</summary>
public sealed record ArrearsLine(
    string Reference,
    string Title,
    string OrganizationName,
    FundSource Source,
    int Instalment,
    Money Amount,
    DateOnly DueBy,
    DateOnly? PaidOn)
{
    /// <summary>The line of what was overdue.</summary>
    public static ArrearsLine Of(NamedPurchase named, Arrear late)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(late);
        var one = named.Purchase;
        return new(
            one.Reference,
            one.Title,
            one.OrganizationName,
            named.FundRow.Source,
            late.No,
            late.Amount,
            late.DueBy,
            late.PaidOn);
    }
}
