using System.Security.Cryptography;
using System.Text.Json;
using Procurement.Domain.Contracts;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

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
        ProposalBody.Of(proposal.Content));
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
/// SHA-256 of the RFC 8785 form of <c>content</c> as it is read, by which anybody can tell that it is the same.
/// </summary>
public sealed record ReceiptView(
    DateTimeOffset At, string? By, string OrganizationName, string RequestedInWords, string Digest)
{
    /// <summary>The receipt of a proposal, or null for a draft.</summary>
    public static ReceiptView? OfOrNull(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal.Receipt is { } receipt
            ? new(
                receipt.At,
                proposal.Changed?.Account,
                receipt.OrganizationName,
                AmountInWords.Of(proposal.Content.Requested),
                DigestOf(ProposalBody.Of(proposal.Content)))
            : null;
    }

    private static string DigestOf(ProposalBody content) => Convert.ToHexStringLower(
        SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(content, WireJson.Options))));
}
