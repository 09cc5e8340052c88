namespace Procurement.Documents.Drawing;

/// <summary>Every text that a document shows or may have to show when it is signed.</summary>
internal static class DocumentTexts
{
    private const string Marks = "0123456789第页共. ";

    public static IEnumerable<string> Of(PrintedDocument document) =>
    [
        document.Title,
        document.Reference,
        .. document.Blocks.SelectMany(Of),
        .. document.Fields.SelectMany(field => new[] { field.Caption, field.Signatories }),
        Marks,
        .. document.Fields.Count == 0 ? [] : SignaturePrint.All,
    ];

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Text],
        Block.ListItems items => items.Texts,
        Block.Facts facts => facts.Rows.SelectMany(row => new[] { row.Label, row.Value }),
        Block.Table table =>
        [
            .. table.Columns.Select(column => column.Head), .. table.Rows.SelectMany(row => row), .. table.Footer ?? [],
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
