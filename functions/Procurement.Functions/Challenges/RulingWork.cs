using Procurement.Domain.Challenges;
using Procurement.Domain.Rounds;
using Procurement.Functions.Objections;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Challenges;

/// <summary>
/// Carries out what was upheld, as far as the service can before the final award: a proposal loses its award as by an
/// upheld objection, a round is cancelled. All else waits for people, who record it (<see cref="RemedyFunctions"/>).
/// </summary>
public sealed class RulingWork(AggregateStore store, ObjectionSettlement settlement)
{
    /// <summary>Carries out the ruling of an event, if it is one, and records that.</summary>
    public async Task CarryOutAsync(
        ChallengesKey key, string id, ChallengeEvent happened, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (ChallengeEvents.RulingOf(happened) is not { Effect: not RulingEffect.None } ruling) return;
        var round = (await store.LoadAsync(Kinds.Rounds, key.InRound, cancel)).State!;
        // The money is being set aside; the award is taken back, because the case is noted.
        if (round.Phase is RoundPhase.Finalizing) throw new LostRaceException($"{key.InRound} is being awarded");

        var done = ruling.Effect switch
        {
            RulingEffect.Disqualify when round.Phase is RoundPhase.Notice =>
                await DisqualifyAsync(key, id, ruling.Proposal!, at, cancel),
            RulingEffect.NewRound when round.Phase is RoundPhase.Cancelled => "批次已取消。",
            RulingEffect.NewRound when round.Phase is not (RoundPhase.Draft or RoundPhase.Final) =>
                await CancelAsync(key, id, happened, at, cancel),
            _ => null,
        };
        if (done is null) return;

        var stamp = Stamp.FollowUp($"{key} carry out {id}", at);
        var file = await store.LoadWholeAsync(Kinds.Challenges, key, cancel);
        var carryOut = new CarryOutRuling(id, done, null, stamp.By);
        var decision = Replying.Decide(file.State, carryOut, round, contractWaits: false);
        // A refusal says that it was recorded before.
        await store.SaveAsync(file, decision, stamp, cancel);
    }

    private async Task<string> DisqualifyAsync(
        ChallengesKey key, string id, string proposal, DateTimeOffset at, CancellationToken cancel)
    {
        await settlement.DisqualifyAsync(key.InRound, proposal, id, at, cancel);
        return $"已取消项目 {proposal} 的成交资格，依次递补。";
    }

    private async Task<string> CancelAsync(
        ChallengesKey key, string id, ChallengeEvent happened, DateTimeOffset at, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} cancel round {id}", at);
        var round = await store.LoadAsync(Kinds.Rounds, key.InRound, cancel);
        var decision = RoundEnding.Decide(round.State, new CancelRound(ReasonOf(happened), stamp.By));
        (await store.SaveAsync(round, decision, stamp, cancel)).MustBeDone($"Cancelling {key.InRound} by {id}");
        return "批次已取消，重新开展采购活动。";
    }

    private static string ReasonOf(ChallengeEvent happened) => happened switch
    {
        ComplaintDecided one => $"投诉处理决定：{one.Reason}",
        ChallengeReplied one => "质疑成立：" + string.Join(
            '；', one.Answers.Where(answer => answer.Upheld).Select(answer => answer.Reason)),
        _ => throw new InvalidOperationException("Nothing else is a ruling."),
    };
}
