using System.Text.Json.Serialization;

namespace Procurement.Storage.Stored.V1.Feedbacks;

[JsonConverter(typeof(StoredEnum<FeedbackSideV1>))]
internal enum FeedbackSideV1
{
    [JsonStringEnumMemberName("organization")] Organization,
    [JsonStringEnumMemberName("community")] Community,
}

[JsonConverter(typeof(StoredEnum<FeedbackStageV1>))]
internal enum FeedbackStageV1
{
    [JsonStringEnumMemberName("midterm")] Midterm,
    [JsonStringEnumMemberName("final")] Final,
}

internal sealed record FeedbackSubjectV1(
    [property: JsonName("uscc")] string? Uscc,
    [property: JsonName("name")] string Name);

internal sealed record FeedbackEntryV1(
    [property: JsonName("stage")] FeedbackStageV1 Stage,
    [property: JsonName("subject")] FeedbackSubjectV1 Subject,
    [property: JsonName("scores")] IReadOnlyDictionary<string, int> Scores,
    [property: JsonName("text")] string? Text,
    [property: JsonName("given")] AuthorV1 Given);

internal sealed record FeedbackV1(
    [property: JsonName("side")] FeedbackSideV1 Side,
    [property: JsonName("giver")] string Giver,
    [property: JsonName("department")] string? Department,
    [property: JsonName("entries")] IReadOnlyList<FeedbackEntryV1> Entries);

internal sealed record CommunityNamedV1(
    [property: JsonName("account")] string Account,
    [property: JsonName("department")] string Department);

internal sealed record FeedbackGivenV1(
    [property: JsonName("side")] FeedbackSideV1 Side,
    [property: JsonName("giver")] string Giver,
    [property: JsonName("stage")] FeedbackStageV1 Stage,
    [property: JsonName("subject")] FeedbackSubjectV1 Subject,
    [property: JsonName("scores")] IReadOnlyDictionary<string, int> Scores,
    [property: JsonName("text")] string? Text);

internal sealed record FeedbackWithdrawnV1([property: JsonName("stage")] FeedbackStageV1 Stage);

internal sealed record FeedbackRowV1(
    [property: JsonName("round")] string Round,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("side")] FeedbackSideV1 Side,
    [property: JsonName("giver")] string Giver,
    [property: JsonName("stage")] FeedbackStageV1 Stage,
    [property: JsonName("entry")] FeedbackEntryV1? Entry);

internal sealed record RewardEntryV1(
    [property: JsonName("side")] FeedbackSideV1 Side,
    [property: JsonName("subject")] FeedbackSubjectV1 Subject,
    [property: JsonName("givers")] int Givers,
    [property: JsonName("score")] string Score);

internal sealed record RewardListV1(
    [property: JsonName("year")] int Year,
    [property: JsonName("entries")] IReadOnlyList<RewardEntryV1> Entries,
    [property: JsonName("withheld")] int Withheld,
    [property: JsonName("published")] AuthorV1 Published);

internal sealed record RewardListPublishedV1(
    [property: JsonName("year")] int Year,
    [property: JsonName("entries")] IReadOnlyList<RewardEntryV1> Entries,
    [property: JsonName("withheld")] int Withheld);
