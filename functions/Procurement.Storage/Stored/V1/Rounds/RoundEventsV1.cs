using Procurement.Storage.Stored.V1.Laws;

namespace Procurement.Storage.Stored.V1.Rounds;

internal sealed record RoundDraftedV1(
    [property: JsonName("settings")] RoundSettingsV1 Settings);

internal sealed record RoundPublishedV1(
    [property: JsonName("law")] RoundLawV1 Law,
    [property: JsonName("seal")] RoundSealV1? Seal);

internal sealed record ShareCollectedV1(
    [property: JsonName("no")] int No);

internal sealed record ShareBroughtV1(
    [property: JsonName("no")] int No,
    [property: JsonName("serviceKey")] string ServiceKey,
    [property: JsonName("wrapped")] string Wrapped);

internal sealed record ProposalsUnsealedV1(
    [property: JsonName("unsealed")] int Unsealed,
    [property: JsonName("broken")] IReadOnlyList<BrokenProposalV1> Broken);

internal sealed record RoundClarifiedV1(
    [property: JsonName("text")] string Text,
    [property: JsonName("reason")] string Reason,
    [property: JsonName("affectsProposals")] bool AffectsProposals,
    [property: JsonName("closedBefore")] DateTimeOffset ClosedBefore,
    [property: JsonName("closesAt")] DateTimeOffset ClosesAt,
    [property: JsonName("contact")] ContactV1? Contact,
    [property: JsonName("basis")] string? Basis);

internal sealed record PanelAppointedV1(
    [property: JsonName("panel")] IReadOnlyList<PanelMemberV1> Panel);

internal sealed record EvaluationOpenedV1(
    [property: JsonName("entries")] IReadOnlyList<LotEntriesV1> Entries,
    [property: JsonName("exclusions")] IReadOnlyList<ExclusionV1> Exclusions);

internal sealed record EvaluationOpeningRefusedV1(
    [property: JsonName("code")] string Code);

internal sealed record EvaluationClosedV1(
    [property: JsonName("noticeDay")] DateOnly NoticeDay,
    [property: JsonName("missingSheetsReason")] string? MissingSheetsReason);

internal sealed record AwardNoticePublishedV1(
    [property: JsonName("published")] DateOnly Published,
    [property: JsonName("through")] DeadlineV1 Through,
    [property: JsonName("ranked")] int Ranked,
    [property: JsonName("awards")] int Awards,
    [property: JsonName("totalFen")] long Total);

internal sealed record NoticeRevisedV1(
    [property: JsonName("lot")] string Lot,
    [property: JsonName("awards")] int Awards,
    [property: JsonName("totalFen")] long Total);

internal sealed record FinalAwardDecidedV1(
    [property: JsonName("day")] DateOnly Day);

internal sealed record FinalAwardMadeV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("cause")] string Cause);

internal sealed record FinalAwardRefusedV1(
    [property: JsonName("code")] string Code);

internal sealed record RoundCancelledV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string Reason);

internal sealed record RoundWithdrawnV1(
    [property: JsonName("day")] DateOnly Day,
    [property: JsonName("reason")] string Reason);
