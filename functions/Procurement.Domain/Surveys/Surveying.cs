using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Surveys.SurveyRefusals;

namespace Procurement.Domain.Surveys;

/// <summary>Brings the list of clients; its digest is that of its canonical form.</summary>
public sealed record BringFrame(
    SurveyStage Stage, string Digest, IReadOnlyList<SurveyClient> Clients, Author By) : SurveyCommand(By);

/// <summary>Fixes how the survey goes, of the list with this digest.</summary>
public sealed record PlanSurvey(
    string FrameDigest,
    IReadOnlyList<string> Questions,
    bool AsksForText,
    string Commitment,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ClosesOn,
    Author By) : SurveyCommand(By);

/// <summary>Draws the sample: the record names nonce, value and everybody who is drawn.</summary>
public sealed record DrawSample(string PublicValue, string Nonce, string RecordDigest, int Size, Author By)
    : SurveyCommand(By);

/// <summary>Gives links out.</summary>
public sealed record IssueLinks(int Issued, int Replaced, Author By) : SurveyCommand(By);

/// <summary>Counts the answers.</summary>
public sealed record CloseSurvey(SurveyResult Result, Author By) : SurveyCommand(By);

/// <summary>Gives the survey up.</summary>
public sealed record CancelSurvey(string Reason, Author By) : SurveyCommand(By);

/// <summary>Residents' satisfaction (满意度调查): whom to ask is drawn before anybody is asked.</summary>
public static class Surveying
{
    /// <summary>How many surveys may be begun under a contract, those that were given up among them.</summary>
    public const int SurveysMax = 20;

    /// <summary>How many days after the draw becomes possible the last day may be.</summary>
    public const int DaysMax = 90;

    /// <summary>Begins a survey, or replaces the list of one that is not planned.</summary>
    public static Decision<SurveyEvent> Decide(
        Survey? survey, BringFrame command, Contract? contract, SurveyTerm? term)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(contract, term) is { } why) return why;
        if (survey is { IsOver: false, Phase: not SurveyPhase.Framed }) return FrameFixed;
        if (survey?.ScoreOrNull(command.Stage) is not null) return StageCounted;

        var number = survey is null ? 1 : survey.IsOver ? survey.Number + 1 : survey.Number;
        if (number > SurveysMax) return TooMany;
        if (command.Clients.DistinctBy(one => one.Ref).Count() < command.Clients.Count) return ClientTwice;
        return command.Clients.Any(one => IsPersonalNumber(one.Ref))
            ? ClientNamed
            : new SurveyFrameBrought(number, command.Stage, command.Digest, command.Clients.Count);
    }

    /// <summary>Plans it; what the round says of it is taken over and stays.</summary>
    public static Decision<SurveyEvent> Decide(
        Survey? survey, PlanSurvey command, Contract? contract, SurveyTerm? term)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNot(contract, term) is { } why) return why;
        if (survey is null) return NotFound;
        if (survey.IsOver) return Over;
        if (survey.Plan is not null) return AlreadyPlanned;
        if (survey.Frame.Digest != command.FrameDigest) return FrameDiffers;
        if (command.PublicFrom <= command.By.At) return ValueKnown;

        var first = ChinaTime.DayOf(command.PublicFrom);
        return command.ClosesOn < first || command.ClosesOn > first.AddDays(DaysMax)
            ? LastDayWrong
            : new SurveyPlanned(
                command.Questions,
                command.AsksForText,
                term!.SampleSize,
                term.ResponseMinimum,
                term.GroupMinimum,
                command.Commitment,
                command.PublicSource,
                command.PublicFrom,
                command.ClosesOn);
    }

    /// <summary>Draws the sample, once the public value can be known.</summary>
    public static Decision<SurveyEvent> Decide(Survey? survey, DrawSample command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (survey is null) return NotFound;
        if (survey.IsOver) return Over;
        if (survey.Plan is null) return NotPlanned;
        if (survey.Sample is not null) return AlreadySampled;
        if (command.By.At < survey.Plan.PublicFrom) return ValueNotYet;
        return HasEnded(survey.Plan, command.By.At)
            ? TooLate
            : new SurveySampled(command.PublicValue, command.Nonce, command.RecordDigest, command.Size);
    }

    /// <summary>Gives links out, until the end of the last day.</summary>
    public static Decision<SurveyEvent> Decide(Survey? survey, IssueLinks command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return WhyNotAnswered(survey, command.By.At) is { } why
            ? why
            : new SurveyLinksIssued(command.Issued, command.Replaced);
    }

    /// <summary>Counts, once the last day is over.</summary>
    public static Decision<SurveyEvent> Decide(Survey? survey, CloseSurvey command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (WhyNotClosed(survey, command.By.At) is { } why) return why;
        return command.Result is { PapersLeft: > 0, PapersLeftReason: null }
            ? PapersWait
            : new SurveyClosed(command.Result);
    }

    /// <summary>Gives it up; that it was shows for good, and what was answered is nobody's to see.</summary>
    public static Decision<SurveyEvent> Decide(Survey? survey, CancelSurvey command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (survey is null) return NotFound;
        return survey.IsOver ? Over : new SurveyCancelled(command.Reason);
    }

    /// <summary>Why nobody may answer by a link at this moment, or null.</summary>
    public static Refusal? WhyNotAnswered(Survey? survey, DateTimeOffset at) =>
        WhyNotEntered(survey) ?? (HasEnded(survey!.Plan!, at) ? TooLate : null);

    /// <summary>Why no paper may be entered, or null: papers of the last day are entered after it.</summary>
    public static Refusal? WhyNotEntered(Survey? survey)
    {
        if (survey is null) return NotFound;
        if (survey.IsOver) return Over;
        return survey.Sample is null ? NotSampled : null;
    }

    /// <summary>Why it may not be counted at this moment, or null.</summary>
    public static Refusal? WhyNotClosed(Survey? survey, DateTimeOffset at) =>
        WhyNotEntered(survey) ?? (HasEnded(survey!.Plan!, at) ? null : NotOver);

    private static bool HasEnded(SurveyPlan plan, DateTimeOffset at) => at >= ChinaTime.EndOfDay(plan.ClosesOn);

    private static Refusal? WhyNot(Contract? contract, SurveyTerm? term)
    {
        if (contract is null) return ContractRefusals.NotFound;
        if (term is null) return NotAgreed;
        return contract.Status is ContractStatus.InForce ? null : ContractRefusals.NotInForce;
    }

    // A telephone of eleven digits or an identity card of eighteen (GB 11643): 个人信息保护法 6 asks for the least.
    private static bool IsPersonalNumber(string reference)
    {
        var digits = reference.TrimEnd('X', 'x');
        return digits.All(char.IsAsciiDigit)
            && (reference is ['1', ..] && reference.Length is 11 || reference.Length is 18);
    }
}
