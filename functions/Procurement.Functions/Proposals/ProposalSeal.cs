using System.Collections.Frozen;
using Procurement.Domain.Evaluation;
using Procurement.Functions.Commands;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Rounds;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Proposals;

/// <summary>
/// Keeps proposals from everybody but their applicants until the round has closed (财政部令第87号 art. 33), and from
/// evaluators who are not on the panel or recused themselves.
/// </summary>
public sealed class ProposalSeal(AggregateStore store, PublishedRounds rounds, TimeProvider clock)
{
    /// <summary>
    /// The proposals of a round that stay hidden from somebody of the purchaser's side or the panel; where all do, 403
    /// <c>proposal.sealed</c> or <c>evaluation.notOnPanel</c>, or 404 <c>round.notFound</c>.
    /// </summary>
    public async Task<Read<FrozenSet<string>>> HiddenFromAsync(
        Caller caller, RoundKey round, CancellationToken cancel)
    {
        var settings = await rounds.FindAsync(caller, round.Round, cancel);
        if (settings.Problem is { } unpublished) return caller.MaySeeDrafts() ? FrozenSet<string>.Empty : unpublished;
        if (clock.GetUtcNow() <= settings.Value.ClosesAt) return Problems.Of("proposal.sealed");
        if (caller.Roles.Any(role => role is not Role.Applicant and not Role.Evaluator)) return FrozenSet<string>.Empty;
        var key = Address.ScoreBook(caller, round.Round, caller.Account);
        if (key.Problem is { } unknown) return unknown;
        return (await store.ReadAsync(Kinds.ScoreBooks, key.Value.ToString(), cancel)).State is { } book
            ? book.Recusals.Keys.ToFrozenSet(StringComparer.Ordinal)
            : Problems.Of(EvaluationRefusals.NotOnPanel.Code);
    }
}
