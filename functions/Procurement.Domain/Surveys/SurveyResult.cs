namespace Procurement.Domain.Surveys;

/// <summary>Whether what residents said counts.</summary>
public enum SurveyOutcome
{
    /// <summary>It does.</summary>
    Counts,

    /// <summary>Fewer of those who were asked answered than the round wants.</summary>
    TooFewAnswered,

    /// <summary>So few answered that they could be known.</summary>
    TooFewToHide,
}

/// <summary>One answer, without who gave it and when: a value from 1 to 5 for each question.</summary>
public sealed record SurveyAnswer(string? Group, IReadOnlyList<int> Scores);

/// <summary>
/// What came of a survey. Where it does not count nothing is kept but the numbers of answers. The digest names the
/// document of what residents wrote, sorted by its text; <paramref name="Papers"/> says who entered how many papers.
/// </summary>
public sealed record SurveyResult(
    int Asked,
    int Answered,
    IReadOnlyList<PaperPair> Papers,
    int PapersLeft,
    string? PapersLeftReason,
    SurveyOutcome Outcome,
    SurveyFigures? Figures,
    string? TextsDigest);

/// <summary>Two people who entered the same papers independently, and how many those were.</summary>
public sealed record PaperPair(string One, string Other, int Count);

/// <summary>
/// The score from 0 to 100 with its interval, how often each value was given, and the groups that show.
/// </summary>
public sealed record SurveyFigures(
    Fraction Score,
    Fraction Low,
    Fraction High,
    IReadOnlyList<ValueCounts> Questions,
    IReadOnlyList<GroupScore> Groups,
    int GroupsHidden);

/// <summary>How often 1, 2, 3, 4 and 5 were given to one question.</summary>
public sealed record ValueCounts(int Ones, int Twos, int Threes, int Fours, int Fives);

/// <summary>The score of a group, or of those who belong to none.</summary>
public sealed record GroupScore(string? Group, int Answered, Fraction Score);
