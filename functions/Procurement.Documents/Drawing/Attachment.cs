using Procurement.Documents.Files;

namespace Procurement.Documents.Drawing;

/// <summary>The data of a document as a file inside of it (ISO 32000-1, 7.11; ISO 32000-2, 14.13).</summary>
internal sealed class Attachment(PdfBuilder builder, PrintedDocument document)
{
    public static PdfDictionary Names(PrintedDocument document, PdfReference data) =>
        PdfDictionary.Of(("Names", PdfArray.Of(PdfString.Of(document.DataName), data)));

    public PdfReference Add()
    {
        var date = PdfString.Ascii(PdfDate.Write(document.Created));
        var described = PdfDictionary.Of(
            ("Type", new PdfName("EmbeddedFile")),
            ("Subtype", new PdfName("application#2Fjson")),
            ("Params", PdfDictionary.Of(("Size", PdfWord.Of(document.DataJson.Length)), ("ModDate", date))));
        var stream = builder.Add(Deflate.Stream(described, document.DataJson));
        return builder.Add(PdfDictionary.Of(
            ("Type", new PdfName("Filespec")),
            ("F", PdfString.Ascii(document.DataName)),
            ("UF", PdfString.Of(document.DataName)),
            ("AFRelationship", new PdfName("Data")),
            ("EF", PdfDictionary.Of(("F", stream), ("UF", stream)))));
    }
}
