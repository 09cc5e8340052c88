using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Draws;

/// <summary>
/// The digest of a pool: SHA-256 of its RFC 8785 canonical JSON. Written out here because the domain knows no JSON: a
/// pool has texts and lists only, so that sorted members and the escapes of the RFC are all there is to it.
/// </summary>
public static class PoolDigest
{
    /// <summary>The digest as 64 lower hexadecimal digits.</summary>
    public static string Of(IReadOnlyList<PoolEntry> pool)
    {
        var text = new StringBuilder();
        Join(text, pool, WriteEntry);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void WriteEntry(StringBuilder text, PoolEntry entry)
    {
        text.Append("{\"categories\":");
        Join(text, entry.Categories, WriteText);
        text.Append(",\"employer\":");
        WriteText(text, entry.Employer);
        text.Append(",\"ref\":");
        WriteText(text, entry.Ref);
        text.Append('}');
    }

    private static void Join<T>(StringBuilder text, IEnumerable<T> items, Action<StringBuilder, T> write)
    {
        text.Append('[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            write(text, item);
            isFirst = false;
        }

        text.Append(']');
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var unit in value)
        {
            _ = unit switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append($"\\u{(int)unit:x4}"),
                _ => text.Append(unit),
            };
        }

        text.Append('"');
    }
}
