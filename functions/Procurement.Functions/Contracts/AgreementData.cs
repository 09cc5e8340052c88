using System.Text.Json;
using System.Text.Json.Serialization;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Rounds;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Contracts;

/// <summary>A party as the agreement names it.</summary>
public sealed record AgreementParty(string Code, string Name);

/// <summary>An instalment as the agreement names it.</summary>
public sealed record AgreementInstalment(int No, Money Amount, InstalmentCondition When);

/// <summary>How much of the last instalment is paid for each final grade.</summary>
public sealed record AgreementPayout(Fraction Excellent, Fraction Good, Fraction Pass, Fraction Fail);

/// <summary>Where the supplier is paid.</summary>
public sealed record AgreementAccount(string Bank, string Number, string Holder);

/// <summary>
/// Everything that an agreement says, with the fields of its clauses filled; it is attached to the file that both sign.
/// </summary>
public sealed record AgreementData(
    string Form,
    string Title,
    string Round,
    string RoundTitle,
    string Proposal,
    string Reference,
    AgreementParty Purchaser,
    AgreementParty Supplier,
    string Project,
    string Category,
    string Lead,
    Money Amount,
    string AmountInWords,
    IReadOnlyList<AgreementInstalment> Instalments,
    AgreementPayout? FinalPayout,
    int PayWithinDays,
    AgreementAccount Account,
    int TermMonths,
    LongTermBody? LongTerm,
    DateOnly SignBy,
    IReadOnlyList<AgreedSite> Sites,
    IReadOnlyList<KpiBody> Kpis,
    IReadOnlyList<ClauseBody> Clauses,
    IReadOnlyList<string> SupplierDuties,
    IReadOnlyList<string> PurchaserDuties,
    SigningBasis Basis,
    bool BansFees,
    bool AllowsSubcontracting)
{
    private const string FormOfToday = "agreement/1";

    /// <summary>What the source of the money asks every document to say (福彩公益金资助), or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mark { get; init; }

    /// <summary>What the agreement of a contract says.</summary>
    public static AgreementData Of(
        Contract contract, RoundSettings settings, ProposalContent content, string supplier)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(settings);
        var (terms, sites) = (contract.Terms, SitesOf(settings, content));
        var body = AgreementMapping.ToBody(settings.Agreement!)!;
        var fields = AgreementTexts.FieldsOf(contract, settings, supplier, sites);
        return new(
            FormOfToday,
            settings.IsProcurement ? "政府购买服务合同" : "公益创投项目协议书",
            terms.Round,
            settings.Title,
            terms.Proposal,
            terms.Reference,
            new(settings.Purchaser.Uscc, settings.Purchaser.Name),
            new(terms.Organization, supplier),
            terms.Title,
            content.Category,
            content.Lead.Name,
            terms.Amount,
            Domain.Contracts.AmountInWords.Of(terms.Amount),
            [.. terms.Instalments.Select(one => new AgreementInstalment(one.No, one.Amount, one.When))],
            PayoutOf(terms),
            terms.PayWithinDays,
            new(terms.Payee.Bank, terms.Payee.Number, terms.Payee.Holder),
            body.TermMonths,
            body.LongTerm,
            contract.SignBy,
            sites,
            body.Kpis,
            [.. body.Clauses.Select(one => one with { Text = AgreementFields.Fill(one.Text, fields) })],
            body.SupplierDuties,
            body.PurchaserDuties,
            body.Basis,
            body.BansFees,
            body.AllowsSubcontracting);
    }

    /// <summary>The data as bytes (RFC 8785): the same agreement is always the same bytes.</summary>
    public byte[] ToJson() => CanonicalJson.Of(JsonSerializer.SerializeToElement(this, WireJson.Options));

    /// <summary>What the rules keep of it.</summary>
    public static AgreedTerms TermsOf(AgreementSettings agreement, AgreementData data)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(data);
        return new(
            data.Amount,
            agreement.TermMonths,
            Through: null,
            agreement.Kpis,
            data.Sites,
            agreement.Basis,
            agreement.BansFees,
            agreement.AllowsSubcontracting);
    }

    // A proposal serves the sites that it names, and those of its lot where it names none.
    private static IReadOnlyList<AgreedSite> SitesOf(RoundSettings settings, ProposalContent content) =>
    [
        .. from lot in settings.Lots
           where lot.Ref == content.Lot
           from site in lot.Sites
           where content.Sites.Count is 0 || content.Sites.Contains(site.Ref)
           select new AgreedSite(site.Ref, site.Name, site.Address),
    ];

    private static AgreementPayout? PayoutOf(ContractTerms terms) =>
        terms.Instalments[^1].When is InstalmentCondition.FinalPassed
            ? new(terms.FinalPayout.Excellent, terms.FinalPayout.Good, terms.FinalPayout.Pass, terms.FinalPayout.Fail)
            : null;
}
