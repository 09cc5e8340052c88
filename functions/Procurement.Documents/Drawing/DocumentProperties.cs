using System.Globalization;
using System.Security;
using System.Text;
using Procurement.Documents.Files;

namespace Procurement.Documents.Drawing;

/// <summary>Title, subject and date, said twice: in the old form and as XMP.</summary>
internal sealed class DocumentProperties(PrintedDocument document)
{
    private const string Producer = "Procurement.Documents";

    public PdfDictionary Info() => PdfDictionary.Of(
        ("Title", PdfString.Of(document.Title)),
        ("Subject", PdfString.Of(document.Reference)),
        ("Producer", PdfString.Ascii(Producer)),
        ("CreationDate", PdfString.Ascii(PdfDate.Write(document.Created))));

    public PdfStream Metadata()
    {
        var created = PdfDate.InChina(document.Created)
            .ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        var text = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:title>{Said(document.Title)}</dc:title>
            <dc:description>{Said(document.Reference)}</dc:description>
            <xmp:CreateDate>{created}</xmp:CreateDate><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n");
        var described = PdfDictionary.Of(("Type", new PdfName("Metadata")), ("Subtype", new PdfName("XML")));
        return new(described, Encoding.UTF8.GetBytes(text));
    }

    private static string Said(string text) =>
        $"<rdf:Alt><rdf:li xml:lang=\"x-default\">{SecurityElement.Escape(text)}</rdf:li></rdf:Alt>";
}
