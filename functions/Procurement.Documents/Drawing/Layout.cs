using System.Globalization;

namespace Procurement.Documents.Drawing;

/// <summary>Lays a document out on pages.</summary>
internal sealed class Layout
{
    private const double BodySize = 10.5;
    private const double BodyLine = 18;
    private const double HeadingSize = 12;
    private const double TitleSize = 18;
    private const double SmallSize = 8.5;
    private const double ItemIndent = 26;

    private readonly Flow flow = new();
    private readonly Glyphs glyphs;
    private readonly LineBreaker breaker;
    private readonly TableLayout tables;

    private Layout(Glyphs glyphs)
    {
        this.glyphs = glyphs;
        breaker = new(glyphs);
        tables = new(flow, glyphs);
    }

    /// <summary>The marks of every page.</summary>
    public static IReadOnlyList<IReadOnlyList<Mark>> Of(PrintedDocument document, Glyphs glyphs)
    {
        var layout = new Layout(glyphs);
        layout.Title(document.Title);
        foreach (var block in document.Blocks) layout.Add(block);
        new FieldLayout(layout.flow, layout.breaker).Add(document.Fields);
        return layout.WithHeadAndFoot(document.Reference);
    }

    /// <summary>The foot of a page.</summary>
    public static string Foot(int page, int pages) =>
        string.Create(CultureInfo.InvariantCulture, $"第 {page} 页 共 {pages} 页");

    private void Title(string text)
    {
        foreach (var line in breaker.Break(text, TitleSize, Page.Column))
        {
            flow.Down(TitleSize * 1.5);
            Centred(line, TitleSize);
        }

        flow.Down(TitleSize);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Block.Heading heading: Heading(heading.Text); break;
            case Block.Paragraph paragraph: Lines(paragraph.Text, Page.Left, 2 * BodySize); break;
            case Block.ListItems items: Items(items.Texts); break;
            case Block.Facts facts: tables.Add(facts); break;
            case Block.Table table: tables.Add(table); break;
            default: throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    // With at least two lines of what it heads.
    private void Heading(string text)
    {
        var lines = breaker.Break(text, HeadingSize, Page.Column);
        flow.Gap(8);
        flow.Need((lines.Count * 20) + (2 * BodyLine));
        foreach (var line in lines)
        {
            flow.Down(20);
            flow.Add(new Mark.Text(Page.Left, flow.Y - 5, HeadingSize, line, IsBold: true));
        }

        flow.Down(2);
    }

    private void Items(IReadOnlyList<string> texts)
    {
        for (var each = 0; each < texts.Count; each++)
        {
            flow.Need(BodyLine);
            var label = string.Create(CultureInfo.InvariantCulture, $"{each + 1}.");
            flow.Add(new Mark.Text(Page.Left, flow.Y + BodyLine - 5, BodySize, label));
            Lines(texts[each], Page.Left + ItemIndent, indent: 0);
        }

        flow.Down(2);
    }

    private void Lines(string text, double left, double indent)
    {
        var first = true;
        foreach (var line in breaker.Break(text, BodySize, Page.Right - left, indent))
        {
            flow.Need(BodyLine);
            flow.Down(BodyLine);
            flow.Add(new Mark.Text(left + (first ? indent : 0), flow.Y - 5, BodySize, line));
            first = false;
        }
    }

    private void Centred(string line, double size) => flow.Add(
        new Mark.Text((Page.Width - glyphs.WidthOf(line, size)) / 2, flow.Y, size, line, IsBold: true));

    private IReadOnlyList<IReadOnlyList<Mark>> WithHeadAndFoot(string reference)
    {
        var head = breaker.Break(reference, SmallSize, Page.Column)[0];
        var headAt = Page.Right - glyphs.WidthOf(head, SmallSize);
        return
        [
            .. flow.Pages.Select((page, index) =>
            {
                var foot = Foot(index + 1, flow.Pages.Count);
                var footAt = (Page.Width - glyphs.WidthOf(foot, SmallSize)) / 2;
                return (IReadOnlyList<Mark>)
                [
                    new Mark.Text(headAt, Page.HeaderAt, SmallSize, head),
                    .. page,
                    new Mark.Text(footAt, Page.FooterAt, SmallSize, foot),
                ];
            }),
        ];
    }
}
