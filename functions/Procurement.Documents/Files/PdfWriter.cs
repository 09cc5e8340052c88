using System.Globalization;
using System.Text;

namespace Procurement.Documents.Files;

/// <summary>Writes values; the same value gives the same bytes.</summary>
internal sealed class PdfWriter : IDisposable
{
    private readonly MemoryStream stream = new();

    public int Position => (int)stream.Position;

    /// <summary>The bytes of a value whose dictionaries are ordered by name, to compare values.</summary>
    public static byte[] Canonical(PdfValue value)
    {
        using var writer = new PdfWriter();
        writer.Write(value, ordered: true);
        return writer.ToArray();
    }

    public byte[] ToArray() => stream.ToArray();

    public void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    public void Write(string text) => stream.Write(Encoding.Latin1.GetBytes(text));

    /// <summary>An object with its number, and where it begins.</summary>
    public int WriteObject(int number, PdfValue value)
    {
        var at = Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
        Write(value);
        Write("\nendobj\n");
        return at;
    }

    public void Write(PdfValue value, bool ordered = false)
    {
        switch (value)
        {
            case PdfWord word: Write(word.Text); break;
            case PdfRaw raw: Write(raw.Text); break;
            case PdfName name: Write("/" + name.Text); break;
            case PdfString text: Write($"<{Convert.ToHexString(text.Bytes)}>"); break;
            case PdfReference to: Write(string.Create(CultureInfo.InvariantCulture, $"{to.Number} 0 R")); break;
            case PdfArray array: WriteItems(array, ordered); break;
            case PdfDictionary dictionary: WriteEntries(dictionary, ordered); break;
            case PdfStream content: WriteStream(content, ordered); break;
            default: throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    public void Dispose() => stream.Dispose();

    private void WriteItems(PdfArray array, bool ordered)
    {
        Write("[");
        for (var each = 0; each < array.Items.Count; each++)
        {
            if (each > 0) Write(" ");
            Write(array.Items[each], ordered);
        }

        Write("]");
    }

    private void WriteEntries(PdfDictionary dictionary, bool ordered)
    {
        Write("<<");
        var entries = ordered
            ? dictionary.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            : dictionary.Entries.AsEnumerable();
        foreach (var (name, value) in entries)
        {
            Write($"/{name} ");
            Write(value, ordered);
            Write("\n");
        }

        Write(">>");
    }

    private void WriteStream(PdfStream content, bool ordered)
    {
        WriteEntries(content.Dictionary.With("Length", PdfWord.Of(content.Bytes.Length)), ordered);
        Write("\nstream\n");
        Write(content.Bytes);
        Write("\nendstream");
    }
}
