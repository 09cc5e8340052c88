using System.Collections.Frozen;
using Procurement.Domain.Feedbacks;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Feedbacks;

/// <summary>Between the domain's feedback and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FeedbackMap
{
    private static readonly FrozenDictionary<FeedbackItem, string> Names = new Dictionary<FeedbackItem, string>
    {
        [FeedbackItem.ClearNeeds] = "clearNeeds",
        [FeedbackItem.Cooperation] = "cooperation",
        [FeedbackItem.Timeliness] = "timeliness",
        [FeedbackItem.Payment] = "payment",
        [FeedbackItem.Respect] = "respect",
        [FeedbackItem.Resources] = "resources",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FeedbackItem> Items =
        Names.ToFrozenDictionary(one => one.Value, one => one.Key, StringComparer.Ordinal);

    public static partial FeedbackV1 Write(Feedback value);
    public static partial Feedback Read(FeedbackV1 record);

    public static partial CommunityNamedV1 Write(CommunityNamed value);
    public static partial CommunityNamed Read(CommunityNamedV1 record);

    public static partial FeedbackGivenV1 Write(FeedbackGiven value);
    public static partial FeedbackGiven Read(FeedbackGivenV1 record);

    public static partial FeedbackWithdrawnV1 Write(FeedbackWithdrawn value);
    public static partial FeedbackWithdrawn Read(FeedbackWithdrawnV1 record);

    public static partial FeedbackRowV1 Write(FeedbackRow value);
    public static partial FeedbackRow Read(FeedbackRowV1 record);

    public static partial RewardListV1 Write(RewardList value);
    public static partial RewardList Read(RewardListV1 record);

    public static partial RewardListPublishedV1 Write(RewardListPublished value);
    public static partial RewardListPublished Read(RewardListPublishedV1 record);

    private static IReadOnlyDictionary<string, int> Scores(IReadOnlyDictionary<FeedbackItem, int> scores) =>
        scores.OrderBy(one => one.Key).ToDictionary(one => Names[one.Key], one => one.Value, StringComparer.Ordinal);

    private static IReadOnlyDictionary<FeedbackItem, int> Scores(IReadOnlyDictionary<string, int> scores) =>
        scores.ToDictionary(one => Items[one.Key], one => one.Value);
}
