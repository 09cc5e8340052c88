using Procurement.Domain.Evaluation;
using Procurement.Domain.Rounds;
using Procurement.Functions.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Who reads others' proposals in a round: the round, the reader's seat on its committee or null, and whether the seat
/// is all that lets the reader in.
/// </summary>
public sealed record Reader(Caller Caller, RoundKey Key, Round Round, PanelMember? Member, bool IsOnlyEvaluator);

/// <summary>
/// Keeps proposals from everybody but their applicants until the round has closed (财政部令第87号 art. 33), and from
/// members of the committee whom a conflict or a recusal keeps out, whatever other role they have.
/// </summary>
public sealed class ProposalSeal(AggregateStore store, CommitteeFacts committee, TimeProvider clock)
{
    /// <summary>
    /// The reader, once the round has closed and, if it is sealed, its proposals are unsealed; throws 403
    /// <c>proposal.sealed</c> or <c>evaluation.notOnPanel</c>, or 404 <c>round.notFound</c>. A draft round, which has
    /// no proposals, is open to those who may see drafts.
    /// </summary>
    public async Task<Reader> ReaderAsync(Caller caller, string round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var key = caller.RoundKey(round);
        var found = (await store.LoadAsync(Kinds.Rounds, key, cancel)).State;
        if (found is null || (found.Phase is RoundPhase.Draft && !caller.MaySeeDrafts()))
        {
            throw Problems.NotFound("round.notFound");
        }

        var isOver = found.Phase is RoundPhase.Draft || clock.GetUtcNow() > found.Settings.ClosesAt;
        if (!isOver || found.Seal is { UnsealedAt: null })
        {
            throw new ProblemException(Problems.Of("proposal.sealed"));
        }

        // Before the opening is complete nobody knows who of the committee has to keep out of what.
        var member = found.Entries.Count > 0 ? found.Member(caller.Account) : null;
        var isOnlyEvaluator = !caller.IsOnThePurchasersSide;
        return member is not null || !isOnlyEvaluator
            ? new Reader(caller, key, found, member, isOnlyEvaluator)
            : throw new ProblemException(Problems.Of(EvaluationRefusals.NotOnPanel.Code));
    }

    /// <summary>Why the reader may not read a proposal, as a code, or null.</summary>
    public async Task<string?> HidesAsync(Reader reader, string proposal, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.Member is not { } member) return null;

        var facts = await committee.OfAsync(reader.Caller, reader.Key.Round, proposal, cancel);
        if (facts.Proposal is not { } found) return null;

        var lot = found.Content.Lot;
        if (reader.IsOnlyEvaluator && !member.Scores(lot)) return EvaluationRefusals.LotNotYours.Code;
        if (reader.Round.IsExcluded(member.Account, lot)) return EvaluationRefusals.Conflict.Code;
        if (Conflicts.Has(member, facts.Who, facts.Organization, found)) return EvaluationRefusals.Conflict.Code;

        var book = await committee.BookAsync(reader.Key, member.Account, found, cancel);
        return Judging.IsRecused(book.State, proposal) ? EvaluationRefusals.Recused.Code : null;
    }
}
