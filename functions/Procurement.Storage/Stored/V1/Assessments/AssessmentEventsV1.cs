using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Assessments;

internal sealed record StageArrangedV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("contract")] AssessedContractV1 Contract,
    [property: JsonName("seats")] IReadOnlyList<SeatV1> Seats,
    [property: JsonName("rules")] StageRulesV1 Rules,
    [property: JsonName("due")] DeadlineV1 Due);

internal sealed record AssessorReplacedV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("assessor")] AssessorV1 Assessor,
    [property: JsonName("from")] string From,
    [property: JsonName("account")] string Account,
    [property: JsonName("name")] string Name,
    [property: JsonName("reason")] string Reason);

internal sealed record StageGivenUpV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("accounts")] IReadOnlyList<string> Accounts,
    [property: JsonName("reason")] string Reason);

internal sealed record MaterialHandedInV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("statement")] string Statement,
    [property: JsonName("attachments")] IReadOnlyList<string> Attachments);

internal sealed record SheetSubmittedV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("try")] int Try,
    [property: JsonName("assessor")] AssessorV1 Assessor,
    [property: JsonName("lines")] IReadOnlyList<SheetLineV1> Lines,
    [property: JsonName("score")] string Score,
    [property: JsonName("survey")] string? Survey,
    [property: JsonName("opinion")] string? Opinion);

internal sealed record TryScoredV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("try")] int Try,
    [property: JsonName("score")] string Score,
    [property: JsonName("passed")] bool Passed);

internal sealed record CorrectionOrderedV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("no")] int No,
    [property: JsonName("due")] DeadlineV1 Due);

internal sealed record StageConcludedV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("ground")] ConclusionGroundV1 Ground,
    [property: JsonName("score")] string? Score,
    [property: JsonName("passMark")] string PassMark,
    [property: JsonName("passed")] bool Passed);
