using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ChallengeRefusals;

namespace Procurement.Domain.Challenges;

/// <summary>
/// The day on which an organization knew or had to know (政府采购法实施条例 art. 53): of the documents, the end of the
/// period of their notice; of the process, the end of the step; of the result, the end of its notice period.
/// </summary>
public static class KnownDate
{
    /// <summary>The known date, or null with the reason.</summary>
    public static DateOnly? Of(
        Round round, ChallengeText text, DateTimeOffset at, ChallengeDays days, ref Refusal? missing)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(days);
        var isProcess = text.Stage is ChallengeStage.Process;
        if (isProcess != (text.Step is not null) || isProcess != (text.StepEnded is not null))
        {
            missing = StepMismatch;
            return null;
        }

        return text.Stage switch
        {
            ChallengeStage.Documents => OfDocuments(round, days, ref missing),
            ChallengeStage.Process => OfStep(round, text, ChinaTime.DayOf(at), ref missing),
            ChallengeStage.Result when round.Notice is { } notice => notice.Through,
            _ => Early(ref missing),
        };
    }

    // What a clarification changed was known when it was published.
    private static DateOnly? OfDocuments(Round round, ChallengeDays days, ref Refusal? missing)
    {
        var key = round.Settings.Kind is RoundKind.OpenTender
            ? LawKeys.TenderAnnouncement
            : LawKeys.ConsultationAnnouncement;
        var end = days.After(key, round.Law!.Day, ref missing)?.Due;
        var clarified = round.Clarifications.Select(one => ChinaTime.DayOf(one.At)).DefaultIfEmpty().Max();
        return end < clarified ? clarified : end;
    }

    // Nobody gains days by naming a day after the whole process was over.
    private static DateOnly? OfStep(Round round, ChallengeText text, DateOnly today, ref Refusal? missing)
    {
        if (FirstEnd(round, text.Step!.Value) is not { } first || first > today) return Early(ref missing);
        var stated = text.StepEnded!.Value;
        if (stated < first || stated > today)
        {
            missing = StepDayWrong with { Value = $"{first:yyyy-MM-dd}" };
            return null;
        }

        return round.Notice is { } notice && stated > notice.Through ? notice.Through : stated;
    }

    // The first day on which a step can have ended, or null as long as it lasts.
    private static DateOnly? FirstEnd(Round round, ProcessStep step)
    {
        var closing = ChinaTime.DayOf(round.Settings.ClosesAt);
        return step switch
        {
            ProcessStep.Evaluation => round.NoticeDay,
            _ => round.Phase is RoundPhase.Published or RoundPhase.Open ? null : closing,
        };
    }

    private static DateOnly? Early(ref Refusal? missing)
    {
        missing = TooEarly;
        return null;
    }
}
