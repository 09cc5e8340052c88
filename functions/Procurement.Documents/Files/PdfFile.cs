namespace Procurement.Documents.Files;

/// <summary>
/// A file with classic tables, as this service writes it and as a tool that signs it must go on with it. Throws
/// <see cref="PdfSyntaxException"/> for anything else, and ends soon whatever the bytes are.
/// </summary>
internal sealed class PdfFile
{
    private const int RevisionsMax = 16;

    private PdfFile(byte[] bytes, IReadOnlyList<PdfRevision> revisions) => (Bytes, Revisions) = (bytes, revisions);

    public byte[] Bytes { get; }

    /// <summary>What was drawn, and every update of it in the order of writing.</summary>
    public IReadOnlyList<PdfRevision> Revisions { get; }

    public PdfRevision Last => Revisions[^1];

    public static PdfFile Read(byte[] bytes)
    {
        var revisions = new List<PdfRevision>();
        int? at = LastTable(bytes);
        while (at is { } table)
        {
            if (revisions.Count == RevisionsMax) throw new PdfSyntaxException("too many updates");
            var revision = PdfTable.Read(bytes, table);
            revisions.Insert(0, revision);
            at = revision.PreviousOrNull;
            // Tables may only point backwards, otherwise there could be a circle.
            if (at >= table) throw new PdfSyntaxException("a table that points forwards");
        }

        return new(bytes, revisions);
    }

    /// <summary>An object as it was after a revision (0 is what was drawn). Throws if there is none.</summary>
    public PdfValue Object(int number, int revision)
    {
        for (var each = revision; each >= 0; each--)
        {
            if (!Revisions[each].Objects.TryGetValue(number, out var offset)) continue;
            var (said, value) = new PdfParser(Bytes, offset).ReadObject();
            return said == number ? value : throw new PdfSyntaxException($"object {said} instead of {number}");
        }

        throw new PdfSyntaxException($"no object {number}");
    }

    /// <summary>A value, or the object it refers to, of the kind that is needed.</summary>
    public T Resolve<T>(PdfValue? value, int revision)
        where T : PdfValue =>
        (value is PdfReference reference ? Object(reference.Number, revision) : value) as T
            ?? throw new PdfSyntaxException($"no {typeof(T).Name}");

    public PdfDictionary Catalog(int revision) => Resolve<PdfDictionary>(Last.Trailer["Root"], revision);

    private static int LastTable(byte[] bytes)
    {
        var from = Math.Max(0, bytes.Length - 1024);
        var found = bytes.AsSpan(from).LastIndexOf("startxref"u8);
        if (found < 0) throw new PdfSyntaxException("no startxref");
        var parser = new PdfParser(bytes, from + found);
        parser.Expect("startxref");
        return parser.ReadWhole();
    }
}
