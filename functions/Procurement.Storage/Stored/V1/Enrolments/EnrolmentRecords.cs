using System.Text.Json.Serialization;
using Procurement.Domain.Enrolments;
using static Procurement.Storage.Stored.V1.Enrolments.EnrolmentMap;

namespace Procurement.Storage.Stored.V1.Enrolments;

/// <summary>The names and versions under which Enrolment and its events are stored.</summary>
internal static class EnrolmentRecords
{
    public static readonly RecordBook<EnrolmentEvent> Events =
        new RecordBook<EnrolmentEvent>(EnrolmentJson.Default)
            .Add<EnrolmentSent, EnrolmentSentV1>("enrolment.sent", 1, Write, Read)
            .Add<EnrolmentVerified, EnrolmentVerifiedV1>("enrolment.verified", 1, Write, Read)
            .Add<EnrolmentRefused, EnrolmentRefusedV1>("enrolment.refused", 1, Write, Read)
            .Add<EnrolmentEnded, EnrolmentEndedV1>("enrolment.ended", 1, Write, Read);

    public static readonly RecordBook<Enrolment> Heads =
        new RecordBook<Enrolment>(EnrolmentJson.Default)
            .Add<Enrolment, EnrolmentV1>("enrolment", 1, Write, Read);
}

[JsonSerializable(typeof(EnrolmentV1))]
[JsonSerializable(typeof(EnrolmentSentV1))]
[JsonSerializable(typeof(EnrolmentVerifiedV1))]
[JsonSerializable(typeof(EnrolmentRefusedV1))]
[JsonSerializable(typeof(EnrolmentEndedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class EnrolmentJson : JsonSerializerContext;
