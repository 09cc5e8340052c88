using System.Text.Json.Serialization;
using Procurement.Domain.Challenges;
using static Procurement.Storage.Stored.V1.Challenges.ChallengeMap;

namespace Procurement.Storage.Stored.V1.Challenges;

/// <summary>The names and versions under which challenges, complaints and their events are stored.</summary>
internal static class ChallengeRecords
{
    public static readonly RecordBook<ChallengeEvent> Events =
        new RecordBook<ChallengeEvent>(ChallengeJson.Default)
            .Add<ChallengeRaised, ChallengeRaisedV1>("challenge.raised", 1, Write, Read)
            .Add<ChallengeEnded, ChallengeEndedV1>("challenge.ended", 1, Write, Read)
            .Add<ChallengeWeighed, ChallengeWeighedV1>("challenge.weighed", 1, Write, Read)
            .Add<ChallengeReplied, ChallengeRepliedV1>("challenge.replied", 1, Write, Read)
            .Add<RulingCarriedOut, RulingCarriedOutV1>("challenge.rulingCarriedOut", 1, Write, Read)
            .Add<ComplaintFiled, ComplaintFiledV1>("complaint.filed", 1, Write, Read)
            .Add<CorrectionAsked, CorrectionAskedV1>("complaint.correctionAsked", 1, Write, Read)
            .Add<CorrectionHandedIn, CorrectionHandedInV1>("complaint.correctionHandedIn", 1, Write, Read)
            .Add<ComplaintRefused, ComplaintRefusedV1>("complaint.refused", 1, Write, Read)
            .Add<ComplaintAccepted, ComplaintAcceptedV1>("complaint.accepted", 1, Write, Read)
            .Add<CopiesSent, CopiesSentV1>("complaint.copiesSent", 1, Write, Read)
            .Add<ResponseGiven, ResponseGivenV1>("complaint.responseGiven", 1, Write, Read)
            .Add<TestingStarted, TestingStartedV1>("complaint.testingStarted", 1, Write, Read)
            .Add<TestingEnded, TestingEndedV1>("complaint.testingEnded", 1, Write, Read)
            .Add<ProcurementSuspended, ProcurementSuspendedV1>("complaint.procurementSuspended", 1, Write, Read)
            .Add<SuspensionLifted, SuspensionLiftedV1>("complaint.suspensionLifted", 1, Write, Read)
            .Add<ComplaintWithdrawn, ComplaintWithdrawnV1>("complaint.withdrawn", 1, Write, Read)
            .Add<ComplaintDecided, ComplaintDecidedV1>("complaint.decided", 1, Write, Read);

    public static readonly RecordBook<ChallengeFile> Heads =
        new RecordBook<ChallengeFile>(ChallengeJson.Default)
            .Add<ChallengeFile, ChallengeFileV1>("challengeFile", 1, Write, Read);

    public static readonly RecordBook<Challenge> Challenges =
        new RecordBook<Challenge>(ChallengeJson.Default).Add<Challenge, ChallengeV1>("challenge", 1, Write, Read);

    public static readonly RecordBook<Complaint> Complaints =
        new RecordBook<Complaint>(ChallengeJson.Default).Add<Complaint, ComplaintV1>("complaint", 1, Write, Read);

    public static readonly RecordBook<Challenge> ChallengeRows =
        new RecordBook<Challenge>(ChallengeJson.Default)
            .Add<Challenge, ChallengeV1>("list.challenge", 1, Write, Read);

    public static readonly RecordBook<Complaint> ComplaintRows =
        new RecordBook<Complaint>(ChallengeJson.Default)
            .Add<Complaint, ComplaintV1>("list.complaint", 1, Write, Read);
}

[JsonSerializable(typeof(ChallengeFileV1))]
[JsonSerializable(typeof(ChallengeV1))]
[JsonSerializable(typeof(ComplaintV1))]
[JsonSerializable(typeof(ChallengeRaisedV1))]
[JsonSerializable(typeof(ChallengeEndedV1))]
[JsonSerializable(typeof(ChallengeWeighedV1))]
[JsonSerializable(typeof(ChallengeRepliedV1))]
[JsonSerializable(typeof(RulingCarriedOutV1))]
[JsonSerializable(typeof(ComplaintFiledV1))]
[JsonSerializable(typeof(CorrectionAskedV1))]
[JsonSerializable(typeof(CorrectionHandedInV1))]
[JsonSerializable(typeof(ComplaintRefusedV1))]
[JsonSerializable(typeof(ComplaintAcceptedV1))]
[JsonSerializable(typeof(CopiesSentV1))]
[JsonSerializable(typeof(ResponseGivenV1))]
[JsonSerializable(typeof(TestingStartedV1))]
[JsonSerializable(typeof(TestingEndedV1))]
[JsonSerializable(typeof(ProcurementSuspendedV1))]
[JsonSerializable(typeof(SuspensionLiftedV1))]
[JsonSerializable(typeof(ComplaintWithdrawnV1))]
[JsonSerializable(typeof(ComplaintDecidedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class ChallengeJson : JsonSerializerContext;
