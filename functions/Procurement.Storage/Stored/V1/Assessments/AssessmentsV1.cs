using System.Text.Json.Serialization;
using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Assessments;

[JsonConverter(typeof(StoredEnum<AssessmentStageV1>))]
internal enum AssessmentStageV1
{
    [JsonStringEnumMemberName("midterm")] Midterm,
    [JsonStringEnumMemberName("final")] Final,
}

[JsonConverter(typeof(StoredEnum<AssessorV1>))]
internal enum AssessorV1
{
    [JsonStringEnumMemberName("purchaser")] Purchaser,
    [JsonStringEnumMemberName("thirdParty")] ThirdParty,
    [JsonStringEnumMemberName("community")] Community,
    [JsonStringEnumMemberName("residents")] Residents,
}

[JsonConverter(typeof(StoredEnum<ConclusionGroundV1>))]
internal enum ConclusionGroundV1
{
    [JsonStringEnumMemberName("scored")] Scored,
    [JsonStringEnumMemberName("late")] Late,
}

internal sealed record AssessedContractV1(
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization);

internal sealed record CriterionV1(
    [property: JsonName("ref")] string Ref,
    [property: JsonName("title")] string Title,
    [property: JsonName("maximum")] string Maximum);

internal sealed record SeatV1(
    [property: JsonName("assessor")] AssessorV1 Assessor,
    [property: JsonName("weight")] string Weight,
    [property: JsonName("account")] string Account,
    [property: JsonName("name")] string Name,
    [property: JsonName("score")] string? Score);

internal sealed record StageRulesV1(
    [property: JsonName("criteria")] IReadOnlyList<CriterionV1> Criteria,
    [property: JsonName("passMark")] string PassMark,
    [property: JsonName("correctionDays")] int CorrectionDays,
    [property: JsonName("correctionsMaximum")] int CorrectionsMaximum,
    [property: JsonName("lateFails")] bool LateFails);

internal sealed record MaterialV1(
    [property: JsonName("statement")] string Statement,
    [property: JsonName("attachments")] IReadOnlyList<string> Attachments,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record TryResultV1(
    [property: JsonName("try")] int Try,
    [property: JsonName("score")] string Score,
    [property: JsonName("passed")] bool Passed,
    [property: JsonName("day")] DateOnly Day);

internal sealed record ConclusionV1(
    [property: JsonName("ground")] ConclusionGroundV1 Ground,
    [property: JsonName("score")] string? Score,
    [property: JsonName("passed")] bool Passed,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record StageFileV1(
    [property: JsonName("rules")] StageRulesV1 Rules,
    [property: JsonName("seats")] IReadOnlyList<SeatV1> Seats,
    [property: JsonName("due")] DeadlineV1 Due,
    [property: JsonName("arrangedBy")] string ArrangedBy,
    [property: JsonName("isOpen")] bool IsOpen,
    [property: JsonName("try")] int Try,
    [property: JsonName("corrections")] int Corrections,
    [property: JsonName("material")] MaterialV1? Material,
    [property: JsonName("results")] IReadOnlyList<TryResultV1> Results,
    [property: JsonName("conclusion")] ConclusionV1? Conclusion);

internal sealed record AssessmentV1(
    [property: JsonName("contract")] AssessedContractV1 Contract,
    [property: JsonName("midterm")] StageFileV1? Midterm,
    [property: JsonName("final")] StageFileV1? Final,
    [property: JsonName("acceptance")] AcceptanceV1? Acceptance,
    [property: JsonName("earlier")] IReadOnlyList<AcceptanceV1> Earlier);

internal sealed record SheetLineV1(
    [property: JsonName("criterion")] string Criterion,
    [property: JsonName("points")] string Points,
    [property: JsonName("remark")] string? Remark);

internal sealed record AssessmentSheetV1(
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("try")] int Try,
    [property: JsonName("assessor")] AssessorV1 Assessor,
    [property: JsonName("lines")] IReadOnlyList<SheetLineV1> Lines,
    [property: JsonName("score")] string Score,
    [property: JsonName("survey")] string? Survey,
    [property: JsonName("opinion")] string? Opinion,
    [property: JsonName("by")] string By,
    [property: JsonName("at")] DateTimeOffset At);

internal sealed record SeatRowV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("title")] string Title,
    [property: JsonName("organization")] string Organization,
    [property: JsonName("stage")] AssessmentStageV1 Stage,
    [property: JsonName("assessor")] AssessorV1 Assessor,
    [property: JsonName("due")] DateOnly Due,
    [property: JsonName("toFill")] bool ToFill);
