using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>The agreement of the example contract, and how it is signed.</summary>
internal static class DocumentExamples
{
    public const string PurchaserCode = "11420106MB00000013";
    public const string WaitingFile = "prepared";
    public const string Legal = "legal";

    public static readonly SigningParty AsSupplier = new(Terms.Organization, "周静");
    public static readonly SigningParty AsPurchaser = new(PurchaserCode, "王主任");

    public static readonly AgreedTerms Agreed = new(
        Terms.Amount, 12, null, [], [], SigningBasis.FourConditions, BansFees: false, AllowsSubcontracting: false);

    public static readonly ContractEvent Drawn = new DocumentDrawn(0, "data", "file", Agreed);
    public static readonly ContractEvent[] DrawnOffer = [.. Offered, Drawn];

    public static readonly ContractEvent[] SupplierDone =
        [.. DrawnOffer, new DocumentSigned(0, Party.Supplier, "once", "c", "甲中心", KeyCustody.Signer), new SupplierSigned()];

    public static readonly ContractEvent[] Gates = [.. DocumentSigning.Gates.Select(GateOf)];
    public static readonly ContractEvent[] Ready = [.. SupplierDone, .. Gates];

    public static readonly ContractEvent[] BothDone =
        [.. Ready, new DocumentSigned(0, Party.Purchaser, "twice", "c", "街道", KeyCustody.Signer), new PurchaserSigned()];

    public static readonly ContractEvent DueFiling =
        new NoticeFellDue(NoticeKind.Filing, 0, CountingExtensions.Until(Text.Day("2026-04-20")));

    public static readonly ContractEvent Waiting = new SignaturePrepared(0, new SignaturePreparation(
        WaitingFile, Party.Supplier, Supplier, Somebody.At, KeyCustody.Signer));

    public static ContractEvent GateOf(ContractGate gate) => new GatePassed(gate, "律师事务所", "法审1号");

    public static Signatory HolderOf(SigningParty party, string account) =>
        new(party.Uscc, "单位", account, party.Person, "certificate");

    public static SignedFile FileOf(SigningParty party, string account) =>
        new("signed", HolderOf(party, account), KeyCustody.Signer, null);

    /// <summary>A file that somebody signed elsewhere for a party.</summary>
    public static SignDocument Sign(Party party, string account, Func<SignedFile, SignedFile?>? spoil = null)
    {
        var side = party is Party.Supplier ? AsSupplier : AsPurchaser;
        var file = FileOf(side, account);
        return new(0, party, null, spoil is null ? file : spoil(file), side, As(account));
    }

    public static PrepareSignature Prepare(string account, Func<PrepareSignature, PrepareSignature>? spoil = null)
    {
        var asked = new PrepareSignature(
            0, Party.Supplier, WaitingFile, KeyCustody.Signer, HolderOf(AsSupplier, account), AsSupplier, As(account));
        return spoil is null ? asked : spoil(asked);
    }
}
