using System.Text.Json.Serialization;
using Procurement.Domain.Surveys;
using static Procurement.Storage.Stored.V1.Surveys.SurveyMap;

namespace Procurement.Storage.Stored.V1.Surveys;

/// <summary>The names and versions under which surveys and their events are stored.</summary>
internal static class SurveyRecords
{
    public static readonly RecordBook<SurveyEvent> Events =
        new RecordBook<SurveyEvent>(SurveyJson.Default)
            .Add<SurveyFrameBrought, SurveyFrameBroughtV1>("survey.frameBrought", 1, Write, Read)
            .Add<SurveyPlanned, SurveyPlannedV1>("survey.planned", 1, Write, Read)
            .Add<SurveySampled, SurveySampledV1>("survey.sampled", 1, Write, Read)
            .Add<SurveyLinksIssued, SurveyLinksIssuedV1>("survey.linksIssued", 1, Write, Read)
            .Add<SurveyClosed, SurveyClosedV1>("survey.closed", 1, Write, Read)
            .Add<SurveyCancelled, SurveyCancelledV1>("survey.cancelled", 1, Write, Read);

    public static readonly RecordBook<Survey> Heads =
        new RecordBook<Survey>(SurveyJson.Default).Add<Survey, SurveyV1>("survey", 1, Write, Read);

    public static readonly RecordBook<PaperForm> Papers =
        new RecordBook<PaperForm>(SurveyJson.Default).Add<PaperForm, PaperFormV1>("surveyPaper", 1, Write, Read);
}

[JsonSerializable(typeof(SurveyV1))]
[JsonSerializable(typeof(PaperFormV1))]
[JsonSerializable(typeof(SurveyFrameBroughtV1))]
[JsonSerializable(typeof(SurveyPlannedV1))]
[JsonSerializable(typeof(SurveySampledV1))]
[JsonSerializable(typeof(SurveyLinksIssuedV1))]
[JsonSerializable(typeof(SurveyClosedV1))]
[JsonSerializable(typeof(SurveyCancelledV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class SurveyJson : JsonSerializerContext;
