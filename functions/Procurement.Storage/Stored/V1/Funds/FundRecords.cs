using System.Text.Json.Serialization;
using Procurement.Domain.Funds;
using static Procurement.Storage.Stored.V1.Funds.FundMap;

namespace Procurement.Storage.Stored.V1.Funds;

/// <summary>The names and versions under which Fund and its events are stored.</summary>
internal static class FundRecords
{
    public static readonly RecordBook<FundEvent> Events =
        new RecordBook<FundEvent>(FundJson.Default)
            .Add<FundOpened, FundOpenedV1>("fund.opened", 1, Write, Read)
            .Add<MoneyCommitted, MoneyCommittedV1>("fund.moneyCommitted", 1, Write, Read)
            .Add<MoneyReserved, MoneyReservedV1>("fund.moneyReserved", 1, Write, Read)
            .Add<ReservationRefused, ReservationRefusedV1>("fund.reservationRefused", 1, Write, Read)
            .Add<ReservationReleased, ReservationReleasedV1>("fund.reservationReleased", 1, Write, Read)
            .Add<CommitmentChanged, CommitmentChangedV1>("fund.commitmentChanged", 1, Write, Read)
            .Add<CommitmentEnded, CommitmentEndedV1>("fund.commitmentEnded", 1, Write, Read)
            .Add<MoneyPaid, MoneyPaidV1>("fund.moneyPaid", 1, Write, Read)
            .Add<PaymentReturned, PaymentReturnedV1>("fund.paymentReturned", 1, Write, Read)
            .Add<MoneyReturned, MoneyReturnedV1>("fund.moneyReturned", 1, Write, Read);

    public static readonly RecordBook<Fund> Heads =
        new RecordBook<Fund>(FundJson.Default)
            .Add<Fund, FundV1>("fund", 1, Write, Read);

    public static readonly RecordBook<Commitment> Commitments =
        new RecordBook<Commitment>(FundJson.Default)
            .Add<Commitment, CommitmentV1>("fund.commitment", 1, Write, Read);

    public static readonly RecordBook<Reservation> Reservations =
        new RecordBook<Reservation>(FundJson.Default)
            .Add<Reservation, ReservationV1>("fund.reservation", 1, Write, Read);
}

[JsonSerializable(typeof(FundV1))]
[JsonSerializable(typeof(FundOpenedV1))]
[JsonSerializable(typeof(MoneyCommittedV1))]
[JsonSerializable(typeof(MoneyReservedV1))]
[JsonSerializable(typeof(ReservationRefusedV1))]
[JsonSerializable(typeof(ReservationReleasedV1))]
[JsonSerializable(typeof(CommitmentV1))]
[JsonSerializable(typeof(ReservationV1))]
[JsonSerializable(typeof(CommitmentChangedV1))]
[JsonSerializable(typeof(CommitmentEndedV1))]
[JsonSerializable(typeof(MoneyPaidV1))]
[JsonSerializable(typeof(PaymentReturnedV1))]
[JsonSerializable(typeof(MoneyReturnedV1))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class FundJson : JsonSerializerContext;
