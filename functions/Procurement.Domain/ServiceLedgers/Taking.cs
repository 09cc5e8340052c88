namespace Procurement.Domain.ServiceLedgers;

/// <summary>Takes what a piece of a file brings.</summary>
public sealed record TakeRecords(string File, ReadPiece Piece, Author By) : LedgerCommand(By);

/// <summary>Takes one record.</summary>
public sealed record TakeRecord(BroughtRecord Record, Author By) : LedgerCommand(By);


/// <summary>Taking records, from files and one by one.</summary>
public static class Taking
{
    // With everything else of a step it must fit into one transaction of the table service.
    private const int SeenWeightMax = 2_400_000;

    /// <summary>
    /// The slots that must be loaded to judge records, none where one is refused whatever they hold; ids and clients
    /// must be loaded. Most rows that are out of their order are of that kind.
    /// </summary>
    public static IReadOnlyList<int> SlotsFor(
        ServiceLedger ledger, IReadOnlyCollection<BroughtRecord> records, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(records);
        var judge = new Judge(ledger, now);
        return
        [
            .. records.Where(judge.MayBeAccepted)
                .SelectMany(one => (int[])
                [
                    LedgerPlaces.SlotOf(one.Start - Judge.Longest),
                    LedgerPlaces.SlotOf(one.Start),
                    LedgerPlaces.SlotOf(one.End),
                ])
                .Distinct(),
        ];
    }

    /// <summary>Takes the rows of a piece in their order; a piece that was taken before changes nothing.</summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, TakeRecords command)
    {
        if (ledger is null) return LedgerRefusals.NotFound;
        if (command.Piece.Why is { } why) return why;
        if (command.Piece.Now is not { } now) return Decision<LedgerEvent>.Accept();
        if (ledger.SeenWeight > SeenWeightMax) return LedgerRefusals.Full;

        var judge = new Judge(ledger, command.By.At);
        List<TakenRecord> accepted = [];
        List<RefusedRow> refused = [];
        foreach (var row in command.Piece.Rows)
        {
            var (taken, not) = row.Record is null ? (null, RecordRefusals.Malformed) : judge.Take(row.Record);
            if (taken is not null) accepted.Add(taken);
            else refused.Add(new(row.Line, row.Record?.Id, not!.Code));
        }

        var counted = now with { Accepted = now.Accepted + accepted.Count, Refused = now.Refused + refused.Count };
        return new RecordsTaken(command.File, counted, accepted, refused);
    }

    /// <summary>Takes one record. A refused one changes nothing: its id may be sent again.</summary>
    public static Decision<LedgerEvent> Decide(ServiceLedger? ledger, TakeRecord command)
    {
        if (ledger is null) return LedgerRefusals.NotFound;
        if (ledger.SeenWeight > SeenWeightMax) return LedgerRefusals.Full;
        var (accepted, why) = new Judge(ledger, command.By.At).Take(command.Record);
        return accepted is null ? why! : new RecordTaken(accepted);
    }
}
