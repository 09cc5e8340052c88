using Procurement.Domain.Rounds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Rounds;

/// <summary>Between the domain's Round and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class RoundMap
{
    public static partial RoundV1 Write(Round value);
    public static partial Round Read(RoundV1 record);

    public static partial RoundDraftedV1 Write(RoundDrafted value);
    public static partial RoundDrafted Read(RoundDraftedV1 record);

    public static partial RoundPublishedV1 Write(RoundPublished value);
    public static partial RoundPublished Read(RoundPublishedV1 record);

    public static partial ProposalRejectedV1 Write(ProposalRejected value);
    public static partial ProposalRejected Read(ProposalRejectedV1 record);

    public static partial EvaluationOpenedV1 Write(EvaluationOpened value);
    public static partial EvaluationOpened Read(EvaluationOpenedV1 record);

    public static partial EvaluationClosedV1 Write(EvaluationClosed value);
    public static partial EvaluationClosed Read(EvaluationClosedV1 record);

    public static partial AwardNoticePublishedV1 Write(AwardNoticePublished value);
    public static partial AwardNoticePublished Read(AwardNoticePublishedV1 record);

    public static partial ObjectionRaisedV1 Write(ObjectionRaised value);
    public static partial ObjectionRaised Read(ObjectionRaisedV1 record);

    public static partial ObjectionResolvedV1 Write(ObjectionResolved value);
    public static partial ObjectionResolved Read(ObjectionResolvedV1 record);

    public static partial ProposalDisqualifiedV1 Write(ProposalDisqualified value);
    public static partial ProposalDisqualified Read(ProposalDisqualifiedV1 record);

    public static partial FinalAwardDecidedV1 Write(FinalAwardDecided value);
    public static partial FinalAwardDecided Read(FinalAwardDecidedV1 record);

    public static partial FinalAwardMadeV1 Write(FinalAwardMade value);
    public static partial FinalAwardMade Read(FinalAwardMadeV1 record);

    public static partial FinalAwardRefusedV1 Write(FinalAwardRefused value);
    public static partial FinalAwardRefused Read(FinalAwardRefusedV1 record);

    public static partial AwardLostV1 Write(AwardLost value);
    public static partial AwardLost Read(AwardLostV1 record);

    public static partial SuccessionRefusedV1 Write(SuccessionRefused value);
    public static partial SuccessionRefused Read(SuccessionRefusedV1 record);
}
