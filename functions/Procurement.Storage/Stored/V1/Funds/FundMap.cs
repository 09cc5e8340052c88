using Procurement.Domain.Funds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Funds;

/// <summary>Between the domain's Fund and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FundMap
{
    public static partial MoneyCommittedV1 Write(MoneyCommitted value);
    public static partial MoneyCommitted Read(MoneyCommittedV1 record);

    public static partial MoneyReservedV1 Write(MoneyReserved value);
    public static partial MoneyReserved Read(MoneyReservedV1 record);

    public static partial ReservationReleasedV1 Write(ReservationReleased value);
    public static partial ReservationReleased Read(ReservationReleasedV1 record);

    public static partial CommitmentChangedV1 Write(CommitmentChanged value);
    public static partial CommitmentChanged Read(CommitmentChangedV1 record);

    public static partial CommitmentEndedV1 Write(CommitmentEnded value);
    public static partial CommitmentEnded Read(CommitmentEndedV1 record);

    public static partial MoneyReturnedV1 Write(MoneyReturned value);
    public static partial MoneyReturned Read(MoneyReturnedV1 record);
}
