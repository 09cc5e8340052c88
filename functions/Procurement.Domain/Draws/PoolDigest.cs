using System.Security.Cryptography;
using System.Text;

namespace Procurement.Domain.Draws;

/// <summary>
/// The digest of a pool: SHA-256 of its RFC 8785 canonical JSON. Written out here because the domain knows no JSON: a
/// pool has texts and lists only, so that sorted members are all there is to it beside the texts.
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
        Join(text, entry.Categories, CanonicalText.Append);
        text.Append(",\"employer\":");
        CanonicalText.Append(text, entry.Employer);
        text.Append(",\"ref\":");
        CanonicalText.Append(text, entry.Ref);
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
}
