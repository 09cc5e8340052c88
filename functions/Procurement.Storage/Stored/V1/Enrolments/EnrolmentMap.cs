using Procurement.Domain.Enrolments;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Enrolments;

/// <summary>Between the domain's Enrolment and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class EnrolmentMap
{
    public static partial EnrolmentV1 Write(Enrolment value);
    public static partial Enrolment Read(EnrolmentV1 record);

    public static partial EnrolmentSentV1 Write(EnrolmentSent value);
    public static partial EnrolmentSent Read(EnrolmentSentV1 record);

    public static partial EnrolmentVerifiedV1 Write(EnrolmentVerified value);
    public static partial EnrolmentVerified Read(EnrolmentVerifiedV1 record);

    public static partial EnrolmentRefusedV1 Write(EnrolmentRefused value);
    public static partial EnrolmentRefused Read(EnrolmentRefusedV1 record);

    public static partial EnrolmentEndedV1 Write(EnrolmentEnded value);
    public static partial EnrolmentEnded Read(EnrolmentEndedV1 record);
}
