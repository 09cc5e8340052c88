using Procurement.Domain.Attachments;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Proposals;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Attachments;

/// <summary>
/// Who reads a file: its organization; for a file that a submitted proposal names, whoever may read that proposal; for
/// one that shows how a contract is performed, or an invoice, the purchaser's side and supervisors. Finance reads no
/// proposals, and therefore only the latter: whoever pays opens the invoice.
/// </summary>
public sealed class AttachmentAccess(AggregateStore store, ProposalSeal seal, EvidenceOfContracts evidence)
{
    /// <summary>
    /// The file, and whether it is the caller's own; throws 404 <c>attachment.notFound</c>, and what keeps the proposal
    /// from the caller.
    /// </summary>
    public async Task<(AttachmentsKey Key, Attachment File, bool IsOwn)> FindAsync(
        Caller caller, string round, string attachment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var key = caller.OwnAttachmentsKey(round, attachment);
        var isOwn = caller.Owns(key.Organization);
        if (!isOwn) await MustReadAsync(caller, key, attachment, cancel);

        var file = await store.FindPartAsync(
            Kinds.Attachments.Table, $"{key}", Kinds.AttachmentParts, attachment, cancel);
        return file is null || (isOwn && file.Removed)
            ? throw Problems.NotFound(AttachmentRefusals.NotFound.Code)
            : (key, file, isOwn);
    }

    private async Task MustReadAsync(Caller caller, AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        var code = AttachmentRefusals.NotFound.Code;
        if (!caller.Roles.All(role => role is Role.Finance or Role.FinanceApprover))
        {
            if (await WhyHiddenAsync(caller, key, attachment, cancel) is not { } why) return;
            code = why;
        }

        if (caller.IsOnThePurchasersSide && await evidence.NamesAsync(key, attachment, cancel)) return;
        throw new ProblemException(Problems.Of(code));
    }

    // Null where a proposal names the file and the caller may read that proposal.
    private async Task<string?> WhyHiddenAsync(
        Caller caller, AttachmentsKey key, string attachment, CancellationToken cancel)
    {
        var reader = await seal.ReaderAsync(caller, key.Round, cancel);
        var all = await store.LoadWholeAsync(
            Kinds.Proposals, new ProposalsKey(key.Tenant, key.Round, key.Organization), cancel);
        string? hidden = null;
        foreach (var proposal in all.State?.Names(attachment) ?? [])
        {
            hidden = await seal.HidesAsync(reader, proposal.Id, cancel);
            if (hidden is null) return null;
        }

        return hidden ?? AttachmentRefusals.NotFound.Code;
    }
}
