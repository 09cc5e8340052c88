using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Functions.Contracts;

/// <summary>A signature in a document: by whom and when, whom the certificate names, and who holds its key.</summary>
public sealed record DocumentSignatureView(
    string By, DateTimeOffset At, string Holder, string Certificate, KeyCustody Custody)
{
    /// <summary>The view, or null.</summary>
    public static DocumentSignatureView? OfOrNull(DocumentSignature? one) =>
        one is null ? null : new(one.Account, one.At, one.Holder, one.Certificate, one.Custody);
}

/// <summary>
/// A document of a contract: number 0 is the agreement. <paramref name="Digest"/> is the SHA-256 of the file as it
/// stands, <paramref name="Unsigned"/> of the file as it was drawn, <paramref name="Data"/> of its data.
/// </summary>
public sealed record ContractDocumentView(
    int No,
    string Digest,
    string Unsigned,
    string Data,
    DateTimeOffset DrawnAt,
    DocumentSignatureView? Supplier,
    DocumentSignatureView? Purchaser,
    string? Withdrawn)
{
    /// <summary>The view of a document.</summary>
    public static ContractDocumentView Of(ContractDocument one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.No,
            one.Latest,
            one.File,
            one.Data,
            one.Drawn.At,
            DocumentSignatureView.OfOrNull(one.Supplier),
            DocumentSignatureView.OfOrNull(one.Purchaser),
            one.Withdrawn);
    }
}

/// <summary>A gate, and who recorded it, or nulls while it is missing.</summary>
public sealed record GateView(
    ContractGate Gate, string? Reviewer, string? Reference, string? RecordedBy, DateTimeOffset? RecordedAt)
{
    /// <summary>Every gate of a contract.</summary>
    public static IReadOnlyList<GateView> Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return
        [
            .. from gate in DocumentSigning.Gates
               let passed = contract.Gates.FirstOrDefault(one => one.Gate == gate)
               select new GateView(
                   gate, passed?.Reviewer, passed?.Reference, passed?.Recorded.Account, passed?.Recorded.At),
        ];
    }
}

/// <summary>A notice that is to be given by the end of a day, or was given.</summary>
public sealed record NoticeDueView(
    NoticeKind Kind, int Document, DateOnly Due, string? GivenBy, DateTimeOffset? GivenAt, string? Reference);

/// <summary>
/// The documents of a contract, what must be there before the purchaser signs, and what is to be told to others; empty
/// where the round does not say what its agreements say, or the agreement is still being drawn.
/// </summary>
public sealed record ContractDocumentsView(
    IReadOnlyList<ContractDocumentView> Documents,
    SigningBasis? Basis,
    IReadOnlyList<GateView> Gates,
    IReadOnlyList<NoticeDueView> Notices)
{
    /// <summary>The view of a contract's documents.</summary>
    public static ContractDocumentsView Of(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return new(
            [.. contract.Documents.Select(ContractDocumentView.Of)],
            contract.Agreed?.Basis,
            contract.Document(0) is null ? [] : GateView.Of(contract),
            [.. contract.Notices.Select(one => new NoticeDueView(
                one.Kind, one.Document, one.Due, one.Done?.Account, one.Done?.At, one.Reference))]);
    }
}

/// <summary>
/// What is to be signed, each as Base64: the attributes that a key signs and their SHA-256, and the SHA-256 of the
/// file's signed range, over which a whole CMS is made.
/// </summary>
public sealed record PreparationView(
    string Preparation, DateTimeOffset Expires, string SignedAttributes, string Digest, string RangeDigest);

/// <summary>What a check of the file found just now; it is valid where there is no problem.</summary>
public sealed record VerificationView(
    string Digest,
    bool Valid,
    bool Complete,
    IReadOnlyList<SignatureProblemView> Problems,
    IReadOnlyList<FoundSignatureView> Signatures);

/// <summary>A problem of a file, by its code and in words.</summary>
public sealed record SignatureProblemView(string Code, string? Field, string Text);

/// <summary>A signature as it was found in the file.</summary>
public sealed record FoundSignatureView(
    string Field, DateTimeOffset At, string Organization, string Code, string Person, string Print, int CoveredBytes);
