using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Procurement.Domain.Calendar;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>A piece of a file: the bytes from a position on, and whether they are its last.</summary>
public sealed record FilePiece(long Position, ReadOnlyMemory<byte> Bytes, bool IsLast);

/// <summary>
/// What a piece brings: rows in their order, and how far the file is with them; a refusal, or neither where all of it
/// was taken before.
/// </summary>
public sealed record ReadPiece(IReadOnlyList<FileRow> Rows, RecordFile? Now, Refusal? Why);

/// <summary>
/// Reads the next rows of a file from a piece: as many as one step may take. The sender goes on where it is told, so
/// whoever cuts the file, and where, makes no difference.
/// </summary>
public static class PieceReading
{
    /// <summary>The names of the columns, in their order.</summary>
    public const string Header = "id,client,worker,start,end,verification";

    /// <summary>The most rows that one step takes.</summary>
    public const int RowsMax = 400;

    private const int TextMax = 64, WordMax = 20, Columns = 6;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The rows of the piece that were not taken yet.</summary>
    public static ReadPiece Read(ServiceLedger ledger, RecordFile file, FilePiece piece)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(piece);
        if (piece.Position > file.Received)
        {
            var next = file.Received.ToString(CultureInfo.InvariantCulture);
            return new([], null, RecordFileRefusals.Gap with { Value = next });
        }

        var known = (int)Math.Min(file.Received - piece.Position, piece.Bytes.Length);
        var fresh = piece.Bytes[known..];
        if (file.IsClosed) return new([], null, fresh.IsEmpty ? null : RecordFileRefusals.Closed);
        var ends = piece.IsLast && piece.Position + piece.Bytes.Length >= file.Received;
        if (fresh.IsEmpty && !ends) return new([], null, null);
        byte[] bytes = [.. Convert.FromBase64String(file.Carry), .. fresh.Span];
        return new Run(new StepBudget(ledger), file, bytes, ends).Read(file.Received + fresh.Length);
    }

    private static BroughtRecord? RecordOrNull(ReadOnlySpan<byte> row)
    {
        if (!Utf8.IsValid(row) || RowReader.FieldsOrNull(row) is not { Count: Columns } fields) return null;
        var texts = fields.Select(Encoding.UTF8.GetString).ToArray();
        var (id, worker, verification) = (texts[0], texts[2], texts[5]);
        if (id.Length is 0 or > TextMax || worker.Length is 0 or > TextMax) return null;
        if (verification.Length > WordMax) return null;
        return RecordTimes.TryParse(texts[3], out var start) && RecordTimes.TryParse(texts[4], out var end)
            ? new(id, texts[1], worker, start, end, verification)
            : null;
    }

    // One reading of one piece; the bytes begin with what was carried.
    private sealed class Run(StepBudget budget, RecordFile file, byte[] bytes, bool ends)
    {
        private readonly List<FileRow> rows = [];
        private int at;
        private int line = file.Line;
        private bool isBegun = file.IsBegun;
        private bool isSkipping = file.IsSkipping;

        public ReadPiece Read(long received)
        {
            if (!isBegun && !TryBegin(out var waits))
            {
                return waits
                    ? new([], file with { Received = received, Carry = Convert.ToBase64String(bytes) }, null)
                    : new([], null, RecordFileRefusals.HeaderWrong);
            }

            var isFull = !ReadRows();
            return new(rows, file with
            {
                Received = isFull ? received - (bytes.Length - at) : received,
                Line = line,
                Carry = isFull ? "" : Convert.ToBase64String(bytes.AsSpan(at)),
                IsBegun = isBegun,
                IsSkipping = isSkipping,
                IsClosed = ends && !isFull,
            }, null);
        }

        private bool TryBegin(out bool waits)
        {
            at = bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0;
            waits = false;
            if (RowReader.RowOrNull(bytes, at, ends) is not { } row)
            {
                waits = !ends;
                return false;
            }

            var names = row.Fault is RowFault.None ? RowReader.FieldsOrNull(bytes.AsSpan(row.Start, row.Length)) : null;
            if (names is null || string.Join(',', names.Select(Encoding.UTF8.GetString)) != Header) return false;
            (at, line, isBegun) = (row.Next, line + row.Lines, true);
            return true;
        }

        // False where the step is full before the bytes are at their end.
        private bool ReadRows()
        {
            while (true)
            {
                if (isSkipping && !Skip()) return true;
                if (RowReader.RowOrNull(bytes, at, ends) is not { } row) return true;
                if (row is { Length: > 0 } && !TryTake(row)) return false;
                (at, line, isSkipping) = (row.Next, line + row.Lines, row.Fault is RowFault.TooLong);
            }
        }

        private bool Skip()
        {
            (at, var isOver) = RowReader.SkipLine(bytes, at, ends);
            if (isOver) line++;
            isSkipping = !isOver;
            return isOver;
        }

        private bool TryTake(RowSpan row)
        {
            var record = row.Fault is RowFault.None ? RecordOrNull(bytes.AsSpan(row.Start, row.Length)) : null;
            if (!budget.TryAdd(record)) return false;
            rows.Add(new(line, record));
            return true;
        }
    }

    // What one transaction of the table service holds: rows, and bytes.
    private sealed class StepBudget(ServiceLedger ledger)
    {
        private const int SlotsMax = 44, BytesMax = 3_000_000, BytesOfRow = 320;

        private readonly HashSet<int> slots = [];
        private int bytes = ledger.SeenWeight;
        private int rows;

        public bool TryAdd(BroughtRecord? record)
        {
            var isNew = record is not null && ledger.Serves(ChinaTime.DayOf(record.Start))
                && !slots.Contains(LedgerPlaces.SlotOf(record.Start));
            var weight = BytesOfRow + (isNew ? WeightOf(LedgerPlaces.SlotOf(record!.Start)) : 0);
            if (rows > 0 && (rows >= RowsMax || bytes + weight > BytesMax || (isNew && slots.Count >= SlotsMax)))
            {
                return false;
            }

            if (isNew) slots.Add(LedgerPlaces.SlotOf(record!.Start));
            (bytes, rows) = (bytes + weight, rows + 1);
            return true;
        }

        private int WeightOf(int slot) => ledger.Slots.FirstOrDefault(one => one.Slot == slot)?.Weight ?? 0;
    }
}
