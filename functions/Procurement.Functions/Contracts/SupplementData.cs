using System.Text.Json;
using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Contracts;

/// <summary>
/// Everything that a supplement (补充协议) says: what it changes, old and new side by side; it is attached to the file that
/// both sign.
/// </summary>
public sealed record SupplementData(
    string Form,
    string Title,
    int No,
    string Round,
    string Proposal,
    string Reference,
    AgreementParty Purchaser,
    AgreementParty Supplier,
    string Project,
    string Agreement,
    string Reason,
    Money Original,
    Money Supplement,
    Money Amount,
    string AmountInWords,
    IReadOnlyList<TermChange> Changes,
    DateOnly SignBy,
    SigningBasis Basis)
{
    private const string FormOfToday = "supplement/1";

    /// <summary>What the open supplement of a contract says; the agreement is named by its file's digest.</summary>
    public static SupplementData Of(
        Contract contract, OpenAmendment open, Purchaser purchaser, string supplier)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(purchaser);
        var (terms, amount) = (contract.Terms, contract.Terms.Amount + open.Amendment.Supplement);
        return new(
            FormOfToday,
            $"补充协议（{open.No}）",
            open.No,
            terms.Round,
            terms.Proposal,
            terms.Reference,
            new(purchaser.Uscc, purchaser.Name),
            new(terms.Organization, supplier),
            terms.Title,
            contract.Document(0)!.Latest,
            open.Amendment.Reason,
            contract.Agreed!.Original,
            open.Amendment.Supplement,
            amount,
            Domain.Contracts.AmountInWords.Of(amount),
            open.Amendment.Changes,
            open.SignBy,
            contract.Agreed.Basis);
    }

    /// <summary>The data as bytes (RFC 8785): the same supplement is always the same bytes.</summary>
    public byte[] ToJson() => CanonicalJson.Of(JsonSerializer.SerializeToElement(this, WireJson.Options));
}
