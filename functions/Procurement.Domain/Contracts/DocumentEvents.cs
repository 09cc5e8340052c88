using Procurement.Domain.Calendar;

namespace Procurement.Domain.Contracts;

/// <summary>
/// A document was drawn: the SHA-256 of its data and of its file, and what the agreement says; a supplement says that
/// with its own events.
/// </summary>
public sealed record DocumentDrawn(int No, string Data, string File, AgreedTerms? Agreed) : ContractEvent;

/// <summary>A document was prepared for a signature, which is awaited for a while.</summary>
public sealed record SignaturePrepared(int No, SignaturePreparation Preparation) : ContractEvent;

/// <summary>
/// A party signed a document with a certificate: the SHA-256 of the finished file and of the certificate, and whom it
/// names.
/// </summary>
public sealed record DocumentSigned(
    int No, Party Party, string File, string Certificate, string Holder, KeyCustody Custody) : ContractEvent;

/// <summary>What must be there before the purchaser signs is there.</summary>
public sealed record GatePassed(ContractGate Gate, string Reviewer, string Reference) : ContractEvent;

/// <summary>A notice about a document is to be given by the end of a day.</summary>
public sealed record NoticeFellDue(NoticeKind Kind, int Document, Deadline Due) : ContractEvent;

/// <summary>A notice was given; it can be found under the reference.</summary>
public sealed record NoticeGiven(NoticeKind Kind, int Document, string Reference) : ContractEvent;
