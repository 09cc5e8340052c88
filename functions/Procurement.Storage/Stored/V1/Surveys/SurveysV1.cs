using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Surveys;

[JsonConverter(typeof(StoredEnum<SurveyStageV1>))]
internal enum SurveyStageV1
{
    [JsonStringEnumMemberName("midterm")] Midterm,
    [JsonStringEnumMemberName("final")] Final,
}

[JsonConverter(typeof(StoredEnum<SurveyPhaseV1>))]
internal enum SurveyPhaseV1
{
    [JsonStringEnumMemberName("framed")] Framed,
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("sampled")] Sampled,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
}

[JsonConverter(typeof(StoredEnum<SurveyOutcomeV1>))]
internal enum SurveyOutcomeV1
{
    [JsonStringEnumMemberName("counts")] Counts,
    [JsonStringEnumMemberName("tooFewAnswered")] TooFewAnswered,
    [JsonStringEnumMemberName("tooFewToHide")] TooFewToHide,
}

internal sealed record SurveyFrameV1(
    [property: JsonName("digest")] string Digest,
    [property: JsonName("clients")] int Clients,
    [property: JsonName("brought")] AuthorV1 Brought);

internal sealed record SurveyPlanV1(
    [property: JsonName("questions")] IReadOnlyList<string> Questions,
    [property: JsonName("asksForText")] bool AsksForText,
    [property: JsonName("sampleSize")] int SampleSize,
    [property: JsonName("responseMinimum")] string ResponseMinimum,
    [property: JsonName("groupMinimum")] int GroupMinimum,
    [property: JsonName("commitment")] string Commitment,
    [property: JsonName("publicSource")] string PublicSource,
    [property: JsonName("publicFrom")] DateTimeOffset PublicFrom,
    [property: JsonName("closesOn")] DateOnly ClosesOn,
    [property: JsonName("planned")] AuthorV1 Planned);

internal sealed record SurveySampleV1(
    [property: JsonName("publicValue")] string PublicValue,
    [property: JsonName("nonce")] string Nonce,
    [property: JsonName("recordDigest")] string RecordDigest,
    [property: JsonName("size")] int Size,
    [property: JsonName("drawn")] AuthorV1 Drawn);

internal sealed record PaperPairV1(
    [property: JsonName("one")] string One,
    [property: JsonName("other")] string Other,
    [property: JsonName("count")] int Count);

internal sealed record ValueCountsV1(
    [property: JsonName("ones")] int Ones,
    [property: JsonName("twos")] int Twos,
    [property: JsonName("threes")] int Threes,
    [property: JsonName("fours")] int Fours,
    [property: JsonName("fives")] int Fives);

internal sealed record GroupScoreV1(
    [property: JsonName("group")] string? Group,
    [property: JsonName("answered")] int Answered,
    [property: JsonName("score")] string Score);

internal sealed record SurveyFiguresV1(
    [property: JsonName("score")] string Score,
    [property: JsonName("low")] string Low,
    [property: JsonName("high")] string High,
    [property: JsonName("questions")] IReadOnlyList<ValueCountsV1> Questions,
    [property: JsonName("groups")] IReadOnlyList<GroupScoreV1> Groups,
    [property: JsonName("groupsHidden")] int GroupsHidden);

internal sealed record SurveyResultV1(
    [property: JsonName("asked")] int Asked,
    [property: JsonName("answered")] int Answered,
    [property: JsonName("papers")] IReadOnlyList<PaperPairV1> Papers,
    [property: JsonName("papersLeft")] int PapersLeft,
    [property: JsonName("papersLeftReason")] string? PapersLeftReason,
    [property: JsonName("outcome")] SurveyOutcomeV1 Outcome,
    [property: JsonName("figures")] SurveyFiguresV1? Figures,
    [property: JsonName("textsDigest")] string? TextsDigest);

internal sealed record PastSurveyV1(
    [property: JsonName("number")] int Number,
    [property: JsonName("stage")] SurveyStageV1 Stage,
    [property: JsonName("result")] SurveyResultV1? Result,
    [property: JsonName("reason")] string? Reason);

internal sealed record SurveyV1(
    [property: JsonName("number")] int Number,
    [property: JsonName("stage")] SurveyStageV1 Stage,
    [property: JsonName("phase")] SurveyPhaseV1 Phase,
    [property: JsonName("frame")] SurveyFrameV1 Frame,
    [property: JsonName("plan")] SurveyPlanV1? Plan,
    [property: JsonName("sample")] SurveySampleV1? Sample,
    [property: JsonName("linksIssued")] int LinksIssued,
    [property: JsonName("linksReplaced")] int LinksReplaced,
    [property: JsonName("result")] SurveyResultV1? Result,
    [property: JsonName("reason")] string? Reason,
    [property: JsonName("past")] IReadOnlyList<PastSurveyV1> Past);

internal sealed record PaperEntryV1(
    [property: JsonName("by")] string By,
    [property: JsonName("scores")] IReadOnlyList<int> Scores,
    [property: JsonName("text")] string? Text);

internal sealed record PaperFormV1(
    [property: JsonName("first")] PaperEntryV1 First,
    [property: JsonName("second")] PaperEntryV1? Second);
