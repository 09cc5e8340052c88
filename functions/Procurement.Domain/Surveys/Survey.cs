namespace Procurement.Domain.Surveys;

/// <summary>For which assessment of a contract residents are asked.</summary>
public enum SurveyStage
{
    /// <summary>The mid-term one.</summary>
    Midterm,

    /// <summary>The final one.</summary>
    Final,
}

/// <summary>Where a survey stands.</summary>
public enum SurveyPhase
{
    /// <summary>There is a list of clients; it may still be replaced.</summary>
    Framed,

    /// <summary>List, questions and the commitment are fixed; the public value is not known yet.</summary>
    Planned,

    /// <summary>The sample is drawn; links are given out and answers come in.</summary>
    Sampled,

    /// <summary>Counted.</summary>
    Closed,

    /// <summary>Given up before it was counted, with a reason.</summary>
    Cancelled,
}

/// <summary>
/// A client as the supplier refers to it, never a name, and the site or community that it belongs to, if any.
/// </summary>
public sealed record SurveyClient(string Ref, string? Group);

/// <summary>The list of clients (抽样框): the digest of its canonical form, how many they are, who brought it.</summary>
public sealed record SurveyFrame(string Digest, int Clients, Author Brought);

/// <summary>
/// What is fixed before anybody can know whom the draw will name: the questions, the numbers of the round, the
/// commitment to a nonce, and which public value will complete the seed, from when on it can be known.
/// </summary>
public sealed record SurveyPlan(
    IReadOnlyList<string> Questions,
    bool AsksForText,
    int SampleSize,
    Fraction ResponseMinimum,
    int GroupMinimum,
    string Commitment,
    string PublicSource,
    DateTimeOffset PublicFrom,
    DateOnly ClosesOn,
    Author Planned);

/// <summary>The sample: what the public value was, the nonce, and the record by which the draw is repeated.</summary>
public sealed record SurveySample(string PublicValue, string Nonce, string RecordDigest, int Size, Author Drawn);

/// <summary>A survey that is over: what came of it, or why it was given up.</summary>
public sealed record PastSurvey(int Number, SurveyStage Stage, SurveyResult? Result, string? Reason);

/// <summary>
/// The surveys (满意度调查) of the residents under one contract: the one that runs, and what came of those before.
/// </summary>
public sealed record Survey(int Number, SurveyStage Stage, SurveyPhase Phase, SurveyFrame Frame)
{
    /// <summary>How it goes, once that is fixed.</summary>
    public SurveyPlan? Plan { get; init; }

    /// <summary>Who is asked, once they are drawn.</summary>
    public SurveySample? Sample { get; init; }

    /// <summary>How many links were given out, lost ones that were replaced counted again.</summary>
    public int LinksIssued { get; init; }

    /// <summary>How many of them took the place of a lost one.</summary>
    public int LinksReplaced { get; init; }

    /// <summary>What came of it, once it is counted.</summary>
    public SurveyResult? Result { get; init; }

    /// <summary>Why it was given up, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Those before it under the same contract, oldest first.</summary>
    public IReadOnlyList<PastSurvey> Past { get; init; } = [];

    /// <summary>Whether it is counted or given up.</summary>
    public bool IsOver => Phase is SurveyPhase.Closed or SurveyPhase.Cancelled;

    /// <summary>
    /// 0 to 100 by what residents said for a stage, or null where none said it yet, too few answered for it to count,
    /// or so few that they would be known.
    /// </summary>
    public Fraction? ScoreOrNull(SurveyStage stage) => Past.Append(AsPast())
        .LastOrDefault(one => one.Stage == stage && one.Result is { Outcome: SurveyOutcome.Counts })
        ?.Result!.Figures!.Score;

    internal PastSurvey AsPast() => new(Number, Stage, Result, Reason);
}
