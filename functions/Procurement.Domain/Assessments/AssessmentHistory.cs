using Procurement.Domain.Calendar;

namespace Procurement.Domain.Assessments;

/// <summary>Folds what happened; the sheet of an event must be loaded where it is there.</summary>
public static class AssessmentHistory
{
    /// <summary>The assessment after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Assessment Apply(Assessment? before, AssessmentEvent happened, Author by) => happened switch
    {
        StageArranged one => Arrange(before ?? new Assessment(one.Contract), one, by),
        AcceptanceDrafted one => AcceptanceHistory.Draft(before ?? new Assessment(one.Contract), one, by),
        _ when before is null => throw new InvalidOperationException("An assessment begins with what is arranged."),
        SheetSubmitted one => Submit(before, one, by),
        OpinionArchived or AcceptanceSigned or AcceptanceWithdrawn or AcceptanceConcluded =>
            before with { Acceptance = AcceptanceHistory.Then(before.Acceptance!, happened, by) },
        _ => Then(before, StageOf(happened), happened, by),
    };

    private static AssessmentStage StageOf(AssessmentEvent happened) => happened switch
    {
        AssessorReplaced one => one.Stage,
        StageGivenUp one => one.Stage,
        MaterialHandedIn one => one.Stage,
        TryScored one => one.Stage,
        CorrectionOrdered one => one.Stage,
        StageConcluded one => one.Stage,
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };

    private static Assessment Then(Assessment all, AssessmentStage stage, AssessmentEvent happened, Author by) =>
        all.With(stage, Then(all.Of(stage)!, happened, by));

    private static StageFile Then(StageFile file, AssessmentEvent happened, Author by) => happened switch
    {
        AssessorReplaced one => Seat(file, one.Assessor, seat => seat with { Account = one.Account, Name = one.Name }),
        StageGivenUp => file with { IsOpen = false },
        MaterialHandedIn one => file with { Material = new(one.Statement, one.Attachments, by.At) },
        TryScored one => file with
        {
            Results = [.. file.Results, new(one.Try, one.Score, one.Passed, ChinaTime.DayOf(by.At))],
        },
        CorrectionOrdered one => Empty(file) with
        {
            Try = file.Try + 1, Corrections = one.No, Due = one.Due, Material = null,
        },
        StageConcluded one => file with
        {
            IsOpen = false, Conclusion = new(one.Ground, one.Score, one.Passed, by.At),
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };

    // What was handed in stays when a stage is arranged again, and so do the corrections that were used.
    private static Assessment Arrange(Assessment all, StageArranged arranged, Author by)
    {
        var before = all.Of(arranged.Stage);
        var file = new StageFile(arranged.Rules, arranged.Seats, arranged.Due, by.Account) { IsOpen = true };
        return all.With(arranged.Stage, before is null ? file : file with
        {
            Try = before.Try + 1,
            Corrections = before.Corrections,
            Material = before.Material,
            Results = before.Results,
        });
    }

    private static Assessment Submit(Assessment all, SheetSubmitted one, Author by)
    {
        var sheet = new AssessmentSheet(
            one.Stage, one.Try, one.Assessor, one.Lines, one.Score, one.Survey, one.Opinion, by.Account, by.At);
        var file = Seat(all.Of(one.Stage)!, one.Assessor, seat => seat with { Score = one.Score });
        return all.With(one.Stage, file) with
        {
            Sheets = new Dictionary<string, AssessmentSheet>(all.Sheets) { [sheet.Id] = sheet },
        };
    }

    private static StageFile Seat(StageFile file, Rounds.Assessor of, Func<Seat, Seat> change) => file with
    {
        Seats = [.. file.Seats.Select(seat => seat.Assessor == of ? change(seat) : seat)],
    };

    private static StageFile Empty(StageFile file) => file with
    {
        Seats = [.. file.Seats.Select(seat => seat with { Score = null })],
    };
}

/// <summary>Folds what happened to an acceptance.</summary>
internal static class AcceptanceHistory
{
    public static Assessment Draft(Assessment all, AcceptanceDrafted drafted, Author by) => all with
    {
        Earlier = all.Acceptance is { Document: not null } before
            ? [.. all.Earlier.Select(WithoutContent), before]
            : all.Earlier,
        Acceptance = new(
            (all.Acceptance?.No ?? 0) + 1,
            AcceptanceStatus.Drafted,
            drafted.Items,
            drafted.Accepters,
            drafted.Invited,
            by.Account,
            by.At),
    };

    // Of those before the last only their statements are read any more; a head has to stay of a bounded size.
    private static Acceptance WithoutContent(Acceptance earlier) => earlier with { Items = [], Invited = [] };

    public static Acceptance Then(Acceptance acceptance, AssessmentEvent happened, Author by) => happened switch
    {
        OpinionArchived one => acceptance with
        {
            Invited =
            [
                .. acceptance.Invited.Select(invited => invited.Ref == one.Ref
                    ? invited with { Heard = true, Opinion = one.Opinion }
                    : invited),
            ],
        },
        AcceptanceSigned one => acceptance with
        {
            Signatures = [.. acceptance.Signatures, new(by.Account, one.Opinion, by.At)],
        },
        AcceptanceWithdrawn => acceptance with { Status = AcceptanceStatus.Withdrawn },
        AcceptanceConcluded one => acceptance with
        {
            Status = one.Passed ? AcceptanceStatus.Passed : AcceptanceStatus.NotPassed,
            Document = one.Document,
            ConcludedAt = by.At,
        },
        _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no effect written down."),
    };
}
