using System.Globalization;
using System.Text;

namespace Procurement.Documents.Drawing;

/// <summary>Marks as the content of a page or of a box; there, y is measured from below.</summary>
internal sealed class PageContent(Glyphs glyphs, double height)
{
    /// <summary>The name of the font in the resources.</summary>
    public const string Font = "F0";

    // Bold is the same font with its outline drawn as well, so that there is one font only.
    private const double BoldShare = 0.03;

    private readonly StringBuilder content = new();

    public static byte[] Of(IReadOnlyList<Mark> marks, Glyphs glyphs, double height)
    {
        var page = new PageContent(glyphs, height);
        foreach (var mark in marks) page.Add(mark);
        return Encoding.ASCII.GetBytes(page.content.ToString());
    }

    private void Add(Mark mark)
    {
        switch (mark)
        {
            case Mark.Text { Content.Length: > 0 } text: Add(text); break;
            case Mark.Rule rule:
                Say($"0.5 w {rule.X:0.##} {height - rule.Y:0.##} m {rule.ToX:0.##} {height - rule.ToY:0.##} l S");
                break;
            case Mark.Shade area:
                var bottom = height - area.Y - area.Height;
                Say($"0.93 g {area.X:0.##} {bottom:0.##} {area.Width:0.##} {area.Height:0.##} re f 0 g");
                break;
        }
    }

    private void Add(Mark.Text text)
    {
        if (text.IsBold) Say($"q 2 Tr {text.Size * BoldShare:0.##} w");
        Say($"BT /{Font} {text.Size:0.##} Tf 1 0 0 1 {text.X:0.##} {height - text.Y:0.##} Tm");
        Say($"<{glyphs.Hex(text.Content)}> Tj ET");
        if (text.IsBold) Say($"Q");
    }

    private void Say(FormattableString line) =>
        content.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
