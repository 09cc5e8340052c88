using System.Globalization;
using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Documents.Tests;

/// <summary>Updates that somebody appends to a file by hand.</summary>
internal static class Attacks
{
    /// <summary>The file with objects written again or added, properly linked, and a trailer with more in it.</summary>
    public static byte[] Append(
        byte[] file, (int Number, PdfValue Value)[] objects, string trailer = "", int? free = null, string stray = "")
    {
        var last = PdfFile.Read(file).Last;
        using var writer = new PdfWriter();
        writer.Write(file);
        writer.Write(stray);
        var lines = objects.Select(each => (each.Number, At: writer.WriteObject(each.Number, each.Value))).ToArray();
        var table = writer.Position;
        writer.Write("xref\n");
        foreach (var (number, at) in lines)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{PdfBuilder.Line(at)}"));
        if (free is { } freed)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{freed} 1\n0000000000 00001 f \n"));
        var size = Math.Max(last.Size, lines.Select(line => line.Number + 1).DefaultIfEmpty(0).Max());
        writer.Write("trailer\n");
        writer.Write(last.Trailer.With("Size", PdfWord.Of(size)).With("Prev", PdfWord.Of(last.TableAt)));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n"));
        var text = Encoding.Latin1.GetString(writer.ToArray());
        if (trailer.Length > 0) text = text.Insert(text.LastIndexOf("/Size", StringComparison.Ordinal), trailer);
        return Encoding.Latin1.GetBytes(text);
    }

    /// <summary>The first page with nothing on it.</summary>
    public static (int Number, PdfValue Value) EmptyFirstPage(byte[] file)
    {
        var read = PdfFile.Read(file);
        var pages = read.Resolve<PdfDictionary>(read.Catalog(0)["Pages"], 0);
        var page = (PdfReference)read.Resolve<PdfArray>(pages["Kids"], 0).Items[0];
        return (page.Number, read.Resolve<PdfDictionary>(page, 0).Without("Contents"));
    }
}
