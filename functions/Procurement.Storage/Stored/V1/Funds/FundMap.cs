using Procurement.Domain.Funds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V1.Funds;

/// <summary>Between the domain's Fund and its records of version 1.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FundMap
{
    public static partial FundV1 Write(Fund value);
    public static partial Fund Read(FundV1 record);

    public static partial FundOpenedV1 Write(FundOpened value);
    public static partial FundOpened Read(FundOpenedV1 record);

    public static partial MoneyCommittedV1 Write(MoneyCommitted value);
    public static partial MoneyCommitted Read(MoneyCommittedV1 record);

    public static partial CommitmentRefusedV1 Write(CommitmentRefused value);
    public static partial CommitmentRefused Read(CommitmentRefusedV1 record);

    public static partial CommitmentEndedV1 Write(CommitmentEnded value);
    public static partial CommitmentEnded Read(CommitmentEndedV1 record);

    public static partial MoneyPaidV1 Write(MoneyPaid value);
    public static partial MoneyPaid Read(MoneyPaidV1 record);

    public static partial PaymentReturnedV1 Write(PaymentReturned value);
    public static partial PaymentReturned Read(PaymentReturnedV1 record);

    public static partial MoneyReturnedV1 Write(MoneyReturned value);
    public static partial MoneyReturned Read(MoneyReturnedV1 record);
}
