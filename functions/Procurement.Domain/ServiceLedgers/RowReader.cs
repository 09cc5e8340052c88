using System.Runtime.InteropServices;

namespace Procurement.Domain.ServiceLedgers;

/// <summary>A row as it stands in the bytes: where it is, where the next begins, how many lines it takes.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowSpan(int Start, int Length, int Next, int Lines, RowFault Fault);

/// <summary>What is wrong with the form of a row.</summary>
internal enum RowFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote is never closed or stands where none may: the line alone is no record.</summary>
    Quotes,

    /// <summary>The line is longer than any record: what follows up to its end is passed over.</summary>
    TooLong,
}

/// <summary>
/// Finds the rows of comma-separated text (RFC 4180) in bytes of which more may come. What is found depends on the
/// bytes alone, and never on where they were cut.
/// </summary>
internal static class RowReader
{
    /// <summary>The most bytes of a row.</summary>
    public const int BytesMax = 4096;

    private const byte Quote = (byte)'"', Comma = (byte)',', Feed = (byte)'\n', Return = (byte)'\r';

    /// <summary>
    /// The row that begins at a place, or null while its end has not come. Line ends within quotes belong to the row,
    /// if the quote is closed before the row is too long.
    /// </summary>
    public static RowSpan? RowOrNull(ReadOnlySpan<byte> bytes, int start, bool isLast)
    {
        var rest = bytes[start..];
        var (end, lines, firstEnd) = Scan(rest);
        if (end < 0 && rest.Length > BytesMax) return Broken(bytes, start, firstEnd);
        if (end >= 0)
        {
            return EndOrNull(bytes, start + end, isLast) is { } next
                ? new(start, end, next, lines + 1, RowFault.None)
                : null;
        }

        if (!isLast || rest.IsEmpty) return null;
        // The last row may have no line end; one whose quote is still open has lost it.
        return IsOpen(rest)
            ? firstEnd >= 0
                ? Broken(bytes, start, firstEnd)
                : new RowSpan(start, rest.Length, bytes.Length, 0, RowFault.Quotes)
            : new RowSpan(start, rest.Length, bytes.Length, lines, RowFault.None);
    }

    /// <summary>
    /// Where the line after this place begins, the length of the bytes while its end has not come, and whether it came.
    /// </summary>
    public static (int Next, bool IsOver) SkipLine(ReadOnlySpan<byte> bytes, int start, bool isLast)
    {
        var end = bytes[start..].IndexOfAny(Feed, Return);
        if (end < 0) return (bytes.Length, false);
        return EndOrNull(bytes, start + end, isLast) is { } next ? (next, true) : (start + end, false);
    }

    /// <summary>The fields of a row, or null where a quote stands where none may.</summary>
    public static IReadOnlyList<byte[]>? FieldsOrNull(ReadOnlySpan<byte> row)
    {
        List<byte[]> fields = [];
        for (var at = 0; ; at++)
        {
            var (field, next) = at < row.Length && row[at] is Quote ? Quoted(row, at) : Plain(row, at);
            if (field is null) return null;
            fields.Add(field);
            if (next >= row.Length) return fields;
            at = next;
        }
    }

    private static (byte[]? Field, int Next) Plain(ReadOnlySpan<byte> row, int at)
    {
        var length = row[at..].IndexOf(Comma);
        var field = length < 0 ? row[at..] : row.Slice(at, length);
        return (field.Contains(Quote) ? null : field.ToArray(), at + field.Length);
    }

    private static (byte[]? Field, int Next) Quoted(ReadOnlySpan<byte> row, int at)
    {
        List<byte> field = [];
        for (at++; at < row.Length; at++)
        {
            if (row[at] is not Quote) field.Add(row[at]);
            else if (at + 1 < row.Length && row[at + 1] is Quote) field.Add(row[at++]);
            else break;
        }

        var next = at + 1;
        return at < row.Length && (next == row.Length || row[next] is Comma) ? ([.. field], next) : (null, next);
    }

    // The end of the row (-1: not found), how many line ends are within its quotes, and where the first line ends.
    private static (int End, int Lines, int FirstEnd) Scan(ReadOnlySpan<byte> rest)
    {
        var (isQuoted, isFieldStart, lines, firstEnd) = (false, true, 0, -1);
        var length = Math.Min(rest.Length, BytesMax + 1);
        for (var at = 0; at < length; at++)
        {
            var one = rest[at];
            if (one is Feed or Return)
            {
                if (!isQuoted) return (at, lines, firstEnd);
                if (firstEnd < 0 && at < BytesMax) firstEnd = at;
                if (one is Return || at is 0 || rest[at - 1] is not Return) lines++;
            }

            if (one is Quote && (isQuoted || isFieldStart)) isQuoted = !isQuoted;
            // A quote within quotes is written twice: the second opens what the first closed.
            isFieldStart = !isQuoted && (one is Comma || (one is Quote && IsDoubled(rest, at)));
        }

        return (-1, lines, firstEnd);
    }

    private static bool IsDoubled(ReadOnlySpan<byte> rest, int at) => at + 1 < rest.Length && rest[at + 1] is Quote;

    private static bool IsOpen(ReadOnlySpan<byte> rest)
    {
        var (isQuoted, isFieldStart) = (false, true);
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] is Quote && (isQuoted || isFieldStart)) isQuoted = !isQuoted;
            isFieldStart = !isQuoted && (rest[at] is Comma || (rest[at] is Quote && IsDoubled(rest, at)));
        }

        return isQuoted;
    }

    // Only its first line is lost: whatever follows may be records again.
    private static RowSpan Broken(ReadOnlySpan<byte> bytes, int start, int firstEnd) => firstEnd >= 0
        ? new(start, firstEnd, EndOrNull(bytes, start + firstEnd, isLast: true)!.Value, 1, RowFault.Quotes)
        : new(start, BytesMax, start + BytesMax, 0, RowFault.TooLong);

    // Whether a feed belongs to a return shows only with the next byte.
    private static int? EndOrNull(ReadOnlySpan<byte> bytes, int end, bool isLast)
    {
        if (bytes[end] is Feed) return end + 1;
        if (end + 1 == bytes.Length) return isLast ? end + 1 : null;
        return bytes[end + 1] is Feed ? end + 2 : end + 1;
    }
}
