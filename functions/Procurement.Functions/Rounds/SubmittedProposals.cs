using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Rounds;

/// <summary>
/// The proposals submitted to a round, read from the organizations' own partitions: the list of applicants is written
/// before their first draft, so none can be missed.
/// </summary>
public sealed class SubmittedProposals(AggregateStore store, Lists lists)
{
    private const int AtOnce = 8;

    /// <summary>
    /// Ends submission in every organization's partition, and gives all that was submitted; nothing is ended, and
    /// nothing given, while the round is not at its examination.
    /// </summary>
    public async Task<IReadOnlyList<Contender>> SealedAsync(
        RoundKey round, Round? state, Author by, CancellationToken cancel)
    {
        if (Examining.IsNotClosed(state, by) is not null) return [];

        var applicants = await lists.IdsAsync(ListNames.Applicants(round), cancel);
        var found = new List<Contender>();
        foreach (var some in applicants.Chunk(AtOnce))
        {
            var proposals = await Task.WhenAll(some.Select(applicant => SealAsync(round, applicant, by, cancel)));
            found.AddRange(proposals.SelectMany(all => all is null ? [] : Contenders(all)));
        }

        return found;
    }

    private async Task<OrganizationProposals?> SealAsync(
        RoundKey round, string applicant, Author by, CancellationToken cancel)
    {
        var key = new ProposalsKey(round.Tenant, round.Round, applicant);
        var stamp = Stamp.FollowUp($"{key} seal", by.At);
        var all = await store.LoadAsync(Kinds.Proposals, key, cancel);
        var decision = Applying.Decide(all.State, new SealProposals(stamp.By));
        var saved = await store.SaveAsync(all, decision, stamp, cancel);
        // Null for an applicant that noted itself and drafted nothing.
        return saved.MustBeDone($"Sealing the proposals {key}");
    }

    /// <summary>Whether a proposal is among them.</summary>
    public async Task<bool> ContainsAsync(RoundKey round, string proposal, CancellationToken cancel)
    {
        if (ProposalsKey.OfProposal(round.Tenant, round.Round, proposal) is not { } key) return false;
        var stored = await store.LoadAsync(Kinds.Proposals, key, cancel);
        return stored.State?.Find(proposal)?.Receipt is not null;
    }

    private static IEnumerable<Contender> Contenders(OrganizationProposals all) =>
        from one in all.Proposals
        let receipt = one.Receipt
        where receipt is not null
        select new Contender(
            one.Id,
            one.Content.Lot,
            all.Organization,
            receipt.OrganizationName,
            one.Content.Reference,
            one.Content.Title,
            one.Content.Requested,
            receipt.PriceDeduction,
            receipt.At);
}
