using System.Text.Json.Serialization;
using Procurement.Domain.Feedbacks;
using static Procurement.Storage.Stored.V1.Feedbacks.FeedbackMap;

namespace Procurement.Storage.Stored.V1.Feedbacks;

/// <summary>The names and versions under which feedback, reward lists and their events are stored.</summary>
internal static class FeedbackRecords
{
    public static readonly RecordBook<FeedbackEvent> Events =
        new RecordBook<FeedbackEvent>(FeedbackJson.Default)
            .Add<CommunityNamed, CommunityNamedV1>("feedback.communityNamed", 1, Write, Read)
            .Add<FeedbackGiven, FeedbackGivenV1>("feedback.given", 1, Write, Read)
            .Add<FeedbackWithdrawn, FeedbackWithdrawnV1>("feedback.withdrawn", 1, Write, Read);

    public static readonly RecordBook<Feedback> Heads =
        new RecordBook<Feedback>(FeedbackJson.Default).Add<Feedback, FeedbackV1>("feedback", 1, Write, Read);

    public static readonly RecordBook<FeedbackRow> Rows =
        new RecordBook<FeedbackRow>(FeedbackJson.Default)
            .Add<FeedbackRow, FeedbackRowV1>("list.feedback", 1, Write, Read);

    public static readonly RecordBook<RewardsEvent> RewardEvents =
        new RecordBook<RewardsEvent>(FeedbackJson.Default)
            .Add<RewardListPublished, RewardListPublishedV1>("rewardList.published", 1, Write, Read);

    public static readonly RecordBook<RewardList> RewardLists =
        new RecordBook<RewardList>(FeedbackJson.Default).Add<RewardList, RewardListV1>("rewardList", 1, Write, Read);
}

[JsonSerializable(typeof(FeedbackV1))]
[JsonSerializable(typeof(CommunityNamedV1))]
[JsonSerializable(typeof(FeedbackGivenV1))]
[JsonSerializable(typeof(FeedbackWithdrawnV1))]
[JsonSerializable(typeof(FeedbackRowV1))]
[JsonSerializable(typeof(RewardListV1))]
[JsonSerializable(typeof(RewardListPublishedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class FeedbackJson : JsonSerializerContext;
