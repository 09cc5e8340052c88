using Procurement.Domain;
using Procurement.Domain.Surveys;
using Procurement.Storage.Surveys;

namespace Procurement.Functions.Surveys;

/// <summary>The surveys under a contract: the one that runs, and what came of those before.</summary>
public sealed record SurveyView(
    int Number,
    SurveyStage Stage,
    SurveyPhase Phase,
    SurveyFrameView Frame,
    SurveyPlanView? Plan,
    SurveySampleView? Sample,
    SurveyCountsView? Counts,
    SurveyResultView? Result,
    string? Reason,
    IReadOnlyList<PastSurveyView> Past)
{
    /// <summary>
    /// The view; <paramref name="isInside"/> is whether whoever reads belongs to the purchaser's side, who alone sees
    /// which accounts entered papers.
    /// </summary>
    public static SurveyView Of(Survey survey, SurveyCounts? counts, bool isInside)
    {
        ArgumentNullException.ThrowIfNull(survey);
        return new(
            survey.Number,
            survey.Stage,
            survey.Phase,
            new(survey.Frame.Digest, survey.Frame.Clients, survey.Frame.Brought.Account, survey.Frame.Brought.At),
            SurveyPlanView.OfOrNull(survey.Plan),
            SurveySampleView.OfOrNull(survey.Sample),
            counts is null
                ? null
                : new(
                    counts.WithoutLink,
                    counts.LinksWaiting,
                    counts.Answered,
                    counts.PapersWaiting,
                    survey.LinksIssued,
                    survey.LinksReplaced),
            SurveyResultView.OfOrNull(survey.Result, isInside),
            survey.Reason,
            [
                .. survey.Past.Select(one => new PastSurveyView(
                    one.Number, one.Stage, SurveyResultView.OfOrNull(one.Result, isInside), one.Reason)),
            ]);
    }
}

/// <summary>The list: its digest, how many clients, who brought it and when.</summary>
public sealed record SurveyFrameView(string Digest, int Clients, string By, DateTimeOffset At);

/// <summary>What was fixed before the draw.</summary>
public sealed record SurveyPlanView(
    IReadOnlyList<string> Questions,
    bool AsksForText,
    int SampleSize,
    Fraction ResponseMinimum,
    int GroupMinimum,
    string Commitment,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ClosesOn,
    string By,
    DateTimeOffset At)
{
    /// <summary>The view of a plan, or null.</summary>
    public static SurveyPlanView? OfOrNull(SurveyPlan? plan) => plan is null
        ? null
        : new(
            plan.Questions,
            plan.AsksForText,
            plan.SampleSize,
            plan.ResponseMinimum,
            plan.GroupMinimum,
            plan.Commitment,
            plan.PublicSource,
            plan.PublicFrom,
            plan.ClosesOn,
            plan.Planned.Account,
            plan.Planned.At);
}

/// <summary>The draw; its record repeats it.</summary>
public sealed record SurveySampleView(
    string PublicValue, string Nonce, string RecordDigest, int Size, string By, DateTimeOffset At)
{
    /// <summary>The view of a sample, or null.</summary>
    public static SurveySampleView? OfOrNull(SurveySample? sample) => sample is null
        ? null
        : new(
            sample.PublicValue,
            sample.Nonce,
            sample.RecordDigest,
            sample.Size,
            sample.Drawn.Account,
            sample.Drawn.At);
}

/// <summary>How far it is; who answered is not known.</summary>
public sealed record SurveyCountsView(
    int WithoutLink, int LinksWaiting, int Answered, int PapersWaiting, int LinksIssued, int LinksReplaced);

/// <summary>
/// What came of it; figures only where it counts.
/// </summary>
public sealed record SurveyResultView(
    int Asked,
    int Answered,
    int PapersLeft,
    string? PapersLeftReason,
    SurveyOutcome Outcome,
    SurveyFiguresView? Figures,
    IReadOnlyList<PaperPairView> Papers)
{
    /// <summary>The view of a result, or null.</summary>
    public static SurveyResultView? OfOrNull(SurveyResult? result, bool isInside) => result is null
        ? null
        : new(
            result.Asked,
            result.Answered,
            result.PapersLeft,
            result.PapersLeftReason,
            result.Outcome,
            SurveyFiguresView.OfOrNull(result.Figures),
            isInside ? [.. result.Papers.Select(one => new PaperPairView(one.One, one.Other, one.Count))] : []);
}

/// <summary>Two accounts that entered the same papers, each for itself.</summary>
public sealed record PaperPairView(string One, string Other, int Count);

/// <summary>
/// The score of 100 to hundredths and exactly, as a fraction, with its interval at 95 %, how often each value from 1 to
/// 5 was given to each question, and the groups that show.
/// </summary>
public sealed record SurveyFiguresView(
    Fraction Score,
    string ScoreExact,
    Fraction Low,
    Fraction High,
    IReadOnlyList<IReadOnlyList<int>> Questions,
    IReadOnlyList<GroupScoreView> Groups,
    int GroupsHidden)
{
    /// <summary>The view of figures, or null.</summary>
    public static SurveyFiguresView? OfOrNull(SurveyFigures? figures) => figures is null
        ? null
        : new(
            Hundredths(figures.Score),
            $"{figures.Score}",
            figures.Low,
            figures.High,
            [.. figures.Questions.Select(one => (int[])[one.Ones, one.Twos, one.Threes, one.Fours, one.Fives])],
            [.. figures.Groups.Select(one => new GroupScoreView(one.Group, one.Answered, Hundredths(one.Score)))],
            figures.GroupsHidden);

    private static Fraction Hundredths(Fraction score) => new((score * 100).Round(Rounding.HalfUp), 100);
}

/// <summary>The score of a group; null for those who belong to none.</summary>
public sealed record GroupScoreView(string? Group, int Answered, Fraction Score);

/// <summary>A survey that is over.</summary>
public sealed record PastSurveyView(int Number, SurveyStage Stage, SurveyResultView? Result, string? Reason);

/// <summary>Links as they are given out once; nobody can read them again.</summary>
public sealed record SurveyLinksView(IReadOnlyList<SurveyLinkView> Links);

/// <summary>The link of a client.</summary>
public sealed record SurveyLinkView(string Client, string? Group, string Link);

/// <summary>What became of a paper: it counts, waits for a second person, or was read differently.</summary>
public sealed record SurveyPaperStepView(PaperState State);

/// <summary>Where a paper stands.</summary>
public enum PaperState
{
    /// <summary>Two people read the same.</summary>
    Counted,

    /// <summary>Another person has to enter it.</summary>
    Waiting,

    /// <summary>Two people read it differently.</summary>
    Differs,
}

/// <summary>
/// A paper that waits: both entries where two people differ, else only the own one; others see that it waits.
/// </summary>
public sealed record SurveyPaperView(string Paper, PaperState State, IReadOnlyList<PaperEntryView> Entries);

/// <summary>What one person read.</summary>
public sealed record PaperEntryView(string By, IReadOnlyList<int> Scores, string? Text);

/// <summary>What somebody who holds a link is asked.</summary>
public sealed record SurveyQuestionsView(
    string Project, string Organization, IReadOnlyList<string> Questions, bool AsksForText, DateOnly ClosesOn);

/// <summary>An answer was taken; nothing tells whose it is.</summary>
public sealed record SurveyThanksView(bool Counted);
