using System.Text.Json.Serialization;
using Procurement.Domain.Rounds;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Rounds;
using Procurement.Storage.Stored.V2.Rounds;
using static Procurement.Storage.Stored.V1.Rounds.RoundMap;

namespace Procurement.Storage.Stored.V3.Rounds;

/// <summary>The names and versions under which Round and its events are stored.</summary>
internal static class RoundRecords
{
    public static readonly RecordBook<RoundEvent> Events =
        new RecordBook<RoundEvent>(RoundJson.Default)
            .AddOld<RoundDraftedV1, RoundDraftedV2>("round.drafted", 1, old => new(old.Settings, null, null))
            .Add<RoundDrafted, RoundDraftedV2>("round.drafted", 2, RoundMapV2.Write, RoundMapV2.Read)
            .Add<RoundPublished, RoundPublishedV1>("round.published", 1, Write, Read)
            .Add<RoundClarified, RoundClarifiedV1>("round.clarified", 1, Write, Read)
            .Add<RoundOpened, NothingV1>("round.opened", 1, _ => new(), _ => new())
            .Add<RoundClosed, NothingV1>("round.closed", 1, _ => new(), _ => new())
            .Add<ShareCollected, ShareCollectedV1>("round.shareCollected", 1, Write, Read)
            .Add<ShareBrought, ShareBroughtV1>("round.shareBrought", 1, Write, Read)
            .Add<SealOpened, NothingV1>("round.sealOpened", 1, _ => new(), _ => new())
            .Add<ProposalsUnsealed, ProposalsUnsealedV1>("round.unsealed", 1, Write, Read)
            .AddOld<PanelAppointedV1, PanelAppointedV3>("round.panelAppointed", 1, RoundMapV3.Upgrade)
            .Add<PanelAppointed, PanelAppointedV3>("round.panelAppointed", 2, RoundMapV3.Write, RoundMapV3.Read)
            .Add<EvaluationOpened, EvaluationOpenedV1>("round.evaluationOpened", 1, Write, Read)
            .Add<EvaluationOpeningRefused, EvaluationOpeningRefusedV1>("round.evaluationOpeningRefused", 1, Write, Read)
            .Add<EvaluationClosed, EvaluationClosedV1>("round.evaluationClosed", 1, Write, Read)
            .Add<AwardNoticePublished, AwardNoticePublishedV1>("round.awardNoticePublished", 1, Write, Read)
            .Add<NoticeEnded, NothingV1>("round.noticeEnded", 1, _ => new(), _ => new())
            .Add<NoticeRevised, NoticeRevisedV1>("round.noticeRevised", 1, Write, Read)
            .Add<FinalAwardDecided, FinalAwardDecidedV1>("round.finalAwardDecided", 1, Write, Read)
            .Add<FinalAwardMade, FinalAwardMadeV1>("round.finalAwardMade", 1, Write, Read)
            .Add<FinalAwardRefused, FinalAwardRefusedV1>("round.finalAwardRefused", 1, Write, Read)
            .Add<RoundCancelled, RoundCancelledV1>("round.cancelled", 1, Write, Read)
            .Add<RoundWithdrawn, RoundWithdrawnV1>("round.withdrawn", 1, Write, Read);

    public static readonly RecordBook<Round> Heads =
        new RecordBook<Round>(RoundJson.Default)
            .AddOld<RoundV1, RoundV2>("round", 1, old => new(old, null, null))
            .AddOld<RoundV2, RoundV3>("round", 2, RoundMapV3.Upgrade)
            .Add<Round, RoundV3>("round", 3, RoundMapV3.Write, RoundMapV3.Read);
}

[JsonSerializable(typeof(RoundV1))]
[JsonSerializable(typeof(RoundV2))]
[JsonSerializable(typeof(RoundV3))]
[JsonSerializable(typeof(RoundDraftedV1))]
[JsonSerializable(typeof(RoundDraftedV2))]
[JsonSerializable(typeof(ShareCollectedV1))]
[JsonSerializable(typeof(ShareBroughtV1))]
[JsonSerializable(typeof(ProposalsUnsealedV1))]
[JsonSerializable(typeof(RoundClarifiedV1))]
[JsonSerializable(typeof(PanelAppointedV1))]
[JsonSerializable(typeof(PanelAppointedV3))]
[JsonSerializable(typeof(EvaluationOpenedV1))]
[JsonSerializable(typeof(EvaluationOpeningRefusedV1))]
[JsonSerializable(typeof(EvaluationClosedV1))]
[JsonSerializable(typeof(AwardNoticePublishedV1))]
[JsonSerializable(typeof(NoticeRevisedV1))]
[JsonSerializable(typeof(FinalAwardDecidedV1))]
[JsonSerializable(typeof(FinalAwardMadeV1))]
[JsonSerializable(typeof(FinalAwardRefusedV1))]
[JsonSerializable(typeof(RoundPublishedV1))]
[JsonSerializable(typeof(RoundCancelledV1))]
[JsonSerializable(typeof(RoundWithdrawnV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class RoundJson : JsonSerializerContext;
