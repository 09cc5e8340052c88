using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Contracts;

/// <summary>What a contract has to know of its supplier when it is offered.</summary>
public sealed class SupplierFacts(AggregateStore store)
{
    /// <summary>The account of the organization in the registry now.</summary>
    public async Task<BankAccount> PayeeAsync(string tenant, string organization, CancellationToken cancel)
    {
        var entry = await store.LoadAsync(Kinds.Organizations, new OrganizationKey(tenant, organization), cancel);
        return entry.State?.Account ?? throw new InvalidOperationException(
            $"{organization} submitted a proposal, and the registry does not know it.");
    }

    /// <summary>The accounts that drafted, changed or submitted the proposal.</summary>
    public async Task<IReadOnlyList<string>> ApplicantsAsync(
        string tenant, string round, string organization, string proposal, CancellationToken cancel)
    {
        HashSet<string> accounts = new(StringComparer.Ordinal);
        var key = new ProposalsKey(tenant, round, organization);
        await foreach (var record in store.EventsAsync(Kinds.Proposals.Table, key, 0, cancel))
        {
            if (ProposalOf(Kinds.Proposals.Read(record)) == proposal) accounts.Add(record.Author.Account);
        }

        return [.. accounts.Order(StringComparer.Ordinal)];
    }

    private static string? ProposalOf(ProposalEvent happened) => happened switch
    {
        ProposalDrafted drafted => drafted.Proposal,
        ProposalRevised revised => revised.Proposal,
        ProposalSubmitted submitted => submitted.Proposal,
        _ => null,
    };
}
