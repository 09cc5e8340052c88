using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Http;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Carries out what an officer decides at formal examination.</summary>
public sealed class Examinations(AggregateStore store)
{
    /// <summary>Loads round and proposal, decides, and answers with the proposal.</summary>
    public async Task<IResult> DecideAsync(
        Order order,
        string round,
        string proposal,
        Func<OrganizationProposals?, Round?, Decision<ProposalEvent>> rule,
        CancellationToken cancel)
    {
        var roundKey = order.Caller.RoundKey(round);
        var reading = store.LoadAsync(Kinds.Rounds, roundKey, cancel);
        // What has not the form of an id was not submitted here.
        if (ProposalsKey.OfProposal(roundKey.Tenant, round, proposal) is not { } key)
        {
            return rule(null, (await reading).State) is Decision<ProposalEvent>.Refused refused
                ? Problems.Refused(refused.Why)
                : throw new InvalidOperationException("Nothing was found to examine.");
        }

        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        var decision = rule(stored.State, (await reading).State);
        var saved = await store.SaveAsync(stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? ProposalAnswers.Ok(key, await store.FoundAsync(saved, key, proposal, cancel));
    }
}
