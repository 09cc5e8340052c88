namespace Procurement.Domain.Contracts;

/// <summary>
/// A document of a contract: number 0 is the agreement, then its supplements. <paramref name="Data"/> and
/// <paramref name="File"/> are the SHA-256 of its data and of the PDF that both parties sign.
/// </summary>
public sealed record ContractDocument(int No, string Data, string File, Author Drawn)
{
    /// <summary>The signature that is awaited, or null.</summary>
    public SignaturePreparation? Prepared { get; init; }

    /// <summary>The supplier's signature, or null.</summary>
    public DocumentSignature? Supplier { get; init; }

    /// <summary>The purchaser's signature, or null.</summary>
    public DocumentSignature? Purchaser { get; init; }

    /// <summary>Why it will not be signed, or null.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>The SHA-256 of the file as it stands now, with the signatures that it has.</summary>
    public string Latest => (Purchaser ?? Supplier)?.File ?? File;

    /// <summary>The SHA-256 of everything that is kept of it, in the order in which it was made.</summary>
    public IEnumerable<string> Digests =>
        new[] { Data, File, Supplier?.File, Purchaser?.File }.OfType<string>();

    /// <summary>Whether both signed.</summary>
    public bool IsSigned => Supplier is not null && Purchaser is not null;
}

/// <summary>
/// A file that waits for a signature: the SHA-256 under which it is kept, whose signature it is, until when, and who
/// holds the key.
/// </summary>
public sealed record SignaturePreparation(
    string Id, Party Party, string Account, DateTimeOffset Expires, KeyCustody Custody);

/// <summary>
/// A signature in a document: who signed and when, the SHA-256 of the finished file and of the certificate, whom the
/// certificate names, and who holds the key.
/// </summary>
public sealed record DocumentSignature(
    string Account, DateTimeOffset At, string File, string Certificate, string Holder, KeyCustody Custody);

/// <summary>Who holds the key of a signature.</summary>
public enum KeyCustody
{
    /// <summary>The signer alone (电子签名法 art. 13).</summary>
    Signer,

    /// <summary>This service: it is recorded, and never called reliable.</summary>
    Service,
}

/// <summary>What must be there before the purchaser signs for a public service (财库〔2021〕22号 arts. 23–25).</summary>
public enum ContractGate
{
    /// <summary>法律顾问审定.</summary>
    LegalReview,

    /// <summary>风险处置方案.</summary>
    RiskPlan,

    /// <summary>履约验收方案.</summary>
    AcceptancePlan,
}

/// <summary>A gate that was passed: whose work it is, where it can be found, and who recorded it.</summary>
public sealed record PassedGate(ContractGate Gate, string Reviewer, string Reference, Author Recorded);

/// <summary>What must be told to others after a document is signed.</summary>
public enum NoticeKind
{
    /// <summary>合同公告, within 2 working days.</summary>
    Publication,

    /// <summary>变更公告, within 2 working days (财办库〔2023〕243号).</summary>
    Change,

    /// <summary>备案, within 7 working days.</summary>
    Filing,
}

/// <summary>A notice that is due about a document; done by whom, and where it can be found, or null.</summary>
public sealed record ContractNotice(NoticeKind Kind, int Document, DateOnly Due, Author? Done, string? Reference);
