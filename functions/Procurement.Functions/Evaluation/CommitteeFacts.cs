using Procurement.Domain.Evaluation;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Evaluation;

/// <summary>Reads what sheets, recusals and looks of the committee at proposals are judged by.</summary>
public sealed class CommitteeFacts(AggregateStore store)
{
    /// <summary>The facts of one proposal, and of the caller as who scores it.</summary>
    public async Task<JudgingFacts> OfAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.RoundKey(round);
        var reading = store.LoadAsync(Kinds.Rounds, key, cancel);
        var claimed = ClaimedAsync(caller, round, cancel);
        var found = await FindAsync(key, proposal, cancel);
        var lots = await claimed;
        var who = new Scorer(
            caller.Account, caller.Affiliation, found?.Content.Lot is { } lot && lots.Contains(lot));
        return new((await reading).State, OrganizationOf(proposal), found, who);
    }

    /// <summary>The lots to which the organization that the token names submitted, whatever the role.</summary>
    public async Task<IReadOnlySet<string>> ClaimedAsync(Caller caller, string round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Affiliation is null) return new HashSet<string>();

        var key = new ProposalsKey(caller.Tenant, round, caller.Affiliation);
        var all = (await store.LoadWholeAsync(Kinds.Proposals, key, cancel)).State;
        var submitted = all?.Proposals.Values.Where(one => one.IsReadable) ?? [];
        return submitted.Select(one => one.Content.Lot).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The evaluator's book of the lot in question, with the page of the proposal.</summary>
    public Task<Stored<ScoreBook, ScoreBookEvent>> BookAsync(
        RoundKey round, string evaluator, Proposal? proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        // Where there is nothing to score, nothing is read: the book of no lot stays empty.
        var key = new ScoreBookKey(round.Tenant, round.Round, evaluator, proposal?.Content.Lot ?? "");
        return proposal is null
            ? Task.FromResult(new Stored<ScoreBook, ScoreBookEvent>(Kinds.ScoreBooks, $"{key}", null, 0, "", default))
            : store.LoadAsync(Kinds.ScoreBooks, key, [Kinds.BookPages.RowOf(proposal.Id)], cancel);
    }

    /// <summary>
    /// Whether anybody of the committee but this evaluator may still score the proposal; looks at no more books than
    /// it needs, and at most at those of a committee.
    /// </summary>
    public async Task<bool> DoOthersScoreAsync(
        RoundKey key, string evaluator, JudgingFacts facts, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts is not { Round: { } round, Proposal: { } proposal }) return true;

        var others = round.EvaluatorsOf(proposal.Content.Lot).Where(member => member.Account != evaluator
            && !Conflicts.Has(member, facts.Organization, proposal));
        foreach (var member in others)
        {
            var book = await BookAsync(key, member.Account, proposal, cancel);
            if (!Judging.IsRecused(book.State, proposal.Id)) return true;
        }

        return false;
    }

    private async Task<Proposal?> FindAsync(RoundKey round, string proposal, CancellationToken cancel)
    {
        if (ProposalsKey.OfProposal(round.Tenant, round.Round, proposal) is not { } key) return null;

        var stored = await store.LoadAsync(Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(proposal)], cancel);
        return stored.State?.Find(proposal);
    }

    private static string OrganizationOf(string proposal) => proposal.Split('-')[0];
}
