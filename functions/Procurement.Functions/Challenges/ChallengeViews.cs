using Procurement.Domain.Challenges;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Challenges;

/// <summary>One item of a challenge, and its answer once there is a reply.</summary>
public sealed record ChallengeItemView(
    int No, string Matter, string Facts, string Grounds, bool? Upheld, string? Reason);

/// <summary>A challenge as it is read, with its last days.</summary>
public sealed record ChallengeView(
    string Challenge,
    string Organization,
    string Name,
    ChallengeStage Stage,
    ProcessStep? Step,
    DateOnly? StepEnded,
    string Address,
    string Postcode,
    string Contact,
    string Phone,
    IReadOnlyList<ChallengeItemView> Items,
    string Request,
    DateTimeOffset RaisedAt,
    DeadlineView ChallengeBy,
    DeadlineView ReplyBy,
    bool MayAffectResult,
    bool KeepsBack,
    bool? Withdrawn,
    string? EndReason,
    DateTimeOffset? RepliedAt,
    string? Department,
    DeadlineView? ComplaintBy,
    RulingEffect? Effect,
    string? Proposal,
    string? Remedy)
{
    /// <summary>The view of a challenge.</summary>
    public static ChallengeView Of(Challenge one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var (text, reply) = (one.Text, one.Reply);
        return new(
            one.Id,
            one.Organization,
            text.Challenger.Name,
            text.Stage,
            text.Step,
            text.StepEnded,
            text.Challenger.Address,
            text.Challenger.Postcode,
            text.Challenger.Contact,
            text.Challenger.Phone,
            [.. text.Items.Select(item => ItemOf(item, reply?.Answers.FirstOrDefault(answer => answer.No == item.No)))],
            text.Request,
            one.Raised.At,
            DeadlineView.Of(one.ChallengeBy),
            DeadlineView.Of(one.ReplyBy),
            one.MayAffectResult,
            one.KeepsBack,
            one.Ended?.Withdrawn,
            one.Ended?.Reason,
            reply?.By.At,
            reply?.Department,
            reply is null ? null : DeadlineView.Of(reply.ComplaintBy),
            reply?.Ruling.Effect,
            reply?.Ruling.Proposal,
            one.Remedy?.Text);
    }

    private static ChallengeItemView ItemOf(ChallengeItem item, ItemAnswer? answer) =>
        new(item.No, item.Matter, item.Facts, item.Grounds, answer?.Upheld, answer?.Reason);
}
