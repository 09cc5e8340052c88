using Procurement.Documents.Files;

namespace Procurement.Documents.Drawing;

/// <summary>Puts pages, font, fields and data together to a file.</summary>
internal sealed class DocumentFile
{
    /// <summary>Under this name the form keeps which characters the font has, for the print of a signature.</summary>
    public const string GlyphsKey = "GPG_Glyphs";

    private readonly PdfBuilder builder = new();
    private readonly PrintedDocument document;
    private readonly Glyphs glyphs;
    private readonly PdfReference root;
    private readonly PdfReference pages;
    private readonly PdfReference font;
    private readonly Dictionary<string, PdfReference> fields = new(StringComparer.Ordinal);

    private DocumentFile(PrintedDocument document, FontSubset subset)
    {
        this.document = document;
        glyphs = subset.Glyphs;
        (root, pages) = (builder.Reserve(), builder.Reserve());
        font = subset.CopyTo(builder);
    }

    public static byte[] Of(PrintedDocument document)
    {
        CheckNames(document.Fields);
        var subset = FontSubset.Of([.. DocumentTexts.Of(document)]);
        return new DocumentFile(document, subset).Write();
    }

    private static void CheckNames(IReadOnlyList<SignatureField> fields)
    {
        if (fields.Any(field => field.Name.Length == 0 || !field.Name.All(char.IsAsciiLetterOrDigit)))
            throw new ArgumentException("A field's name is made of letters and digits.", nameof(fields));
        if (fields.DistinctBy(field => field.Name, StringComparer.Ordinal).Count() != fields.Count)
            throw new ArgumentException("Two fields have the same name.", nameof(fields));
    }

    private byte[] Write()
    {
        var laid = Layout.Of(document, glyphs);
        var numbered = laid.Select(AddPage).ToArray();
        builder.Set(pages, PdfDictionary.Of(
            ("Type", new PdfName("Pages")),
            ("Kids", PdfArray.Of(numbered)),
            ("Count", PdfWord.Of(numbered.Length)),
            ("MediaBox", PdfArray.Of(PdfWord.Of(0), PdfWord.Of(0), PdfWord.Of(Page.Width), PdfWord.Of(Page.Height))),
            ("Resources", Resources())));
        var said = new DocumentProperties(document);
        var data = new Attachment(builder, document).Add();
        var catalog = PdfDictionary.Of(
            ("Type", new PdfName("Catalog")),
            ("Pages", pages),
            ("Lang", PdfString.Ascii("zh-CN")),
            ("ViewerPreferences", PdfDictionary.Of(("DisplayDocTitle", new PdfWord("true")))),
            ("Metadata", builder.Add(said.Metadata())),
            ("Names", PdfDictionary.Of(("EmbeddedFiles", Attachment.Names(document, data)))),
            ("AF", PdfArray.Of(data)));
        builder.Set(root, fields.Count == 0 ? catalog : catalog.With("AcroForm", builder.Add(Form())));
        return builder.Write(root, builder.Add(said.Info()));
    }

    private PdfDictionary Resources() => PdfDictionary.Of(("Font", PdfDictionary.Of((PageContent.Font, font))));

    private PdfReference AddPage(IReadOnlyList<Mark> marks)
    {
        var page = builder.Reserve();
        var content = builder.Add(
            Deflate.Stream(PdfDictionary.Of(), PageContent.Of(marks, glyphs, Page.Height)));
        var drawn = PdfDictionary.Of(("Type", new PdfName("Page")), ("Parent", pages), ("Contents", content));
        PdfValue[] here = [.. marks.OfType<Mark.Field>().Select(field => AddField(field, page))];
        builder.Set(page, here.Length == 0 ? drawn : drawn.With("Annots", new PdfArray(here)));
        return page;
    }

    private PdfReference AddField(Mark.Field field, PdfReference page)
    {
        var bottom = Page.Height - field.Y - field.Height;
        var added = builder.Add(PdfDictionary.Of(
            ("Type", new PdfName("Annot")),
            ("Subtype", new PdfName("Widget")),
            ("FT", new PdfName("Sig")),
            ("T", PdfString.Of(field.Of.Name)),
            ("TU", PdfString.Of(field.Of.Caption)),
            ("Rect", PdfArray.Of(
                PdfWord.Of(field.X),
                PdfWord.Of(bottom),
                PdfWord.Of(field.X + field.Width),
                PdfWord.Of(bottom + field.Height))),
            // Printed, and not to be moved.
            ("F", PdfWord.Of(4 + 128)),
            ("P", page)));
        fields.Add(field.Of.Name, added);
        return added;
    }

    // SigFlags: there are signatures, and the file may be appended to only.
    private PdfDictionary Form() => PdfDictionary.Of(
        ("Fields", PdfArray.Of([.. document.Fields.Select(field => fields[field.Name])])),
        ("SigFlags", PdfWord.Of(3)),
        ("DR", Resources()),
        ("DA", PdfString.Ascii($"/{PageContent.Font} 8 Tf 0 g")),
        (GlyphsKey, builder.Add(Deflate.Stream(PdfDictionary.Of(), glyphs.Write()))));
}
