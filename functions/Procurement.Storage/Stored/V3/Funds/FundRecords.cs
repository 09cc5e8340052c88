using System.Text.Json.Serialization;
using Procurement.Domain.Funds;
using Procurement.Storage.Stored.V1.Funds;
using Procurement.Storage.Stored.V1.Lists;
using static Procurement.Storage.Stored.V1.Funds.FundMap;

namespace Procurement.Storage.Stored.V3.Funds;

/// <summary>The names and versions under which Fund and its events are stored.</summary>
internal static class FundRecords
{
    public static readonly RecordBook<FundEvent> Events =
        new RecordBook<FundEvent>(FundJson.Default)
            .AddOld<FundOpenedV1, FundOpenedV2>("fund.opened", 1, FundUpcast.Of)
            .Add<FundOpened, FundOpenedV2>("fund.opened", 2, FundMapV2.Write, FundMapV2.Read)
            .Add<MoneyCommitted, MoneyCommittedV1>("fund.moneyCommitted", 1, Write, Read)
            .Add<MoneyReserved, MoneyReservedV1>("fund.moneyReserved", 1, Write, Read)
            .AddOld<ReservationRefusedV1, ReservationRefusedV2>("fund.reservationRefused", 1, FundUpcast.Of)
            .Add<ReservationRefused, ReservationRefusedV2>(
                "fund.reservationRefused", 2, FundMapV2.Write, FundMapV2.Read)
            .Add<ReservationReleased, ReservationReleasedV1>("fund.reservationReleased", 1, Write, Read)
            .Add<CommitmentChanged, CommitmentChangedV1>("fund.commitmentChanged", 1, Write, Read)
            .Add<CommitmentEnded, CommitmentEndedV1>("fund.commitmentEnded", 1, Write, Read)
            .Add<PayableRecognized, PayableRecognizedV1>(
                "fund.payableRecognized", 1, FundMapV2.Write, FundMapV2.Read)
            .Add<PayableCancelled, PayableCancelledV1>("fund.payableCancelled", 1, FundMapV2.Write, FundMapV2.Read)
            .AddOld<MoneyPaidV1, MoneyPaidV2>("fund.moneyPaid", 1, FundUpcast.Of)
            .Add<MoneyPaid, MoneyPaidV2>("fund.moneyPaid", 2, FundMapV2.Write, FundMapV2.Read)
            .Add<InstalmentSetOff, InstalmentSetOffV1>("fund.instalmentSetOff", 1, FundMapV2.Write, FundMapV2.Read)
            .AddOld<PaymentReturnedV1, PaymentReturnedV2>("fund.paymentReturned", 1, FundUpcast.Of)
            .Add<PaymentReturned, PaymentReturnedV2>("fund.paymentReturned", 2, FundMapV2.Write, FundMapV2.Read)
            .Add<MoneyReturned, MoneyReturnedV1>("fund.moneyReturned", 1, Write, Read)
            .Add<CorrectionProposed, CorrectionProposedV1>(
                "fund.correctionProposed", 1, FundMapV2.Write, FundMapV2.Read)
            .Add<CorrectionRefused, CorrectionRefusedV1>(
                "fund.correctionRefused", 1, FundMapV2.Write, FundMapV2.Read)
            .Add<EntryCorrected, EntryCorrectedV1>("fund.entryCorrected", 1, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<Fund> Heads =
        new RecordBook<Fund>(FundJson.Default)
            .AddOld<FundV1, FundV2>("fund", 1, FundUpcast.Of)
            .Add<Fund, FundV2>("fund", 2, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<Commitment> Commitments =
        new RecordBook<Commitment>(FundJson.Default)
            .AddOld<CommitmentV1, CommitmentV2>("fund.commitment", 1, FundUpcast.Of)
            .Add<Commitment, CommitmentV2>("fund.commitment", 2, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<Reservation> Reservations =
        new RecordBook<Reservation>(FundJson.Default)
            .AddOld<ReservationV1, ReservationV2>("fund.reservation", 1, FundUpcast.Of)
            .Add<Reservation, ReservationV2>("fund.reservation", 2, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<Correction> Corrections =
        new RecordBook<Correction>(FundJson.Default)
            .Add<Correction, CorrectionV1>("fund.correction", 1, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<LedgerEntry> Entries =
        new RecordBook<LedgerEntry>(FundJson.Default)
            .Add<LedgerEntry, LedgerEntryV1>("fund.entry", 1, FundMapV2.Write, FundMapV2.Read);

    public static readonly RecordBook<FundRow> Rows =
        new RecordBook<FundRow>(FundJson.Default)
            .AddOld<FundRowV1, FundRowV2>("list.fund", 1, FundUpcast.Of)
            .Add<FundRow, FundRowV2>("list.fund", 2, FundMapV2.Write, FundMapV2.Read);
}

[JsonSerializable(typeof(FundV1))]
[JsonSerializable(typeof(FundV2))]
[JsonSerializable(typeof(FundOpenedV1))]
[JsonSerializable(typeof(FundOpenedV2))]
[JsonSerializable(typeof(MoneyReservedV1))]
[JsonSerializable(typeof(ReservationRefusedV1))]
[JsonSerializable(typeof(ReservationRefusedV2))]
[JsonSerializable(typeof(ReservationReleasedV1))]
[JsonSerializable(typeof(MoneyCommittedV1))]
[JsonSerializable(typeof(CommitmentV1))]
[JsonSerializable(typeof(CommitmentV2))]
[JsonSerializable(typeof(ReservationV1))]
[JsonSerializable(typeof(ReservationV2))]
[JsonSerializable(typeof(CommitmentChangedV1))]
[JsonSerializable(typeof(CommitmentEndedV1))]
[JsonSerializable(typeof(PayableRecognizedV1))]
[JsonSerializable(typeof(PayableCancelledV1))]
[JsonSerializable(typeof(MoneyPaidV1))]
[JsonSerializable(typeof(MoneyPaidV2))]
[JsonSerializable(typeof(InstalmentSetOffV1))]
[JsonSerializable(typeof(PaymentReturnedV1))]
[JsonSerializable(typeof(PaymentReturnedV2))]
[JsonSerializable(typeof(MoneyReturnedV1))]
[JsonSerializable(typeof(LedgerEntryV1))]
[JsonSerializable(typeof(CorrectionV1))]
[JsonSerializable(typeof(CorrectionProposedV1))]
[JsonSerializable(typeof(CorrectionRefusedV1))]
[JsonSerializable(typeof(EntryCorrectedV1))]
[JsonSerializable(typeof(FundRowV1))]
[JsonSerializable(typeof(FundRowV2))]
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
internal sealed partial class FundJson : JsonSerializerContext;
