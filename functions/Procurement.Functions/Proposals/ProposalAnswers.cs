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
    /// 200 with a sealed proposal as only its applicant sees it, by the key of its copy; without the key as all do.
    /// </summary>
    public static IResult OfCopy(ProposalsKey key, Proposal proposal, string? copyKey)
    {
        if (new SubmissionBody(copyKey).Key() is not { } own) return Ok(key, proposal);
        return OfCopy(key, proposal, copyKey!, ContentSealing.Open(key, proposal, own));
    }

    /// <summary>The same with the content that was opened.</summary>
    public static IResult OfCopy(ProposalsKey key, Proposal proposal, string copyKey, ProposalContent content)
    {
        var view = ProposalView.Of(key, proposal with { Content = content });
        return Answers.Ok(view with { Receipt = view.Receipt! with { CopyKey = copyKey } }, $"{proposal.Version}");
    }

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
