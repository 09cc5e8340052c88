using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Assessments;

/// <summary>A stage at which a contract is assessed.</summary>
public enum AssessmentStage
{
    /// <summary>中期评估.</summary>
    Midterm,

    /// <summary>末期评估.</summary>
    Final,
}

/// <summary>The contract that is assessed, as lists name it.</summary>
public sealed record AssessedContract(string Title, string Organization);

/// <summary>
/// How a contract is assessed and accepted: both stages, the sheets of their parties and the acceptance per item.
/// </summary>
public sealed record Assessment(AssessedContract Contract)
{
    /// <summary>The mid-term assessment, or null before it is arranged.</summary>
    public StageFile? Midterm { get; init; }

    /// <summary>The final one.</summary>
    public StageFile? Final { get; init; }

    /// <summary>The acceptance that was drafted last, or null.</summary>
    public Acceptance? Acceptance { get; init; }

    /// <summary>Acceptances that did not pass and were followed by another; each keeps its statement.</summary>
    public IReadOnlyList<Acceptance> Earlier { get; init; } = [];

    /// <summary>The sheets that were loaded, by their ids.</summary>
    public IReadOnlyDictionary<string, AssessmentSheet> Sheets { get; init; } =
        new Dictionary<string, AssessmentSheet>();

    /// <summary>What happened at a stage, or null.</summary>
    public StageFile? Of(AssessmentStage stage) => stage is AssessmentStage.Midterm ? Midterm : Final;

    /// <summary>The acceptance that was concluded last, or null: what the public reads.</summary>
    public Acceptance? LatestConcluded() =>
        Earlier.Append(Acceptance).LastOrDefault(one => one?.Document is not null);

    /// <summary>The acceptance of this number, or null.</summary>
    public Acceptance? AcceptanceNo(int no) => Earlier.Append(Acceptance).FirstOrDefault(one => one?.No == no);

    internal Assessment With(AssessmentStage stage, StageFile file) =>
        stage is AssessmentStage.Midterm ? this with { Midterm = file } : this with { Final = file };
}

/// <summary>What sheets of a stage give points for; the maxima of all sum to 100.</summary>
public sealed record SheetCriterion(string Ref, string Title, Fraction Maximum);

/// <summary>
/// A party of a stage: the account that fills its sheet, its name, and its score in the present try, once it is in.
/// </summary>
public sealed record Seat(Assessor Assessor, Fraction Weight, string Account, string Name)
{
    /// <summary>What its sheet of the present try says, 0 to 100, or null before it is in.</summary>
    public Fraction? Score { get; init; }
}

/// <summary>By which rules a stage is assessed; fixed when it is arranged.</summary>
public sealed record StageRules(
    IReadOnlyList<SheetCriterion> Criteria,
    Fraction PassMark,
    int CorrectionDays,
    int CorrectionsMaximum,
    bool LateFails);

/// <summary>What the supplier handed in: a text, and the ids of its files in the round.</summary>
public sealed record Material(string Statement, IReadOnlyList<string> Attachments, DateTimeOffset At);

/// <summary>The weighted result of one try.</summary>
public sealed record TryResult(int Try, Fraction Score, bool Passed, DateOnly Day);

/// <summary>Why a stage came to its end.</summary>
public enum ConclusionGround
{
    /// <summary>The parties' weighted result.</summary>
    Scored,

    /// <summary>The supplier handed in too late, and the round says that late is failed.</summary>
    Late,
}

/// <summary>How a stage ended; without a score where it was late.</summary>
public sealed record Conclusion(ConclusionGround Ground, Fraction? Score, bool Passed, DateTimeOffset At);

/// <summary>
/// One stage: who assesses it by which rules, until when the supplier hands in its material for the present try, and
/// what came of each try. A stage that was given up is not open until it is arranged again.
/// </summary>
public sealed record StageFile(StageRules Rules, IReadOnlyList<Seat> Seats, Deadline Due, string ArrangedBy)
{
    /// <summary>Whether sheets may come: arranged, neither given up nor concluded.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The present try, from 1: each correction and each new arrangement begins another.</summary>
    public int Try { get; init; } = 1;

    /// <summary>How many corrections were ordered; a new arrangement gives none back.</summary>
    public int Corrections { get; init; }

    /// <summary>What was handed in for the present try, or null.</summary>
    public Material? Material { get; init; }

    /// <summary>The results of all tries whose sheets were all in.</summary>
    public IReadOnlyList<TryResult> Results { get; init; } = [];

    /// <summary>How it ended, or null while it goes on.</summary>
    public Conclusion? Conclusion { get; init; }

    /// <summary>Whether the last day for handing in is over.</summary>
    public bool IsDueOver(DateTimeOffset at) => at >= ChinaTime.EndOfDay(Due.Due);

    /// <summary>Whether the sheets of a try may be shown to others than those who filled them.</summary>
    public bool IsShown(int of) => Results.Any(result => result.Try == of);
}

/// <summary>The points of one criterion, and why they are not all.</summary>
public sealed record SheetLine(string Criterion, Fraction Points, string? Remark);

/// <summary>
/// One party's sheet of one try. The residents' sheet has no lines: its score is that of the survey it names.
/// </summary>
public sealed record AssessmentSheet(
    AssessmentStage Stage,
    int Try,
    Assessor Assessor,
    IReadOnlyList<SheetLine> Lines,
    Fraction Score,
    string? Survey,
    string? Opinion,
    string By,
    DateTimeOffset At)
{
    /// <summary>The id of its row.</summary>
    public string Id => IdOf(Stage, Try, Assessor);

    /// <summary>The id of the sheet of a party in a try.</summary>
    public static string IdOf(AssessmentStage stage, int of, Assessor assessor) => $"{stage}-{of:D2}-{assessor}";
}
