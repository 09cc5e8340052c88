using System.Globalization;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>Settles a month.</summary>
public sealed record SettleMonth(string Month, Author By) : LedgerCommand(By);

/// <summary>
/// Notes what the contract made of a settled month: the number of an instalment, or why there is none.
/// </summary>
public sealed record NoteInstalment(string Month, int? Instalment, string? Why, Author By) : LedgerCommand(By);

/// <summary>Settling months, which makes them claimable.</summary>
public static class Settling
{
    /// <summary>
    /// Settles a month that is over, by somebody who recorded nothing in it. What the contract says of it is asked
    /// before (<paramref name="why"/>), so that a month is not settled for nothing; one that the contract refused all
    /// the same is settled again to the same amount.
    /// </summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, SettleMonth command, Refusal? why)
    {
        if (ledger is null) return LedgerRefusals.NotFound;
        if (ledger.Month(command.Month) is not { } month || month.Records is 0) return LedgerMonthRefusals.Empty;
        if (month.Settled is { NotClaimable: null }) return LedgerMonthRefusals.AlreadySettled;
        if (!IsOver(command.Month, command.By.At)) return LedgerMonthRefusals.NotOver;
        var missing = month.CallsNeeded(ledger.Terms.CallPercent) - month.Confirmed - month.Denied;
        if (missing > 0)
        {
            return LedgerMonthRefusals.CallsMissing with { Value = missing.ToString(CultureInfo.InvariantCulture) };
        }

        if (ledger.SupplierAccounts.Contains(command.By.Account)) return LedgerRefusals.BothSides;
        return why is not null
            ? why
            : new MonthSettled(month.Month, month.Records, month.Minutes, month.AmountAt(ledger.Terms.UnitPrice));
    }

    /// <summary>Notes what became of a settled month; once it is an instalment it stays one.</summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, NoteInstalment command)
    {
        if (ledger is null) return LedgerRefusals.NotFound;
        if (ledger.Month(command.Month)?.Settled is not { } settled) return LedgerMonthRefusals.NotSettled;
        if (settled.Instalment is not null) return Decision<LedgerEvent>.Accept();
        return command.Instalment is { } no
            ? new MonthBecameClaimable(command.Month, no)
            : new MonthBecameNotClaimable(command.Month, command.Why!);
    }

    /// <summary>Whether a month's last day is over.</summary>
    public static bool IsOver(string month, DateTimeOffset now) =>
        string.CompareOrdinal(LedgerPlaces.MonthOf(ChinaTime.DayOf(now)), month) > 0;
}
