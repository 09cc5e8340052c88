using System.Collections.Frozen;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Keeps proposals from everybody but their applicants until the round has closed (财政部令第87号 art. 33), and from
/// evaluators who are not on the panel or recused themselves.
/// </summary>
public sealed class ProposalSeal(AggregateStore store, PublishedRounds rounds, TimeProvider clock)
{
    /// <summary>
    /// The proposals of a round that stay hidden from somebody of the purchaser's side or the panel; where all do,
    /// throws 403 <c>proposal.sealed</c> or <c>evaluation.notOnPanel</c>, or 404 <c>round.notFound</c>.
    /// </summary>
    public async Task<FrozenSet<string>> HiddenFromAsync(Caller caller, string round, CancellationToken cancel)
    {
        if (await rounds.FindOrNullAsync(caller.RoundKey(round), cancel) is not { } settings)
        {
            return caller.MaySeeDrafts() ? FrozenSet<string>.Empty : throw Problems.NotFound("round.notFound");
        }

        if (clock.GetUtcNow() <= settings.ClosesAt) throw new ProblemException(Problems.Of("proposal.sealed"));

        // Who recused themselves stay recused, whatever other role they carry.
        var book = await store.LoadAsync(Kinds.ScoreBooks, caller.ScoreBookKey(round, caller.Account), cancel);
        return book.State?.Recusals.Keys.ToFrozenSet(StringComparer.Ordinal)
            ?? (caller.IsOnThePurchasersSide
                ? FrozenSet<string>.Empty
                : throw new ProblemException(Problems.Of(EvaluationRefusals.NotOnPanel.Code)));
    }
}
