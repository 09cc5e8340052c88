using Procurement.Documents.Drawing;

namespace Procurement.Documents;

/// <summary>Draws documents as PDF.</summary>
public static class DocumentPdf
{
    /// <summary>
    /// The file. Store it and never draw again in order to sign: compression may differ between releases of .NET.
    /// Throws <see cref="MissingGlyphException"/>.
    /// </summary>
    public static byte[] Draw(PrintedDocument document) => DocumentFile.Of(document);
}
