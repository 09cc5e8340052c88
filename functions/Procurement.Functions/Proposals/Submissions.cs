using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Whether somebody takes part in a round: by the proposals, not by a list that follows them.</summary>
public sealed class Submissions(AggregateStore store)
{
    /// <summary>Whether an organization submitted a proposal.</summary>
    public async Task<bool> HasAnyAsync(RoundKey round, string organization, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var key = new ProposalsKey(round.Tenant, round.Round, organization);
        var all = (await store.LoadWholeAsync(Kinds.Proposals, key, cancel)).State;
        return all?.Proposals.Values.Any(one => one.Receipt is not null) is true;
    }

    /// <summary>Whether a proposal was submitted; one that is not named was not.</summary>
    public async Task<bool> IsSubmittedAsync(RoundKey round, string? proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (proposal is null || ProposalsKey.OfProposal(round.Tenant, round.Round, proposal) is not { } key)
        {
            return false;
        }

        var all = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        return all.State?.Find(proposal)?.Receipt is not null;
    }
}
