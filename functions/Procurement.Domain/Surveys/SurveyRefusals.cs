namespace Procurement.Domain.Surveys;

/// <summary>Why a step of a survey is refused.</summary>
public static class SurveyRefusals
{
    /// <summary>There is no survey under this contract.</summary>
    public static readonly Refusal NotFound = new("survey.notFound");

    /// <summary>The round agreed on no survey.</summary>
    public static readonly Refusal NotAgreed = new("survey.notAgreed");

    /// <summary>The list is fixed; whoever must change it gives the survey up and begins anew.</summary>
    public static readonly Refusal FrameFixed = new("survey.frameFixed");

    /// <summary>Residents answered for this stage, and it counts: nobody is asked until the answer suits.</summary>
    public static readonly Refusal StageCounted = new("survey.stageCounted");

    /// <summary>As many surveys were begun under this contract as may be.</summary>
    public static readonly Refusal TooMany = new("survey.tooMany");

    /// <summary>A client stands twice in the list, and would be drawn twice as often.</summary>
    public static readonly Refusal ClientTwice = new("survey.clientTwice");

    /// <summary>A reference is the number of an identity card or a telephone: it names a person.</summary>
    public static readonly Refusal ClientNamed = new("survey.clientNamed");

    /// <summary>The list is not the one that the officer looked at.</summary>
    public static readonly Refusal FrameDiffers = new("survey.frameDiffers");

    /// <summary>It is planned already.</summary>
    public static readonly Refusal AlreadyPlanned = new("survey.alreadyPlanned");

    /// <summary>The public value can be known by now, so that whoever plans could choose whom it draws.</summary>
    public static readonly Refusal ValueKnown = new("survey.valueKnown");

    /// <summary>The last day is before anybody could be asked, or too far away.</summary>
    public static readonly Refusal LastDayWrong = new("survey.lastDayWrong");

    /// <summary>It is not planned yet.</summary>
    public static readonly Refusal NotPlanned = new("survey.notPlanned");

    /// <summary>The public value cannot be known yet.</summary>
    public static readonly Refusal ValueNotYet = new("survey.valueNotYet");

    /// <summary>The sample is drawn, and stays.</summary>
    public static readonly Refusal AlreadySampled = new("survey.alreadySampled");

    /// <summary>Nobody is drawn yet.</summary>
    public static readonly Refusal NotSampled = new("survey.notSampled");

    /// <summary>The last day is over.</summary>
    public static readonly Refusal TooLate = new("survey.tooLate");

    /// <summary>It is counted or given up.</summary>
    public static readonly Refusal Over = new("survey.over");

    /// <summary>The last day is not over.</summary>
    public static readonly Refusal NotOver = new("survey.notOver");

    /// <summary>Papers were entered once, or twice and differently; whoever leaves them out says why.</summary>
    public static readonly Refusal PapersWait = new("survey.papersWait");
}
