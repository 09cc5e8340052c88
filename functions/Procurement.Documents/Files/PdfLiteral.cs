namespace Procurement.Documents.Files;

/// <summary>Strings in brackets, with brackets inside and marks behind backslashes (ISO 32000-1, 7.3.4.2).</summary>
internal static class PdfLiteral
{
    /// <summary>The string that begins at a bracket, and where it ends.</summary>
    public static PdfString Read(byte[] bytes, int start, out int end)
    {
        var content = new List<byte>();
        var open = 0;
        for (end = start; end < bytes.Length; end++)
        {
            var one = bytes[end];
            if (one == '\\')
            {
                Escaped(bytes, ref end, content);
                continue;
            }

            if (one == '(' && open++ == 0) continue;
            if (one == ')' && --open == 0)
            {
                end++;
                return new([.. content]);
            }

            content.Add(one);
        }

        throw new PdfSyntaxException("a string without end");
    }

    // Leaves the position at the last byte of the mark.
    private static void Escaped(byte[] bytes, ref int at, List<byte> content)
    {
        if (++at >= bytes.Length) throw new PdfSyntaxException("a string without end");
        var one = bytes[at];
        if (one is >= (byte)'0' and <= (byte)'7')
        {
            content.Add(Octal(bytes, ref at));
            return;
        }

        if (one is (byte)'\r' or (byte)'\n') return;
        content.Add((char)one switch
        {
            'n' => 10,
            'r' => 13,
            't' => 9,
            'b' => 8,
            'f' => 12,
            _ => one,
        });
    }

    private static byte Octal(byte[] bytes, ref int at)
    {
        var value = 0;
        var digits = 0;
        while (digits < 3 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7')
        {
            value = (value * 8) + bytes[at] - '0';
            at++;
            digits++;
        }

        at--;
        return (byte)(value & 0xFF);
    }
}
