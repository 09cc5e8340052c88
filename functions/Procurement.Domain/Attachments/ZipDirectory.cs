using System.Buffers.Binary;
using System.Text;

namespace Procurement.Domain.Attachments;

/// <summary>
/// The names in a ZIP, by the directory at its end (APPNOTE 4.3.12, 4.3.16). A directory that does not fit into what is
/// looked at is not read: nobody makes the service hold a directory of gigabytes.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22, EntryLength = 46, CommentMax = 65535;

    /// <summary>The names, or null where the end of the file holds no whole directory.</summary>
    public static IReadOnlyList<string>? NamesOrNull(ReadOnlySpan<byte> tail)
    {
        if (EndOrNull(tail) is not { } end) return null;
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        if (size > end) return null;

        var names = new List<string>();
        var rest = tail[(end - (int)size)..end];
        while (rest.Length > 0)
        {
            if (rest.Length < EntryLength || !rest.StartsWith("PK\u0001\u0002"u8)) return null;
            var name = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var more = BinaryPrimitives.ReadUInt16LittleEndian(rest[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (rest.Length < EntryLength + name + more) return null;
            names.Add(Encoding.UTF8.GetString(rest.Slice(EntryLength, name)));
            rest = rest[(EntryLength + name + more)..];
        }

        return names;
    }

    private static int? EndOrNull(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndLength; at >= 0 && at >= tail.Length - EndLength - CommentMax; at--)
        {
            if (!tail[at..].StartsWith("PK\u0005\u0006"u8)) continue;
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]);
            if (at + EndLength + comment == tail.Length) return at;
        }

        return null;
    }
}
