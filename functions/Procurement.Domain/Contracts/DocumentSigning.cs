using static Procurement.Domain.Contracts.ContractPreconditions;
using static Procurement.Domain.Contracts.DocumentRefusals;

namespace Procurement.Domain.Contracts;

/// <summary>Keeps what was drawn.</summary>
public sealed record DrawDocument(int No, string Data, string File, AgreedTerms? Agreed, Author By)
    : ContractCommand(By);

/// <summary>
/// Awaits a signature over a file that is kept under an id; the certificate's holder is null where the signature comes
/// whole from elsewhere.
/// </summary>
public sealed record PrepareSignature(
    int No, Party Party, string Id, KeyCustody Custody, Signatory? Holder, SigningParty For, Author By)
    : ContractCommand(By);

/// <summary>
/// Signs a document; <paramref name="Preparation"/> is null for a file that was signed elsewhere, and
/// <paramref name="Signed"/> where what was prepared is not there any more.
/// </summary>
public sealed record SignDocument(
    int No, Party Party, string? Preparation, SignedFile? Signed, SigningParty For, Author By) : ContractCommand(By);

/// <summary>Whom a certificate names, and its SHA-256.</summary>
public sealed record Signatory(string Uscc, string Organization, string Account, string Person, string Certificate)
{
    /// <summary>Whom the trail names.</summary>
    public string Name => Person.Length > 0 ? $"{Organization} {Person}" : Organization;
}

/// <summary>The party that signs, by its code, and the name of the person who asks.</summary>
public sealed record SigningParty(string Uscc, string Person);

/// <summary>
/// A signed file as the check found it: its SHA-256, the new signature's certificate and custody; and what is wrong
/// with it, or null.
/// </summary>
public sealed record SignedFile(string File, Signatory Holder, KeyCustody? Custody, string? Problem);

/// <summary>
/// Drawing and signing the documents of a contract. The agreement's signatures are those of the contract: the
/// supplier's, then the purchaser's.
/// </summary>
public static class DocumentSigning
{
    /// <summary>How long a prepared file waits for its signature.</summary>
    public static readonly TimeSpan PreparedFor = TimeSpan.FromMinutes(30);

    /// <summary>The gates in their order.</summary>
    public static IReadOnlyList<ContractGate> Gates { get; } = Enum.GetValues<ContractGate>();

