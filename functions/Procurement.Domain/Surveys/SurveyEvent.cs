namespace Procurement.Domain.Surveys;

/// <summary>What can be done with a survey.</summary>
public abstract record SurveyCommand(Author By) : Command(By);

/// <summary>What can happen to a survey.</summary>
public abstract record SurveyEvent;

/// <summary>The list of clients was brought, for a new survey or in the place of the list before.</summary>
public sealed record SurveyFrameBrought(int Number, SurveyStage Stage, string Digest, int Clients) : SurveyEvent;

/// <summary>Everything was fixed that a draw depends on, but the public value.</summary>
public sealed record SurveyPlanned(
    IReadOnlyList<string> Questions,
    bool AsksForText,
    int SampleSize,
    Fraction ResponseMinimum,
    int GroupMinimum,
    string Commitment,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ClosesOn) : SurveyEvent;

/// <summary>The sample was drawn.</summary>
public sealed record SurveySampled(string PublicValue, string Nonce, string RecordDigest, int Size) : SurveyEvent;

/// <summary>Links were given out; which client got which is written nowhere.</summary>
public sealed record SurveyLinksIssued(int Issued, int Replaced) : SurveyEvent;

/// <summary>It was counted.</summary>
public sealed record SurveyClosed(SurveyResult Result) : SurveyEvent;

/// <summary>It was given up; the answers until then are gone.</summary>
public sealed record SurveyCancelled(string Reason) : SurveyEvent;

/// <summary>Folds what happened to the surveys of a contract.</summary>
public static class SurveyHistory
{
    /// <summary>The survey after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static Survey Apply(Survey? before, SurveyEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (happened is SurveyFrameBrought brought) return Begun(before, brought, by);

        var survey = before ?? throw new InvalidOperationException("A survey begins with its clients.");
        return happened switch
        {
            SurveyPlanned one => survey with { Phase = SurveyPhase.Planned, Plan = PlanOf(one, by) },
            SurveySampled one => survey with
            {
                Phase = SurveyPhase.Sampled,
                Sample = new(one.PublicValue, one.Nonce, one.RecordDigest, one.Size, by),
            },
            SurveyLinksIssued one => survey with
            {
                LinksIssued = survey.LinksIssued + one.Issued,
                LinksReplaced = survey.LinksReplaced + one.Replaced,
            },
            SurveyClosed one => survey with { Phase = SurveyPhase.Closed, Result = one.Result },
            SurveyCancelled one => survey with { Phase = SurveyPhase.Cancelled, Reason = one.Reason },
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static Survey Begun(Survey? before, SurveyFrameBrought brought, Author by)
    {
        IReadOnlyList<PastSurvey> past = before switch
        {
            null => [],
            { IsOver: true } => [.. before.Past, before.AsPast()],
            _ => before.Past,
        };
        var frame = new SurveyFrame(brought.Digest, brought.Clients, by);
        return new(brought.Number, brought.Stage, SurveyPhase.Framed, frame) { Past = past };
    }

    private static SurveyPlan PlanOf(SurveyPlanned one, Author by) => new(
        one.Questions,
        one.AsksForText,
        one.SampleSize,
        one.ResponseMinimum,
        one.GroupMinimum,
        one.Commitment,
        one.PublicSource,
        one.PublicFrom,
        one.ClosesOn,
        by);
}
