using System.Globalization;
using System.Security.Cryptography;

namespace Procurement.Documents.Files;

/// <summary>A new file: objects numbered in the order of asking, one table, an ID from their hash.</summary>
internal sealed class PdfBuilder
{
    private readonly List<PdfValue?> objects = [];

    /// <summary>A number for an object that is set later.</summary>
    public PdfReference Reserve()
    {
        objects.Add(null);
        return new(objects.Count);
    }

    public void Set(PdfReference reference, PdfValue value) => objects[reference.Number - 1] = value;

    public PdfReference Add(PdfValue value)
    {
        var reference = Reserve();
        Set(reference, value);
        return reference;
    }

    public byte[] Write(PdfReference root, PdfReference info)
    {
        using var writer = new PdfWriter();
        writer.Write("%PDF-1.7\n%"u8);
        // Four bytes above 127 tell programs that carry files about that this is not text.
        writer.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        var offsets = objects.Select((value, index) => writer.WriteObject(index + 1, value!)).ToList();
        var id = new PdfString(SHA256.HashData(writer.ToArray())[..16]);
        var table = writer.Position;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n"));
        writer.Write("0000000000 65535 f \n");
        foreach (var offset in offsets) writer.Write(Line(offset));
        writer.Write("trailer\n");
        writer.Write(PdfDictionary.Of(
            ("Size", PdfWord.Of(objects.Count + 1)), ("Root", root), ("Info", info), ("ID", PdfArray.Of(id, id))));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n"));
        return writer.ToArray();
    }

    /// <summary>The line of an object in a table, twenty bytes.</summary>
    public static string Line(int offset) => string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
}
