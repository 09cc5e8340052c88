using Procurement.Domain.Challenges;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Challenges;

/// <summary>Between the domain's challenges and complaints and their records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class ChallengeMap
{
    [MapperIgnoreSource(nameof(ChallengeFile.Challenges))]
    [MapperIgnoreSource(nameof(ChallengeFile.Complaints))]
    public static partial ChallengeFileV1 Write(ChallengeFile value);

    [MapperIgnoreTarget(nameof(ChallengeFile.Challenges))]
    [MapperIgnoreTarget(nameof(ChallengeFile.Complaints))]
    public static partial ChallengeFile Read(ChallengeFileV1 record);

    [MapperIgnoreSource(nameof(Challenge.IsOpen))]
    [MapperIgnoreSource(nameof(Challenge.AwaitsRemedy))]
    [MapperIgnoreSource(nameof(Challenge.KeepsBack))]
    public static partial ChallengeV1 Write(Challenge value);

    public static partial Challenge Read(ChallengeV1 record);

    [MapperIgnoreSource(nameof(Complaint.IsOpen))]
    [MapperIgnoreSource(nameof(Complaint.AwaitsRemedy))]
    public static partial ComplaintV1 Write(Complaint value);

    public static partial Complaint Read(ComplaintV1 record);

    public static partial ChallengeRaisedV1 Write(ChallengeRaised value);
    public static partial ChallengeRaised Read(ChallengeRaisedV1 record);

    public static partial ChallengeEndedV1 Write(ChallengeEnded value);
    public static partial ChallengeEnded Read(ChallengeEndedV1 record);

    public static partial ChallengeWeighedV1 Write(ChallengeWeighed value);
    public static partial ChallengeWeighed Read(ChallengeWeighedV1 record);

    public static partial ChallengeRepliedV1 Write(ChallengeReplied value);
    public static partial ChallengeReplied Read(ChallengeRepliedV1 record);

    public static partial RulingCarriedOutV1 Write(RulingCarriedOut value);
    public static partial RulingCarriedOut Read(RulingCarriedOutV1 record);

    public static partial ComplaintFiledV1 Write(ComplaintFiled value);
    public static partial ComplaintFiled Read(ComplaintFiledV1 record);

    public static partial CorrectionAskedV1 Write(CorrectionAsked value);
    public static partial CorrectionAsked Read(CorrectionAskedV1 record);

    public static partial CorrectionHandedInV1 Write(CorrectionHandedIn value);
    public static partial CorrectionHandedIn Read(CorrectionHandedInV1 record);

    public static partial ComplaintRefusedV1 Write(ComplaintRefused value);
    public static partial ComplaintRefused Read(ComplaintRefusedV1 record);

    public static partial ComplaintAcceptedV1 Write(ComplaintAccepted value);
    public static partial ComplaintAccepted Read(ComplaintAcceptedV1 record);

    public static partial CopiesSentV1 Write(CopiesSent value);
    public static partial CopiesSent Read(CopiesSentV1 record);

    public static partial ResponseGivenV1 Write(ResponseGiven value);
    public static partial ResponseGiven Read(ResponseGivenV1 record);

    public static partial TestingStartedV1 Write(TestingStarted value);
    public static partial TestingStarted Read(TestingStartedV1 record);

    public static partial TestingEndedV1 Write(TestingEnded value);
    public static partial TestingEnded Read(TestingEndedV1 record);

    public static partial ProcurementSuspendedV1 Write(ProcurementSuspended value);
    public static partial ProcurementSuspended Read(ProcurementSuspendedV1 record);

    public static partial SuspensionLiftedV1 Write(SuspensionLifted value);
    public static partial SuspensionLifted Read(SuspensionLiftedV1 record);

    public static partial ComplaintWithdrawnV1 Write(ComplaintWithdrawn value);
    public static partial ComplaintWithdrawn Read(ComplaintWithdrawnV1 record);

    public static partial ComplaintDecidedV1 Write(ComplaintDecided value);
    public static partial ComplaintDecided Read(ComplaintDecidedV1 record);

    [MapperIgnoreSource(nameof(Ruling.IsWhole))]
    private static partial RulingV1 Write(Ruling value);
}
