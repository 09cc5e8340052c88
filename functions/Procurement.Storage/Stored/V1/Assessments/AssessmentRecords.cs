using System.Text.Json.Serialization;
using Procurement.Domain.Assessments;
using static Procurement.Storage.Stored.V1.Assessments.AssessmentMap;

namespace Procurement.Storage.Stored.V1.Assessments;

/// <summary>The names and versions under which assessments and their events are stored.</summary>
internal static class AssessmentRecords
{
    public static readonly RecordBook<AssessmentEvent> Events =
        new RecordBook<AssessmentEvent>(AssessmentJson.Default)
            .Add<StageArranged, StageArrangedV1>("assessment.stageArranged", 1, Write, Read)
            .Add<AssessorReplaced, AssessorReplacedV1>("assessment.assessorReplaced", 1, Write, Read)
            .Add<StageGivenUp, StageGivenUpV1>("assessment.stageGivenUp", 1, Write, Read)
            .Add<MaterialHandedIn, MaterialHandedInV1>("assessment.materialHandedIn", 1, Write, Read)
            .Add<SheetSubmitted, SheetSubmittedV1>("assessment.sheetSubmitted", 1, Write, Read)
            .Add<TryScored, TryScoredV1>("assessment.tryScored", 1, Write, Read)
            .Add<CorrectionOrdered, CorrectionOrderedV1>("assessment.correctionOrdered", 1, Write, Read)
            .Add<StageConcluded, StageConcludedV1>("assessment.stageConcluded", 1, Write, Read)
            .Add<AcceptanceDrafted, AcceptanceDraftedV1>("assessment.acceptanceDrafted", 1, Write, Read)
            .Add<OpinionArchived, OpinionArchivedV1>("assessment.opinionArchived", 1, Write, Read)
            .Add<AcceptanceSigned, AcceptanceSignedV1>("assessment.acceptanceSigned", 1, Write, Read)
            .Add<AcceptanceWithdrawn, AcceptanceWithdrawnV1>("assessment.acceptanceWithdrawn", 1, Write, Read)
            .Add<AcceptanceConcluded, AcceptanceConcludedV1>("assessment.acceptanceConcluded", 1, Write, Read);

    public static readonly RecordBook<Assessment> Heads =
        new RecordBook<Assessment>(AssessmentJson.Default).Add<Assessment, AssessmentV1>("assessment", 1, Write, Read);

    public static readonly RecordBook<AssessmentSheet> Parts =
        new RecordBook<AssessmentSheet>(AssessmentJson.Default)
            .Add<AssessmentSheet, AssessmentSheetV1>("assessmentSheet", 1, Write, Read);

    public static readonly RecordBook<SeatRow> Seats =
        new RecordBook<SeatRow>(AssessmentJson.Default).Add<SeatRow, SeatRowV1>("list.assessmentSeat", 1, Write, Read);
}

[JsonSerializable(typeof(AssessmentV1))]
[JsonSerializable(typeof(AssessmentSheetV1))]
[JsonSerializable(typeof(SeatRowV1))]
[JsonSerializable(typeof(StageArrangedV1))]
[JsonSerializable(typeof(AssessorReplacedV1))]
[JsonSerializable(typeof(StageGivenUpV1))]
[JsonSerializable(typeof(MaterialHandedInV1))]
[JsonSerializable(typeof(SheetSubmittedV1))]
[JsonSerializable(typeof(TryScoredV1))]
[JsonSerializable(typeof(CorrectionOrderedV1))]
[JsonSerializable(typeof(StageConcludedV1))]
[JsonSerializable(typeof(AcceptanceDraftedV1))]
[JsonSerializable(typeof(OpinionArchivedV1))]
[JsonSerializable(typeof(AcceptanceSignedV1))]
[JsonSerializable(typeof(AcceptanceWithdrawnV1))]
[JsonSerializable(typeof(AcceptanceConcludedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class AssessmentJson : JsonSerializerContext;
