using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Rounds;

internal sealed record RoundDraftedV1(
    [property: JsonName("settings")] RoundSettingsV1 Settings);

internal sealed record RoundPublishedV1(
    [property: JsonName("law")] RoundLawV1 Law);

internal sealed record ProposalRejectedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("reason")] string Reason);

internal sealed record EvaluationOpenedV1(
    [property: JsonName("panel")] IReadOnlyList<PanelMemberV1> Panel,
    [property: JsonName("contenders")] IReadOnlyList<ContenderV1> Contenders);

internal sealed record EvaluationClosedV1(
    [property: JsonName("noticeDay")] DateOnly NoticeDay,
    [property: JsonName("missingSheetsReason")] string? MissingSheetsReason);

internal sealed record AwardNoticePublishedV1(
    [property: JsonName("notice")] AwardNoticeV1 Notice);

internal sealed record ObjectionRaisedV1(
    [property: JsonName("objection")] string Objection,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("grounds")] string Grounds);

internal sealed record ObjectionResolvedV1(
    [property: JsonName("objection")] string Objection,
    [property: JsonName("upheld")] bool Upheld,
    [property: JsonName("reason")] string Reason);

internal sealed record ProposalDisqualifiedV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("successor")] string? Successor);

internal sealed record FinalAwardDecidedV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("awards")] IReadOnlyList<AwardedAmountV1> Awards);

internal sealed record FinalAwardMadeV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("awards")] IReadOnlyList<AwardedAmountV1> Awards);

internal sealed record FinalAwardRefusedV1(
    [property: JsonName("code")] string Code);

internal sealed record AwardLostV1(
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("outcome")] OutcomeV1 Outcome,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("successor")] string? Successor);

internal sealed record SuccessionRefusedV1(
    [property: JsonName("lost")] string Lost,
    [property: JsonName("proposal")] string Proposal,
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("code")] string Code,
    [property: JsonName("successor")] string? Successor);
