using Procurement.Domain.Assessments;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Assessments;

/// <summary>Between the domain's assessments and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class AssessmentMap
{
    public static partial AssessmentV1 Write(Assessment value);

    [MapperIgnoreTarget(nameof(Assessment.Sheets))]
    public static partial Assessment Read(AssessmentV1 record);

    public static partial AssessmentSheetV1 Write(AssessmentSheet value);
    public static partial AssessmentSheet Read(AssessmentSheetV1 record);

    public static partial SeatRowV1 Write(SeatRow value);
    public static partial SeatRow Read(SeatRowV1 record);

    public static partial StageArrangedV1 Write(StageArranged value);
    public static partial StageArranged Read(StageArrangedV1 record);

    public static partial AssessorReplacedV1 Write(AssessorReplaced value);
    public static partial AssessorReplaced Read(AssessorReplacedV1 record);

    public static partial StageGivenUpV1 Write(StageGivenUp value);
    public static partial StageGivenUp Read(StageGivenUpV1 record);

    public static partial MaterialHandedInV1 Write(MaterialHandedIn value);
    public static partial MaterialHandedIn Read(MaterialHandedInV1 record);

    public static partial SheetSubmittedV1 Write(SheetSubmitted value);
    public static partial SheetSubmitted Read(SheetSubmittedV1 record);

    public static partial TryScoredV1 Write(TryScored value);
    public static partial TryScored Read(TryScoredV1 record);

    public static partial CorrectionOrderedV1 Write(CorrectionOrdered value);
    public static partial CorrectionOrdered Read(CorrectionOrderedV1 record);

    public static partial StageConcludedV1 Write(StageConcluded value);
    public static partial StageConcluded Read(StageConcludedV1 record);

    public static partial AcceptanceDraftedV1 Write(AcceptanceDrafted value);
    public static partial AcceptanceDrafted Read(AcceptanceDraftedV1 record);

    public static partial OpinionArchivedV1 Write(OpinionArchived value);
    public static partial OpinionArchived Read(OpinionArchivedV1 record);

    public static partial AcceptanceSignedV1 Write(AcceptanceSigned value);
    public static partial AcceptanceSigned Read(AcceptanceSignedV1 record);

    public static partial AcceptanceWithdrawnV1 Write(AcceptanceWithdrawn value);
    public static partial AcceptanceWithdrawn Read(AcceptanceWithdrawnV1 record);

    public static partial AcceptanceConcludedV1 Write(AcceptanceConcluded value);
    public static partial AcceptanceConcluded Read(AcceptanceConcludedV1 record);

    // What follows from the other members is not stored.
    [MapperIgnoreSource(nameof(Acceptance.IsMet))]
    private static partial AcceptanceV1 Write(Acceptance value);
}
