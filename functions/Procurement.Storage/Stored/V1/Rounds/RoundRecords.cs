using System.Text.Json.Serialization;
using Procurement.Domain.Rounds;
using static Procurement.Storage.Stored.V1.Rounds.RoundMap;

namespace Procurement.Storage.Stored.V1.Rounds;

/// <summary>The names and versions under which Round and its events are stored.</summary>
internal static class RoundRecords
{
    public static readonly RecordBook<RoundEvent> Events =
        new RecordBook<RoundEvent>(RoundJson.Default)
            .Add<RoundDrafted, RoundDraftedV1>("round.drafted", 1, Write, Read)
            .Add<RoundPublished, RoundPublishedV1>("round.published", 1, Write, Read)
            .Add<RoundOpened, NothingV1>("round.opened", 1, _ => new(), _ => new())
            .Add<RoundClosed, NothingV1>("round.closed", 1, _ => new(), _ => new())
            .Add<ProposalRejected, ProposalRejectedV1>("round.proposalRejected", 1, Write, Read)
            .Add<EvaluationOpened, EvaluationOpenedV1>("round.evaluationOpened", 1, Write, Read)
            .Add<EvaluationClosed, EvaluationClosedV1>("round.evaluationClosed", 1, Write, Read)
            .Add<AwardNoticePublished, AwardNoticePublishedV1>("round.awardNoticePublished", 1, Write, Read)
            .Add<NoticeEnded, NothingV1>("round.noticeEnded", 1, _ => new(), _ => new())
            .Add<ObjectionRaised, ObjectionRaisedV1>("round.objectionRaised", 1, Write, Read)
            .Add<ObjectionResolved, ObjectionResolvedV1>("round.objectionResolved", 1, Write, Read)
            .Add<ProposalDisqualified, ProposalDisqualifiedV1>("round.proposalDisqualified", 1, Write, Read)
            .Add<FinalAwardDecided, FinalAwardDecidedV1>("round.finalAwardDecided", 1, Write, Read)
            .Add<FinalAwardMade, FinalAwardMadeV1>("round.finalAwardMade", 1, Write, Read)
            .Add<FinalAwardRefused, FinalAwardRefusedV1>("round.finalAwardRefused", 1, Write, Read)
            .Add<AwardLost, AwardLostV1>("round.awardLost", 1, Write, Read)
            .Add<SuccessionRefused, SuccessionRefusedV1>("round.successionRefused", 1, Write, Read);

    public static readonly RecordBook<Round> Heads =
        new RecordBook<Round>(RoundJson.Default)
            .Add<Round, RoundV1>("round", 1, Write, Read);
}

[JsonSerializable(typeof(RoundV1))]
[JsonSerializable(typeof(RoundDraftedV1))]
[JsonSerializable(typeof(ProposalRejectedV1))]
[JsonSerializable(typeof(EvaluationOpenedV1))]
[JsonSerializable(typeof(EvaluationClosedV1))]
[JsonSerializable(typeof(AwardNoticePublishedV1))]
[JsonSerializable(typeof(ObjectionRaisedV1))]
[JsonSerializable(typeof(ObjectionResolvedV1))]
[JsonSerializable(typeof(ProposalDisqualifiedV1))]
[JsonSerializable(typeof(FinalAwardDecidedV1))]
[JsonSerializable(typeof(FinalAwardMadeV1))]
[JsonSerializable(typeof(FinalAwardRefusedV1))]
[JsonSerializable(typeof(AwardLostV1))]
[JsonSerializable(typeof(SuccessionRefusedV1))]
[JsonSerializable(typeof(RoundPublishedV1))]
[JsonSerializable(typeof(NothingV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class RoundJson : JsonSerializerContext;
