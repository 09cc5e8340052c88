using Procurement.Domain.Funds;
using Procurement.Domain.Organizations;
using Procurement.Storage.Stored.V1;
using Procurement.Storage.Stored.V1.Organizations;
using Procurement.Storage.Stored.V1.Funds;
using Riok.Mapperly.Abstractions;

namespace Procurement.Storage.Stored.V3.Funds;

/// <summary>Between the domain's Fund and its records since it has a ledger.</summary>
[Mapper, UseStaticMapper(typeof(ValueMap))]
internal static partial class FundMapV2
{
    [MapperIgnoreSource(nameof(Fund.Commitments)), MapperIgnoreSource(nameof(Fund.Reservations))]
    [MapperIgnoreSource(nameof(Fund.Entries))]
    [MapperIgnoreSource(nameof(Fund.Corrections)), MapperIgnoreSource(nameof(Fund.Committed))]
    [MapperIgnoreSource(nameof(Fund.Open)), MapperIgnoreSource(nameof(Fund.Reserved))]
    [MapperIgnoreSource(nameof(Fund.Payable)), MapperIgnoreSource(nameof(Fund.Paid))]
    [MapperIgnoreSource(nameof(Fund.Recovered)), MapperIgnoreSource(nameof(Fund.Available))]
    [MapperIgnoreSource(nameof(Fund.Reservable))]
    public static partial FundV2 Write(Fund value);

    [MapperIgnoreTarget(nameof(Fund.Commitments)), MapperIgnoreTarget(nameof(Fund.Reservations))]
    [MapperIgnoreTarget(nameof(Fund.Corrections)), MapperIgnoreTarget(nameof(Fund.Entries))]
    public static partial Fund Read(FundV2 record);

    [MapperIgnoreSource(nameof(AccountTotals.Balance))]
    public static partial AccountTotalsV1 Write(AccountTotals value);

    [MapperIgnoreSource(nameof(Commitment.Payable)), MapperIgnoreSource(nameof(Commitment.Held))]
    public static partial CommitmentV2 Write(Commitment value);
    public static partial Commitment Read(CommitmentV2 record);

    public static partial ReservationV2 Write(Reservation value);
    public static partial Reservation Read(ReservationV2 record);

    public static partial CorrectionV1 Write(Correction value);
    public static partial Correction Read(CorrectionV1 record);

    public static partial LedgerEntryV1 Write(LedgerEntry value);
    public static partial LedgerEntry Read(LedgerEntryV1 record);

    public static partial FundRowV2 Write(FundRow value);
    public static partial FundRow Read(FundRowV2 record);

    public static partial FundOpenedV2 Write(FundOpened value);
    public static partial FundOpened Read(FundOpenedV2 record);

    public static partial ReservationRefusedV2 Write(ReservationRefused value);
    public static partial ReservationRefused Read(ReservationRefusedV2 record);

    public static partial MoneyPaidV2 Write(MoneyPaid value);
    public static partial MoneyPaid Read(MoneyPaidV2 record);

    public static partial PaymentReturnedV2 Write(PaymentReturned value);
    public static partial PaymentReturned Read(PaymentReturnedV2 record);

    public static partial PayableRecognizedV1 Write(PayableRecognized value);
    public static partial PayableRecognized Read(PayableRecognizedV1 record);

    public static partial PayableCancelledV1 Write(PayableCancelled value);
    public static partial PayableCancelled Read(PayableCancelledV1 record);

    public static partial InstalmentSetOffV1 Write(InstalmentSetOff value);
    public static partial InstalmentSetOff Read(InstalmentSetOffV1 record);

    public static partial CorrectionProposedV1 Write(CorrectionProposed value);
    public static partial CorrectionProposed Read(CorrectionProposedV1 record);

    public static partial CorrectionRefusedV1 Write(CorrectionRefused value);
    public static partial CorrectionRefused Read(CorrectionRefusedV1 record);

    public static partial EntryCorrectedV1 Write(EntryCorrected value);
    public static partial EntryCorrected Read(EntryCorrectedV1 record);

    private static partial BankAccountV1? Write(BankAccount? value);
    private static partial BankAccount? Read(BankAccountV1? record);
}
