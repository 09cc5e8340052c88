using Procurement.Domain.Surveys;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Surveys;

/// <summary>Between the domain's surveys and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class SurveyMap
{
    public static partial SurveyV1 Write(Survey value);
    public static partial Survey Read(SurveyV1 record);

    public static partial PaperFormV1 Write(PaperForm value);
    public static partial PaperForm Read(PaperFormV1 record);

    public static partial SurveyFrameBroughtV1 Write(SurveyFrameBrought value);
    public static partial SurveyFrameBrought Read(SurveyFrameBroughtV1 record);

    public static partial SurveyPlannedV1 Write(SurveyPlanned value);
    public static partial SurveyPlanned Read(SurveyPlannedV1 record);

    public static partial SurveySampledV1 Write(SurveySampled value);
    public static partial SurveySampled Read(SurveySampledV1 record);

    public static partial SurveyLinksIssuedV1 Write(SurveyLinksIssued value);
    public static partial SurveyLinksIssued Read(SurveyLinksIssuedV1 record);

    public static partial SurveyClosedV1 Write(SurveyClosed value);
    public static partial SurveyClosed Read(SurveyClosedV1 record);

    public static partial SurveyCancelledV1 Write(SurveyCancelled value);
    public static partial SurveyCancelled Read(SurveyCancelledV1 record);
}
