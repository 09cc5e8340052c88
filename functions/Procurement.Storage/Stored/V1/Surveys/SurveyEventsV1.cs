namespace Procurement.Storage.Stored.V1.Surveys;

internal sealed record SurveyFrameBroughtV1(
    [property: JsonName("number")] int Number,
    [property: JsonName("stage")] SurveyStageV1 Stage,
    [property: JsonName("digest")] string Digest,
    [property: JsonName("clients")] int Clients);

internal sealed record SurveyPlannedV1(
    [property: JsonName("questions")] IReadOnlyList<string> Questions,
    [property: JsonName("asksForText")] bool AsksForText,
    [property: JsonName("sampleSize")] int SampleSize,
    [property: JsonName("responseMinimum")] string ResponseMinimum,
    [property: JsonName("groupMinimum")] int GroupMinimum,
    [property: JsonName("commitment")] string Commitment,
    [property: JsonName("publicSource")] string PublicSource,
    [property: JsonName("publicFrom")] DateTimeOffset PublicFrom,
    [property: JsonName("closesOn")] DateOnly ClosesOn);

internal sealed record SurveySampledV1(
    [property: JsonName("publicValue")] string PublicValue,
    [property: JsonName("nonce")] string Nonce,
    [property: JsonName("recordDigest")] string RecordDigest,
    [property: JsonName("size")] int Size);

internal sealed record SurveyLinksIssuedV1(
    [property: JsonName("issued")] int Issued,
    [property: JsonName("replaced")] int Replaced);

internal sealed record SurveyClosedV1([property: JsonName("result")] SurveyResultV1 Result);

internal sealed record SurveyCancelledV1([property: JsonName("reason")] string Reason);
