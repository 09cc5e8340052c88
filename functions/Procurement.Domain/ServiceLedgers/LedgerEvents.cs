namespace Procurement.Domain.ServiceLedgers;

/// <summary>What can be done with a ledger.</summary>
public abstract record LedgerCommand(Author By) : Command(By);

/// <summary>What can happen to a ledger.</summary>
public abstract record LedgerEvent;

/// <summary>A ledger was opened for these clients.</summary>
public sealed record LedgerOpened(LedgerTerms Terms, IReadOnlyList<LedgerClient> Clients) : LedgerEvent;

/// <summary>
/// Rows of a file were taken in their order: what was accepted with its minutes, and what was not with the reason. How
/// far the file has come stands beside them.
/// </summary>
public sealed record RecordsTaken(
    string File, RecordFile Now, IReadOnlyList<TakenRecord> Accepted, IReadOnlyList<RefusedRow> Refused)
    : LedgerEvent;

/// <summary>One record came by itself and was accepted.</summary>
public sealed record RecordTaken(TakenRecord Record) : LedgerEvent;

/// <summary>A record counts no more: its time is free again, and its minutes are given back to the client.</summary>
public sealed record RecordWithdrawn(string Id, int Slot, string Reason) : LedgerEvent;

/// <summary>The client of a record was called.</summary>
public sealed record ClientCalled(string Id, int Slot, bool Confirmed, string? Note) : LedgerEvent;

/// <summary>A month was settled: nothing of it changes any more.</summary>
public sealed record MonthSettled(string Month, int Records, int Minutes, Money Amount) : LedgerEvent;

/// <summary>A settled month became an instalment of the contract, which can be claimed.</summary>
public sealed record MonthBecameClaimable(string Month, int Instalment) : LedgerEvent;

/// <summary>The contract took a settled month for no instalment; settling it again tries it again.</summary>
public sealed record MonthBecameNotClaimable(string Month, string Code) : LedgerEvent;
