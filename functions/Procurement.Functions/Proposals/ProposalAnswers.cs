using Microsoft.AspNetCore.Http;
using Procurement.Domain.Proposals;
using Procurement.Functions.Http;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>Answers with one proposal, as it is after a command.</summary>
internal static class ProposalAnswers
{
    /// <summary>200 with the proposal and its version.</summary>
    public static IResult Ok(ProposalsKey key, Proposal proposal) =>
        Answers.Ok(ProposalView.Of(key, proposal), $"{proposal.Version}");

    /// <summary>
    /// The proposal of what was saved. A command that had been carried out before finds the root alone, and the
    /// proposal is read once more.
    /// </summary>
    public static async Task<Proposal> FoundAsync(
        this AggregateStore store,
        Saved<OrganizationProposals> saved,
        ProposalsKey key,
        string proposal,
        CancellationToken cancel)
    {
        if (saved.Done.Find(proposal) is { } found) return found;

        var again = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        return again.State!.Find(proposal)!;
    }
}
