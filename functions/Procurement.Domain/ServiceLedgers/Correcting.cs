using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>Withdraws a record, perhaps with another in its place.</summary>
public sealed record CorrectRecord(string Id, string Reason, BroughtRecord? Instead, Author By) : LedgerCommand(By);

/// <summary>Notes what a client said when it was called about a record.</summary>
public sealed record CallClient(string Id, bool Confirmed, string? Note, Author By) : LedgerCommand(By);

/// <summary>Correcting records of months that are not settled, and checking them by calling clients.</summary>
public static class Correcting
{
    /// <summary>
    /// Withdraws a record by the supplier. What comes in its place is judged as if the record had never been, and is
    /// refused or both are done. Records that the cap cut or refused meanwhile stay as they are.
    /// </summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, CorrectRecord command)
    {
        if (WhyNot(ledger, command.Id, out var record, out var slot) is { } why) return why;
        var withdrawn = new RecordWithdrawn(record!.Id, slot, command.Reason);
        if (command.Instead is null) return withdrawn;

        var without = ServiceLedgerHistory.Apply(ledger, withdrawn, command.By);
        var (accepted, not) = new Judge(without, command.By.At).Take(command.Instead);
        return accepted is null ? not! : Decision<LedgerEvent>.Accept(withdrawn, new RecordTaken(accepted));
    }

    /// <summary>Notes a call by an officer; a record that the client denies counts no more.</summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, CallClient command)
    {
        if (WhyNot(ledger, command.Id, out var record, out var slot) is { } why) return why;
        if (record!.Call is not null) return RecordRefusals.AlreadyCalled;
        return ledger!.SupplierAccounts.Contains(command.By.Account)
            ? LedgerRefusals.BothSides
            : new ClientCalled(record.Id, slot, command.Confirmed, command.Note);
    }

    /// <summary>
    /// In which order records are drawn for calls: by a hash that neither side chooses, and anybody can repeat.
    /// </summary>
    public static string DrawnBy(string ledger, string month, string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{ledger}\n{month}\n{id}")));

    private static Refusal? WhyNot(ServiceLedger? ledger, string id, out ServiceRecord? record, out int slot)
    {
        (record, slot) = (null, 0);
        if (ledger is null) return LedgerRefusals.NotFound;
        var seen = ledger.Seen.GetValueOrDefault(LedgerPlaces.SeenOf(id));
        slot = seen?.Ids.FirstOrDefault(one => one.Id == id)?.Slot ?? 0;
        var piece = ledger.Records.GetValueOrDefault(LedgerPlaces.NameOf(slot));
        record = piece?.Records.FirstOrDefault(one => one.Id == id);
        if (record is null) return RecordRefusals.NotFound;
        if (!record.Counts) return RecordRefusals.AlreadyWithdrawn;
        return ledger.Month(LedgerPlaces.MonthOf(record.Start))?.Settled is null ? null : RecordRefusals.MonthSettled;
    }
}
