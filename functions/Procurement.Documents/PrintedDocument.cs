namespace Procurement.Documents;

/// <summary>
/// What a document says: an agreement, a supplement, an acceptance. Equal data give equal bytes, whoever draws and
/// when.
/// </summary>
/// <param name="Title">The title on the first page.</param>
/// <param name="Reference">The number that stands at the head of every page.</param>
/// <param name="Blocks">What stands between the title and the signatures.</param>
/// <param name="Fields">Where it is signed, in the order of signing; none for a document that nobody signs.</param>
/// <param name="DataJson">The data it was made from, attached as they are.</param>
/// <param name="DataName">The name of the attachment, e.g. agreement.json.</param>
/// <param name="Created">The date inside the file; part of the data, never the clock of the drawing.</param>
public sealed record PrintedDocument(
    string Title,
    string Reference,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<SignatureField> Fields,
    byte[] DataJson,
    string DataName,
    DateTimeOffset Created);

/// <summary>A place to sign.</summary>
/// <param name="Name">The field's name in the file: letters and digits, e.g. Supplier.</param>
/// <param name="Caption">What stands above the box, e.g. 乙方（承接主体）.</param>
/// <param name="Signatories">
/// Names that the print in the box may need, beside what the document says anyway: only characters that were in the
/// document when it was drawn can be printed when it is signed.
/// </param>
public sealed record SignatureField(string Name, string Caption, string Signatories = "");

/// <summary>A piece of a document.</summary>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>A heading, kept on the page of what follows.</summary>
    public sealed record Heading(string Text) : Block;

    /// <summary>A paragraph; its first line is indented by two characters.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>Labels with values, as at the head of an agreement.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Rows) : Block;

    /// <summary>A table with its head on every page; a row is broken only if it is longer than a page.</summary>
    public sealed record Table(
        IReadOnlyList<Column> Columns,
        IReadOnlyList<IReadOnlyList<string>> Rows,
        IReadOnlyList<string>? Footer = null) : Block;

    /// <summary>A list numbered from 1.</summary>
    public sealed record ListItems(IReadOnlyList<string> Texts) : Block;
}

/// <summary>A label with its value.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>A column of a table: its head, its share of the width, and whether it holds figures.</summary>
public sealed record Column(string Head, int Share = 1, bool IsNumber = false);
