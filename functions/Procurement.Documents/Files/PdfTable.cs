namespace Procurement.Documents.Files;

/// <summary>What one writing of a file brought: where its objects are, its trailer, and where it ends.</summary>
internal sealed record PdfRevision(int TableAt, int End, PdfDictionary Trailer, IReadOnlyDictionary<int, int> Objects)
{
    public int? PreviousOrNull => Trailer["Prev"] is null ? null : Trailer.Whole("Prev");

    public int Size => Trailer.Whole("Size");
}

/// <summary>Reads a table of objects with its trailer (ISO 32000-1, 7.5.4).</summary>
internal static class PdfTable
{
    public static PdfRevision Read(byte[] bytes, int at)
    {
        var parser = new PdfParser(bytes, at);
        parser.Expect("xref");
        var objects = new Dictionary<int, int>();
        while (!parser.TryRead("trailer")) ReadSection(parser, objects);
        if (parser.ReadValue() is not PdfDictionary trailer) throw new PdfSyntaxException("no trailer");
        parser.Expect("startxref");
        if (parser.ReadWhole() != at) throw new PdfSyntaxException("a trailer of another table");
        // A comment to everybody else, so looked for by itself.
        var end = EndOfMark(bytes, parser);
        return new(at, end, trailer, objects);
    }

    private static void ReadSection(PdfParser parser, Dictionary<int, int> objects)
    {
        var first = parser.ReadWhole();
        var count = parser.ReadWhole();
        for (var each = 0; each < count; each++)
        {
            var offset = parser.ReadWhole();
            parser.ReadWhole();
            // Only the first entry is free by nature; to free another one would hide it.
            if (first + each == 0 && parser.TryRead("f")) continue;
            parser.Expect("n");
            if (!objects.TryAdd(checked(first + each), offset)) throw new PdfSyntaxException("an object twice");
        }
    }

    private static int EndOfMark(byte[] bytes, PdfParser parser)
    {
        parser.SkipLineEnd();
        if (!bytes.AsSpan(parser.Position).StartsWith("%%EOF"u8)) throw new PdfSyntaxException("no %%EOF");
        var behind = new PdfParser(bytes, parser.Position + "%%EOF".Length);
        behind.SkipLineEnd();
        return behind.Position;
    }
}
