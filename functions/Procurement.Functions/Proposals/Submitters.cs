using Procurement.Domain;
using Procurement.Domain.Attachments;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Receivables;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Loads what the registry says of whoever submits, with the lead's certificate where a round asks for it.
/// </summary>
public sealed class Submitters(AggregateStore store)
{
    /// <summary>
    /// Begins to load the entry, and gives it for the proposal that is submitted. Only a round that goes by the
    /// register waits for the proposal first: it says which certificate is meant.
    /// </summary>
    public Func<ProposalContent?, Task<Organization?>> Begin(
        ProposalsKey key, RoundSettings round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(round);
        var registry = new OrganizationKey(key.Tenant, key.Organization);
        if (round.Eligibility is { CertifiedLead: true, Facts: FactSource.Register })
        {
            return content => LoadAsync(registry, RowsOf(content), cancel);
        }

        var entry = LoadAsync(registry, [], cancel);
        return _ => entry;
    }

    /// <summary>What a proposal names of its organization's files; most name none.</summary>
    public async Task<AttachmentFolder?> FilesAsync(
        ProposalsKey key, ProposalContent? content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (content is not { Attachments: { Count: > 0 } named }) return null;
        var folder = new AttachmentsKey(key.Tenant, key.Round, key.Organization);
        return (await store.LoadAsync(
            Kinds.Attachments, folder, [.. named.Select(Kinds.AttachmentParts.RowOf)], cancel)).State;
    }

    /// <summary>Whether the organization owes money back, due or not.</summary>
    public async Task<bool> OwesAsync(ProposalsKey key, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var debtor = new DebtorKey(key.Tenant, key.Organization);
        var account = await store.LoadAsync(Kinds.Receivables, debtor, cancel);
        return ReceivableFacts.OpenOf(account.State, at).Open > Money.Zero;
    }

    // What has not the form of a number is in no register.
    private static IReadOnlyList<string> RowsOf(ProposalContent? content) =>
        content?.Lead.Certificate is { } number && WireRules.IsSlug(number)
            ? [Kinds.Certificates.RowOf(number)]
            : [];

    private async Task<Organization?> LoadAsync(
        OrganizationKey key, IReadOnlyList<string> certificates, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Organizations, key, certificates, cancel)).State;
}
