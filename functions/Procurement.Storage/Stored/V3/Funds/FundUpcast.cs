using Procurement.Storage.Stored.V1.Funds;
using Procurement.Storage.Stored.V1.Lists;
using static Procurement.Storage.Stored.V3.Funds.LedgerAccountV1;

namespace Procurement.Storage.Stored.V3.Funds;

/// <summary>What records say today that are older than the ledger.</summary>
internal static class FundUpcast
{
    public static FundOpenedV2 Of(FundOpenedV1 old) =>
        new(old.Title, old.Source, old.Year, old.Appropriation, null, null, null, null);

    public static ReservationRefusedV2 Of(ReservationRefusedV1 old) => new(old.Cause, old.Total, null);

    public static MoneyPaidV2 Of(MoneyPaidV1 old) => new(old.Contract, old.Amount, null, null);

    public static PaymentReturnedV2 Of(PaymentReturnedV1 old) => new(old.Contract, old.Amount, null, null);

    // The balances are exact. What the bank returned and what was released had left no trace in the totals: a rebuild
    // takes these turnovers from the events (docs/decisions/0049-fund-ledger.md).
    public static FundV2 Of(FundV1 old) => new(
        old.Title,
        old.Source,
        old.Year,
        old.Appropriation,
        null,
        null,
        null,
        null,
        [
            new(Appropriation, 0, old.Appropriation),
            new(Available, old.Appropriation - old.Committed - old.Reserved, 0),
            new(Reserved, old.Reserved, 0),
            new(Committed, old.Committed - old.Paid + old.Recovered, 0),
            new(Payable, 0, 0),
            new(Paid, old.Paid, 0),
            new(Returned, 0, 0),
            new(Recovered, 0, old.Recovered),
            new(Released, 0, 0),
        ]);

    public static CommitmentV2 Of(CommitmentV1 old) =>
        new(old.Amount, old.Paid, old.Recovered, old.Ended, 0, [], []);

    public static ReservationV2 Of(ReservationV1 old) => new(old.Total, old.Granted, old.Left, null);

    public static FundRowV2 Of(FundRowV1 old) => new(
        old.Title,
        old.Source,
        old.Year,
        old.Appropriation,
        old.Committed,
        old.Reserved,
        0,
        old.Paid,
        old.Recovered,
        old.Available,
        null,
        null,
        null,
        null);
}
