using System.Text;
using Procurement.Domain.ServiceLedgers;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.ServiceLedgers;

/// <summary>A ledger of 38.50 an hour from the end of January to the beginning of March 2026, and its files.</summary>
internal static class LedgerExamples
{
    public const string Header = "id,client,worker,start,end,verification\n";

    public static readonly Author Supplier = new("worker", Moment("2026-04-01T09:00:00+08:00"));
    public static readonly Author Officer = Supplier with { Account = "officer" };

    public static readonly LedgerTerms Terms = new(
        "居家服务",
        "52420106MJ00000001",
        Yuan("38.50"),
        Day("2026-01-28"),
        Day("2026-03-02"),
        Verifications: null,
        CallPercent: 0,
        Contract: null);

    public static readonly IReadOnlyList<LedgerClient> Clients =
        [new("C1", 180), new("C2", 150), new("C3", 0), new("C4", 60_000)];

    public static ServiceLedger Open(LedgerTerms? terms = null) =>
        ServiceLedgerHistory.Apply(null, new LedgerOpened(terms ?? Terms, Clients), Officer);

    /// <summary>One hour of C4 by W1 on the first of February, unless said otherwise.</summary>
    public static BroughtRecord Record(
        string id,
        string start = "2026-02-01T09:00:00+08:00",
        int minutes = 60,
        string client = "C4",
        string worker = "W1",
        string verification = "signed") =>
        new(id, client, worker, Moment(start), Moment(start).AddMinutes(minutes), verification);

    public static Decision<LedgerEvent> Take(ServiceLedger? ledger, BroughtRecord record) =>
        Taking.Decide(ledger, new TakeRecord(record, Supplier));

    public static ServiceLedger With(ServiceLedger ledger, params IEnumerable<BroughtRecord> records) =>
        records.Aggregate(ledger, (all, record) => Then(all, Take(all, record), Supplier));

    public static ServiceLedger Then(ServiceLedger? before, Decision<LedgerEvent> decision, Author by) =>
        Deciding.Happened(decision).Aggregate(before, (state, one) => ServiceLedgerHistory.Apply(state, one, by))!;

    /// <summary>Sends a piece; what is taken of it is in the ledger after it.</summary>
    public static ServiceLedger Send(ServiceLedger ledger, string file, FilePiece piece)
    {
        var known = ledger.Files.GetValueOrDefault(file) ?? RecordFile.Empty;
        var read = PieceReading.Read(ledger, known, piece);
        return Then(ledger, Taking.Decide(ledger, new TakeRecords(file, read, Supplier)), Supplier);
    }

    /// <summary>
    /// Sends a whole file, cut as <paramref name="sizeOf"/> says, as somebody who is told where to go on.
    /// </summary>
    public static ServiceLedger Load(ServiceLedger ledger, string file, byte[] bytes, Func<int> sizeOf)
    {
        while (ledger.Files.GetValueOrDefault(file) is not { IsClosed: true })
        {
            var at = (int)(ledger.Files.GetValueOrDefault(file)?.Received ?? 0);
            var size = Math.Min(sizeOf(), bytes.Length - at);
            ledger = Send(ledger, file, new(at, bytes.AsMemory(at, size), at + size == bytes.Length));
        }

        return ledger;
    }

    public static ServiceLedger Load(ServiceLedger ledger, string text) =>
        Load(ledger, "F1", Encoding.UTF8.GetBytes(text), () => int.MaxValue);

    /// <summary>Every refused row of a file, in order.</summary>
    public static IReadOnlyList<(int Line, string Code)> RefusedOf(ServiceLedger ledger) =>
    [
        .. ledger.Refused.OrderBy(one => one.Key, StringComparer.Ordinal)
            .SelectMany(one => one.Value.Rows)
            .Select(row => (row.Line, row.Code)),
    ];

    /// <summary>What is billable, in one text.</summary>
    public static string ResultOf(ServiceLedger ledger) => string.Join('\n',
    [
        .. ledger.Rejected.Select(one => $"{one.Code} {one.Rows}"),
        .. ledger.Months.Where(one => one.Records > 0).Select(
            one => $"{one.Month} {one.Records} {one.Minutes} {one.AmountAt(ledger.Terms.UnitPrice)}"),
        $"{ledger.Total} {ledger.ClientsAtCap}",
        .. RefusedOf(ledger).Select(one => $"{one.Line} {one.Code}"),
    ]);
}
