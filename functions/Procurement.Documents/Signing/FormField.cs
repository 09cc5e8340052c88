using System.Globalization;
using Procurement.Documents.Drawing;
using Procurement.Documents.Files;

namespace Procurement.Documents.Signing;

/// <summary>The form of a file at a revision, and a field of it.</summary>
internal static class Form
{
    // A list of a million references to one large object would take hours to read.
    private const int FieldsMax = 16;

    public static PdfDictionary? OrNull(PdfFile file, int revision) =>
        file.Catalog(revision)["AcroForm"] is { } form ? file.Resolve<PdfDictionary>(form, revision) : null;

    /// <summary>The fields in their order.</summary>
    public static IReadOnlyList<FormField> Fields(PdfFile file, int revision)
    {
        if (OrNull(file, revision) is not { } form) return [];
        var list = file.Resolve<PdfArray>(form["Fields"], revision);
        if (list.Items.Count > FieldsMax) throw new PdfSyntaxException("too many fields");
        return [.. list.Items.Select(item => FormField.Read(file, item, revision))];
    }

    /// <summary>The characters that the font of a file holds.</summary>
    public static Glyphs Glyphs(PdfFile file, int revision)
    {
        var stream = file.Resolve<PdfStream>(OrNull(file, revision)?[DocumentFile.GlyphsKey], revision);
        return Drawing.Glyphs.Read(Deflate.Content(stream));
    }
}

/// <summary>A field for a signature.</summary>
internal sealed record FormField(int Number, string Name, PdfDictionary Dictionary)
{
    public bool IsSigned => Dictionary["V"] is not null;

    public (double Width, double Height) Box()
    {
        var sides = Dictionary.Get<PdfArray>("Rect").Items
            .Select(side => double.Parse(((PdfWord)side).Text, CultureInfo.InvariantCulture)).ToArray();
        return (sides[2] - sides[0], sides[3] - sides[1]);
    }

    public static FormField Read(PdfFile file, PdfValue item, int revision)
    {
        var number = item is PdfReference reference ? reference.Number : throw new PdfSyntaxException("a field inside");
        var field = file.Resolve<PdfDictionary>(item, revision);
        if (!field.IsName("FT", "Sig")) throw new PdfSyntaxException("a field that is not signed");
        return new(number, field.Get<PdfString>("T").Read(), field);
    }
}
