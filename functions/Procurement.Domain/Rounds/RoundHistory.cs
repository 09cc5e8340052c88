namespace Procurement.Domain.Rounds;

/// <summary>Folds what happened into the round.</summary>
public static class RoundHistory
{
    /// <summary>The round after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Round Apply(Round? before, RoundEvent happened, Author by)
    {
        if (happened is RoundDrafted drafted)
        {
            string[] drafters = [.. (before?.Drafters ?? []).Append(by.Account).Distinct(StringComparer.Ordinal)];
            return new Round(drafted.Settings, RoundPhase.Draft, drafters);
        }

        var round = before ?? throw new InvalidOperationException("A round begins with its draft.");
        return happened switch
        {
            RoundPublished published => round with { Phase = RoundPhase.Published, Law = published.Law },
            RoundOpened => round with { Phase = RoundPhase.Open },
            RoundClosed => round with { Phase = RoundPhase.Closed },
            ProposalRejected rejected => round with
            {
                Rejected = new Dictionary<string, string>(round.Rejected) { [rejected.Proposal] = rejected.Reason },
            },
            EvaluationOpened opened => round with
            {
                Phase = RoundPhase.Evaluating,
                Panel = opened.Panel,
                Contenders = opened.Contenders,
            },
            EvaluationClosed closed => round with { Phase = RoundPhase.Ranking, NoticeDay = closed.NoticeDay },
            _ => ApplyAwarding(round, happened, by),
        };
    }

    private static Round ApplyAwarding(Round round, RoundEvent happened, Author by) => happened switch
    {
        AwardNoticePublished published => round with { Phase = RoundPhase.Notice, Notice = published.Notice },
        NoticeEnded => round with { Notice = round.Notice! with { Ended = true } },
        ObjectionRaised raised => round with
        {
            Objections = [.. round.Objections, new Objection(raised.Objection, raised.Proposal, raised.Grounds, by.At)],
        },
        ObjectionResolved resolved => round with
        {
            Objections =
            [
                .. round.Objections.Select(one => one.Id == resolved.Objection ? one.Resolve(resolved) : one),
            ],
        },
        ProposalDisqualified lost => round.Turn(lost.Proposal, Outcome.Disqualified).Succeed(lost.Successor),
        FinalAwardDecided decided => round with
        {
            Phase = RoundPhase.Finalizing,
            FinalDay = decided.Day,
            FinalAwardRefused = null,
        },
        FinalAwardRefused refused => round with
        {
            Phase = RoundPhase.Notice,
            FinalDay = null,
            FinalAwardRefused = refused.Code,
        },
        FinalAwardMade => round with { Phase = RoundPhase.Final },
        AwardLost lost => round.Turn(lost.Proposal, lost.Outcome).Succeed(lost.Successor),
        SuccessionRefused refused => round.Turn(refused.Proposal, Outcome.Reserve).Succeed(refused.Successor),
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };

    private static Round Succeed(this Round round, string? successor) =>
        successor is null ? round : round.Turn(successor, Outcome.Awarded);

    private static Round Turn(this Round round, string proposal, Outcome outcome) => round with
    {
        Notice = round.Notice! with
        {
            Ranking =
            [
                .. round.Notice.Ranking.Select(one => one.Proposal == proposal ? one with { Outcome = outcome } : one),
            ],
        },
    };
}
