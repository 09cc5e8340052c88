namespace Procurement.Documents.Drawing;

/// <summary>Lays tables out over as many pages as they need, with their head on each.</summary>
internal sealed class TableLayout(Flow flow, Glyphs glyphs)
{
    private const double Size = 9.5;
    private const double Line = 14;
    private const double Padding = 4;

    // Fewer lines of a row that is broken would look lost at the foot of a page.
    private const int BrokenLinesMin = 3;

    private readonly LineBreaker breaker = new(glyphs);

    public void Add(Block.Facts facts)
    {
        var widest = facts.Rows.Select(row => glyphs.WidthOf(row.Label, Size)).DefaultIfEmpty(0).Max();
        var label = Math.Min(widest + (2 * Padding) + 1, Page.Column * 0.4);
        TableColumn[] columns = [new(Page.Left, label, false), new(Page.Left + label, Page.Column - label, false)];
        flow.Gap(4);
        foreach (var row in facts.Rows) AddRow(columns, Row(columns, [row.Label, row.Value]), head: null);
        flow.Down(6);
    }

    public void Add(Block.Table table)
    {
        var columns = Columns(table.Columns);
        var head = Row(columns, [.. table.Columns.Select(column => column.Head)], isHead: true);
        flow.Gap(4);
        // The head never stands alone at the foot of a page.
        flow.Need(HeightOf(head) + (3 * Line));
        Draw(columns, head);
        foreach (var row in table.Rows) AddRow(columns, Row(columns, row), head);
        if (table.Footer is { } footer) AddRow(columns, Row(columns, footer, isBold: true), head);
        flow.Down(6);
    }

    private static TableColumn[] Columns(IReadOnlyList<Column> columns)
    {
        var unit = Page.Column / columns.Sum(column => column.Share);
        var left = Page.Left;
        var laid = new List<TableColumn>();
        foreach (var column in columns)
        {
            laid.Add(new(left, unit * column.Share, column.IsNumber));
            left += unit * column.Share;
        }

        return [.. laid];
    }

    private static double HeightOf(TableRow row) => (row.Lines * Line) + (2 * Padding);

    private TableRow Row(TableColumn[] columns, IReadOnlyList<string> texts, bool isHead = false, bool isBold = false)
    {
        if (texts.Count != columns.Length)
            throw new ArgumentException($"{texts.Count} cells in a table of {columns.Length} columns.", nameof(texts));
        return new(
            [.. texts.Select((text, at) => breaker.Break(text, Size, columns[at].Width - (2 * Padding)))],
            isHead,
            isBold || isHead);
    }

    private void AddRow(TableColumn[] columns, TableRow row, TableRow? head)
    {
        while (HeightOf(row) > flow.Room)
        {
            var fitting = (int)((flow.Room - (2 * Padding)) / Line);
            // A row that fits on a page of its own is not broken.
            var whole = Page.Bottom - Page.Top - (head is null ? 0 : HeightOf(head));
            if (HeightOf(row) > whole && fitting >= BrokenLinesMin)
            {
                Draw(columns, row.First(fitting));
                row = row.From(fitting);
            }

            flow.NewPage();
            if (head is not null) Draw(columns, head);
        }

        Draw(columns, row);
    }

    private void Draw(TableColumn[] columns, TableRow row)
    {
        var (top, bottom) = (flow.Y, flow.Y + HeightOf(row));
        if (row.IsHead) flow.Add(new Mark.Shade(Page.Left, top, Page.Column, bottom - top));
        for (var at = 0; at < columns.Length; at++) DrawCell(columns[at], row.Cells[at], row.IsBold);
        flow.Add(new Mark.Rule(Page.Left, top, Page.Right, top));
        flow.Add(new Mark.Rule(Page.Left, bottom, Page.Right, bottom));
        foreach (var column in columns) flow.Add(new Mark.Rule(column.Left, top, column.Left, bottom));
        flow.Add(new Mark.Rule(Page.Right, top, Page.Right, bottom));
        flow.Down(bottom - top);
    }

    private void DrawCell(TableColumn column, IReadOnlyList<string> lines, bool isBold)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            var x = column.IsNumber
                ? column.Left + column.Width - Padding - glyphs.WidthOf(lines[line], Size)
                : column.Left + Padding;
            flow.Add(new Mark.Text(x, flow.Y + Padding + ((line + 1) * Line) - 4, Size, lines[line], isBold));
        }
    }
}

/// <summary>A column where it lies.</summary>
internal sealed record TableColumn(double Left, double Width, bool IsNumber);

/// <summary>A row with the lines of its cells.</summary>
internal sealed record TableRow(IReadOnlyList<IReadOnlyList<string>> Cells, bool IsHead, bool IsBold)
{
    public int Lines => Cells.Max(cell => cell.Count);

    public TableRow First(int lines) => this with { Cells = [.. Cells.Select(cell => cell.Take(lines).ToArray())] };

    public TableRow From(int lines) => this with { Cells = [.. Cells.Select(cell => cell.Skip(lines).ToArray())] };
}
