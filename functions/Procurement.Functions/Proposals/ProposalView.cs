using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Where a proposal stands.</summary>
public enum ProposalStatus
{
    /// <summary>Not submitted.</summary>
    Draft,

    /// <summary>Submitted and taken.</summary>
    Submitted,
}

/// <summary>
/// A proposal as it is read; <paramref name="ChangedBy"/> and <paramref name="ChangedAt"/> tell two people who write
/// one draft whose version it is.
/// </summary>
public sealed record ProposalView(
    string Proposal,
    string Round,
    string Organization,
    string? OrganizationName,
    ProposalStatus Status,
    DateTimeOffset? SubmittedAt,
    int Version,
    string? ChangedBy,
    DateTimeOffset? ChangedAt,
    ReceiptView? Receipt,
    FindingView? Examination,
    IReadOnlyList<MarkView> Marks,
    ReturnView? Return,
    HiddenContent? Hidden,
    ProposalBody Content)
{
    /// <summary>The view of a proposal.</summary>
    public static ProposalView Of(ProposalsKey key, Proposal proposal) => new(
        proposal.Id,
        key.Round,
        key.Organization,
        proposal.Receipt?.OrganizationName,
        proposal.Receipt is null ? ProposalStatus.Draft : ProposalStatus.Submitted,
        proposal.Receipt?.At,
        proposal.Version,
        proposal.Changed?.Account,
        proposal.Changed?.At,
        ReceiptView.OfOrNull(proposal),
        FindingView.OfOrNull(proposal.Finding),
        [.. proposal.Marks.Select(mark => new MarkView(mark.Item, mark.Met, mark.Note, mark.By.Account, mark.By.At))],
        ReturnView.OfOrNull(proposal.Return),
        HiddenOf(proposal),
        ProposalBody.Of(proposal.Content));

    private static HiddenContent? HiddenOf(Proposal proposal) => proposal switch
    {
        { Content.Protected: null } => null,
        { Seal.Fault: not null } => HiddenContent.Broken,
        { Seal: not null } => HiddenContent.Sealed,
        _ => HiddenContent.Unreadable,
    };
}

/// <summary>Why a content is not shown: all its members are empty then.</summary>
public enum HiddenContent
{
    /// <summary>It is sealed until the opening; the applicant's key shows it.</summary>
    Sealed,

    /// <summary>It is not what was sealed.</summary>
    Broken,

    /// <summary>A draft whose key this installation has lost.</summary>
    Unreadable,
}

/// <summary>What formal examination found last, or null where the proposal was not named and so passes.</summary>
public sealed record FindingView(bool Passed, string Reason, DateTimeOffset At)
{
    /// <summary>The view of a finding.</summary>
    public static FindingView? OfOrNull(Finding? finding) =>
        finding is null ? null : new(finding.Passed, finding.Reason, finding.At);
}

/// <summary>
/// The receipt (回执) of a submission: when by the service's clock, by whom, for whom, the money in words, and the
/// SHA-256 of the RFC 8785 form of <c>content</c> as it is read, by which anybody can tell that it is the same; while
/// the content is hidden, these two are too.
/// </summary>
public sealed record ReceiptView(
    DateTimeOffset At,
    string? By,
    string OrganizationName,
    string? RequestedInWords,
    string? Digest,
    IReadOnlyList<EnclosedFileView> Files)
{
    /// <summary>The key by which the applicant opens its own sealed copy: told here and kept nowhere.</summary>
    public string? CopyKey { get; init; }

    /// <summary>The receipt of a proposal, or null for a draft.</summary>
    public static ReceiptView? OfOrNull(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var isHidden = proposal.Content.Protected is not null;
        return proposal.Receipt is { } receipt
            ? new(
                receipt.At,
                proposal.Changed?.Account,
                receipt.OrganizationName,
                isHidden ? null : AmountInWords.Of(proposal.Submitted.Requested),
                isHidden ? null : ContentForms.Digest(proposal.Submitted),
                [.. receipt.Files.Select(EnclosedFileView.Of)])
            : null;
    }
}

/// <summary>A file that was submitted with a proposal: by its SHA-256 anybody can tell that it is the same.</summary>
public sealed record EnclosedFileView(
    string Attachment, DocumentKind Kind, string Name, long Size, FileType Type, string Sha256)
{
    /// <summary>The view of a file.</summary>
    public static EnclosedFileView Of(EnclosedFile file) =>
        new(file.Attachment, file.Kind, file.Name, file.Size, file.Type, file.Sha256);
}
