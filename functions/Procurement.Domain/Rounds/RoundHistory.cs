namespace Procurement.Domain.Rounds;

/// <summary>Folds what happened into the round.</summary>
public static class RoundHistory
{
    /// <summary>The round after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Round Apply(Round? before, RoundEvent happened, Author by)
    {
        var round = Then(before, happened, by);
        return round.Phase == before?.Phase ? round : round with { Since = by.At };
    }

    private static Round Then(Round? before, RoundEvent happened, Author by)
    {
        if (happened is RoundDrafted drafted)
        {
            string[] drafters = [.. (before?.Drafters ?? []).Append(by.Account).Distinct(StringComparer.Ordinal)];
            return (before ?? new Round(drafted.Settings, RoundPhase.Draft, drafters)) with
            {
                Settings = drafted.Settings,
                Drafters = drafters,
            };
        }

        var round = before ?? throw new InvalidOperationException("A round begins with its draft.");
        return happened switch
        {
            RoundPublished published => round with
            {
                Phase = RoundPhase.Published,
                Law = published.Law,
                Publisher = by.Account,
                Withdrawn = null,
                Seal = published.Seal,
                Clarifications = [],
            },
            RoundClarified one => Clarified(round, one, by.At),
            RoundOpened => round with { Phase = RoundPhase.Open },
            ShareCollected or ShareBrought or SealOpened or ProposalsUnsealed => round with
            {
                Seal = ApplyUnsealing(round.Seal!, happened, by),
            },
            RoundClosed => round with { Phase = RoundPhase.Closed },
            PanelAppointed appointed => round with
            {
                Phase = RoundPhase.Opening,
                Panel = appointed.Panel,
                SelfSelected = appointed.SelfSelected,
                OpeningRefused = null,
            },
            EvaluationOpened opened => round with
            {
                Phase = RoundPhase.Evaluating,
                Entries = opened.Entries,
                Exclusions = opened.Exclusions,
            },
            EvaluationOpeningRefused refused => round with
            {
                Phase = RoundPhase.Closed,
                Panel = [],
                SelfSelected = null,
                OpeningRefused = refused.Code,
            },
            EvaluationClosed closed => round with { Phase = RoundPhase.Ranking, NoticeDay = closed.NoticeDay },
            _ => ApplyAwarding(round, happened),
        };
    }

    private static RoundSeal ApplyUnsealing(RoundSeal seal, RoundEvent happened, Author by) => happened switch
    {
        ShareCollected one => seal.With(one.No, share => share with { CollectedAt = by.At }),
        ShareBrought one => seal.With(
            one.No, share => share with { Brought = new(by.At, one.ServiceKey, one.Wrapped) }),
        SealOpened => seal with { OpenedAt = by.At },
        ProposalsUnsealed all => seal with { UnsealedAt = by.At, Unsealed = all.Unsealed, Broken = all.Broken },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };

    private static Round Clarified(Round round, RoundClarified one, DateTimeOffset at) => round with
    {
        Settings = round.Settings with
        {
            ClosesAt = one.ClosesAt,
            Contact = one.Contact ?? round.Settings.Contact,
        },
        Clarifications =
        [
            .. round.Clarifications,
            new(
                round.Clarifications.Count + 1,
                at,
                one.Text,
                one.Reason,
                one.AffectsProposals,
                one.ClosedBefore,
                one.ClosesAt,
                one.Contact,
                one.Basis),
        ],
    };

    private static Round ApplyAwarding(Round round, RoundEvent happened) => happened switch
    {
        AwardNoticePublished one => round with
        {
            Phase = RoundPhase.Notice,
            Notice = new AwardNotice(one.Published, one.Through, one.Ranked, one.Awards, one.Total),
        },
        NoticeRevised revised => round with
        {
            Notice = round.Notice! with
            {
                Awards = round.Notice.Awards + revised.Awards,
                Total = round.Notice.Total + revised.Total,
            },
        },
        NoticeEnded => round with { Notice = round.Notice! with { Ended = true } },
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
        RoundCancelled one => round with
        {
            Phase = RoundPhase.Cancelled,
            Cancelled = new RoundEnd(one.Day, one.Reason),
        },
        RoundWithdrawn one => round with
        {
            Phase = RoundPhase.Draft,
            Seal = null,
            Withdrawn = new RoundEnd(one.Day, one.Reason),
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };
}
