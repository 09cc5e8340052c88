using Procurement.Domain.Rounds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Rounds;

/// <summary>Between the domain's Round and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class RoundMap
{
    // Version 3 writes the committee beside what version 1 says.
    [MapperIgnoreSource(nameof(Round.SelfSelected))]
    public static partial RoundV1 Write(Round value);

    [MapperIgnoreTarget(nameof(Round.SelfSelected))]
    public static partial Round Read(RoundV1 record);

    public static partial RoundDraftedV1 Write(RoundDrafted value);
    public static partial RoundDrafted Read(RoundDraftedV1 record);

    public static partial RoundPublishedV1 Write(RoundPublished value);
    public static partial RoundPublished Read(RoundPublishedV1 record);

    public static partial ShareCollectedV1 Write(ShareCollected value);
    public static partial ShareCollected Read(ShareCollectedV1 record);

    public static partial ShareBroughtV1 Write(ShareBrought value);
    public static partial ShareBrought Read(ShareBroughtV1 record);

    public static partial ProposalsUnsealedV1 Write(ProposalsUnsealed value);
    public static partial ProposalsUnsealed Read(ProposalsUnsealedV1 record);

    [MapperIgnoreSource(nameof(RoundSeal.Brought))]
    private static partial RoundSealV1 Write(RoundSeal value);

    [MapperIgnoreSource(nameof(SealingSettings.Holders))]
    private static partial SealingSettingsV1 Write(SealingSettings value);

    // Version 2 writes these two beside what version 1 says.
    [MapperIgnoreSource(nameof(RoundSettings.Agreement))]
    [MapperIgnoreSource(nameof(RoundSettings.Performance))]
    private static partial RoundSettingsV1 Write(RoundSettings value);

    [MapperIgnoreTarget(nameof(RoundSettings.Agreement))]
    [MapperIgnoreTarget(nameof(RoundSettings.Performance))]
    private static partial RoundSettings Read(RoundSettingsV1 record);

    public static partial RoundClarifiedV1 Write(RoundClarified value);
    public static partial RoundClarified Read(RoundClarifiedV1 record);

    public static partial ContenderV1 Write(Contender value);
    public static partial Contender Read(ContenderV1 record);

    public static partial EvaluationOpenedV1 Write(EvaluationOpened value);
    public static partial EvaluationOpened Read(EvaluationOpenedV1 record);

    public static partial EvaluationOpeningRefusedV1 Write(EvaluationOpeningRefused value);
    public static partial EvaluationOpeningRefused Read(EvaluationOpeningRefusedV1 record);

    public static partial EvaluationClosedV1 Write(EvaluationClosed value);
    public static partial EvaluationClosed Read(EvaluationClosedV1 record);

    public static partial AwardNoticePublishedV1 Write(AwardNoticePublished value);
    public static partial AwardNoticePublished Read(AwardNoticePublishedV1 record);

    public static partial NoticeRevisedV1 Write(NoticeRevised value);
    public static partial NoticeRevised Read(NoticeRevisedV1 record);

    public static partial FinalAwardDecidedV1 Write(FinalAwardDecided value);
    public static partial FinalAwardDecided Read(FinalAwardDecidedV1 record);

    public static partial FinalAwardMadeV1 Write(FinalAwardMade value);
    public static partial FinalAwardMade Read(FinalAwardMadeV1 record);

    public static partial FinalAwardRefusedV1 Write(FinalAwardRefused value);
    public static partial FinalAwardRefused Read(FinalAwardRefusedV1 record);

    public static partial RoundCancelledV1 Write(RoundCancelled value);
    public static partial RoundCancelled Read(RoundCancelledV1 record);

    public static partial RoundWithdrawnV1 Write(RoundWithdrawn value);
    public static partial RoundWithdrawn Read(RoundWithdrawnV1 record);

    [MapperIgnoreSource(nameof(PanelMember.Seat))]
    [MapperIgnoreSource(nameof(PanelMember.Leads))]
    private static partial PanelMemberV1 Write(PanelMember value);

    [MapperIgnoreTarget(nameof(PanelMember.Seat))]
    [MapperIgnoreTarget(nameof(PanelMember.Leads))]
    private static partial PanelMember Read(PanelMemberV1 record);
}