    /// <summary>Keeps a document once.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, DrawDocument command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Document(command.No) is not null) return AlreadyDrawn;
        // Whatever keeps it from being signed is said when somebody signs.
        if (command.No > 0 && contract.OpenAmendment?.No != command.No) return AmendmentRefusals.NotOpen;
        return new DocumentDrawn(command.No, command.Data, command.File, command.Agreed);
    }

    /// <summary>Awaits a signature; what was prepared before does not count any more.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, PrepareSignature command)
    {
        if (RefusalOfTurn(contract, command.No, command.Party, command) is { } turn) return turn;
        if (command.Holder is { } holder && RefusalOfHolder(holder, command.For, command.By) is { } other) return other;
        if (RefusalOfCustody(contract!, command.Custody) is { } custody) return custody;
        return new SignaturePrepared(command.No, new SignaturePreparation(
            command.Id, command.Party, command.By.Account, command.By.At + PreparedFor, command.Custody));
    }

    /// <summary>Signs, with everything that the signature brings about.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, SignDocument command)
    {
        var refusal = RefusalOfTurn(contract, command.No, command.Party, command)
            ?? RefusalOfPreparation(contract!.Document(command.No)!, command)
            ?? RefusalOfFile(contract, command);
        if (refusal is not null) return refusal;
        var signed = new DocumentSigned(
            command.No,
            command.Party,
            command.Signed!.File,
            command.Signed.Holder.Certificate,
            command.Signed.Holder.Name,
            command.Signed.Custody!.Value);
        return Decision<ContractEvent>.Accept([signed, .. Effects(contract!, command)]);
    }

    /// <summary>Why this party cannot sign this document now, or null.</summary>
    public static Refusal? RefusalOfTurn(Contract? contract, int no, Party party, ContractCommand command)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (contract.Document(no) is not { } document) return NotFound;
        if (document.Withdrawn is not null) return Withdrawn;
        return (no is 0
                ? RefusalOfAgreement(contract, party, command)
                : Amending.RefusalOfSigning(contract, no, command))
            ?? RefusalOfOrder(document, party)
            ?? RefusalOfOtherSide(contract, party, command.By);
    }

    /// <summary>Why this preparation cannot be completed by this account now, or null.</summary>
    public static Refusal? RefusalOfPreparation(ContractDocument document, SignDocument command)
    {
        if (command.Preparation is not { } id) return null;
        ArgumentNullException.ThrowIfNull(document);
        if (document.Prepared is not { } prepared || prepared.Id != id || prepared.Party != command.Party
            || prepared.Account != command.By.Account)
        {
            return PreparationMissing;
        }

        return command.By.At >= prepared.Expires ? PreparationExpired : null;
    }

    /// <summary>The gates that were not passed.</summary>
    public static IReadOnlyList<ContractGate> MissingGates(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return [.. Gates.Except(contract.Gates.Select(one => one.Gate))];
    }

    private static IEnumerable<ContractEvent> Effects(Contract contract, SignDocument command) =>
        (command.No, command.Party) switch
        {
            (0, Party.Supplier) => [new SupplierSigned()],
            (0, Party.Purchaser) => [new PurchaserSigned()],
            (_, Party.Purchaser) => [Amending.InForce(contract)],
            _ => [],
        };

    private static Refusal? RefusalOfAgreement(Contract contract, Party party, ContractCommand command)
    {
        if (Signing.RefusalUnlessOpen(contract, command) is { } why) return why;
        if (party is Party.Supplier || contract.SupplierSignedBy is null) return null;
        if (contract.Gates.Any(one => one.Recorded.Account == command.By.Account)) return RecorderCannotSign;
        var missing = MissingGates(contract);
        return missing.Count is 0 ? null : GateMissing with { Value = string.Join('、', missing.Select(NameOf)) };
    }

    private static Refusal? RefusalOfOrder(ContractDocument document, Party party) => party switch
    {
        Party.Supplier when document.Supplier is not null => AlreadySigned,
        Party.Purchaser when document.Supplier is null => ContractRefusals.SupplierSignsFirst,
        Party.Purchaser when document.Purchaser is not null => AlreadySigned,
        _ => null,
    };

    private static Refusal? RefusalOfFile(Contract contract, SignDocument command)
    {
        if (command.Signed is not { } signed) return PreparationMissing;
        if (signed.Problem is { } problem) return Invalid with { Value = problem };
        if (RefusalOfHolder(signed.Holder, command.For, command.By) is { } other) return other;
        return signed.Custody is { } custody ? RefusalOfCustody(contract, custody) : PrintDiffers;
    }

    private static Refusal? RefusalOfCustody(Contract contract, KeyCustody custody) =>
        custody is KeyCustody.Service && contract.Agreed?.Basis is not Rounds.SigningBasis.Agreed ? KeyNotOwn : null;

    // A certificate that names no account is compared by the person's name.
    private static Refusal? RefusalOfHolder(Signatory holder, SigningParty party, Author by)
    {
        if (holder.Uscc != party.Uscc) return OtherOrganization;
        var isOwn = holder.Account.Length > 0 ? holder.Account == by.Account : holder.Person == party.Person;
        return isOwn && holder.Account.Length + holder.Person.Length > 0 ? null : OtherPerson;
    }

    private static string NameOf(ContractGate gate) => gate switch
    {
        ContractGate.LegalReview => "法律顾问审定",
        ContractGate.RiskPlan => "风险处置方案",
        ContractGate.AcceptancePlan => "履约验收方案",
    };
}
