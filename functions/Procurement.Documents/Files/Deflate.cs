using System.IO.Compression;

namespace Procurement.Documents.Files;

/// <summary>Compresses streams (FlateDecode).</summary>
internal static class Deflate
{
    private const int InflatedBytesMax = 64 * 1024 * 1024;

    public static PdfStream Stream(PdfDictionary dictionary, byte[] content) =>
        new(dictionary.With("Filter", new PdfName("FlateDecode")), Pack(content));

    /// <summary>What a stream holds. Throws <see cref="PdfSyntaxException"/> for other filters and for bombs.</summary>
    public static byte[] Content(PdfStream stream)
    {
        if (stream.Dictionary["Filter"] is null) return stream.Bytes;
        if (!stream.Dictionary.IsName("Filter", "FlateDecode")) throw new PdfSyntaxException("another filter");
        // From the third byte and without the sum at the end, because PDFsharp leaves its streams unfinished.
        using var packed = new MemoryStream(stream.Bytes, 2, Math.Max(0, stream.Bytes.Length - 2), writable: false);
        using var inflating = new DeflateStream(packed, CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = inflating.Read(buffer)) > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > InflatedBytesMax) throw new PdfSyntaxException("a stream that is too long");
        }

        return content.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflating.Write(content);
        return packed.ToArray();
    }
}
