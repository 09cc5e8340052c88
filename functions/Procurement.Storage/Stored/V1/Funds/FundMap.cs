using Procurement.Domain.Funds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Funds;

/// <summary>Between the domain's Fund and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FundMap
{
    public static partial FundV1 Write(Fund value);

    [MapperIgnoreTarget(nameof(Fund.Commitments)), MapperIgnoreTarget(nameof(Fund.Reservations))]
    public static partial Fund Read(FundV1 record);

    public static partial CommitmentV1 Write(Commitment value);
    public static partial Commitment Read(CommitmentV1 record);

    public static partial ReservationV1 Write(Reservation value);
    public static partial Reservation Read(ReservationV1 record);

    public static partial FundOpenedV1 Write(FundOpened value);
    public static partial FundOpened Read(FundOpenedV1 record);

    public static partial MoneyCommittedV1 Write(MoneyCommitted value);
    public static partial MoneyCommitted Read(MoneyCommittedV1 record);

    public static partial MoneyReservedV1 Write(MoneyReserved value);
    public static partial MoneyReserved Read(MoneyReservedV1 record);

    public static partial ReservationRefusedV1 Write(ReservationRefused value);
    public static partial ReservationRefused Read(ReservationRefusedV1 record);

    public static partial ReservationReleasedV1 Write(ReservationReleased value);
    public static partial ReservationReleased Read(ReservationReleasedV1 record);

    public static partial CommitmentChangedV1 Write(CommitmentChanged value);
    public static partial CommitmentChanged Read(CommitmentChangedV1 record);

    public static partial CommitmentEndedV1 Write(CommitmentEnded value);
    public static partial CommitmentEnded Read(CommitmentEndedV1 record);

    public static partial MoneyPaidV1 Write(MoneyPaid value);
    public static partial MoneyPaid Read(MoneyPaidV1 record);

    public static partial PaymentReturnedV1 Write(PaymentReturned value);
    public static partial PaymentReturned Read(PaymentReturnedV1 record);

    public static partial MoneyReturnedV1 Write(MoneyReturned value);
    public static partial MoneyReturned Read(MoneyReturnedV1 record);
}
