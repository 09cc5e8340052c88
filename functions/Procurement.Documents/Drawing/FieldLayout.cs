namespace Procurement.Documents.Drawing;

/// <summary>The boxes in which a document is signed, two side by side, kept on one page with their captions.</summary>
internal sealed class FieldLayout(Flow flow, LineBreaker breaker)
{
    /// <summary>The box of a signature.</summary>
    public const double Width = 218;

    public const double Height = 108;
    private const double CaptionSize = 10.5;
    private const double CaptionLine = 16;

    public void Add(IReadOnlyList<SignatureField> fields)
    {
        foreach (var pair in fields.Chunk(2))
        {
            var captions = pair.Select(field => breaker.Break(field.Caption, CaptionSize, Width)).ToArray();
            var captionHeight = captions.Max(lines => lines.Count) * CaptionLine;
            flow.Gap(16);
            flow.Need(captionHeight + Height + 8);
            for (var each = 0; each < pair.Length; each++)
            {
                var left = each == 0 ? Page.Left : Page.Right - Width;
                AddCaption(captions[each], left);
                AddBox(pair[each], left, flow.Y + captionHeight + 4);
            }

            flow.Down(captionHeight + Height + 8);
        }
    }

    private void AddCaption(IReadOnlyList<string> lines, double left)
    {
        for (var line = 0; line < lines.Count; line++)
        {
            var y = flow.Y + ((line + 1) * CaptionLine) - 3;
            flow.Add(new Mark.Text(left, y, CaptionSize, lines[line], IsBold: true));
        }
    }

    private void AddBox(SignatureField field, double left, double top)
    {
        var (right, bottom) = (left + Width, top + Height);
        flow.Add(new Mark.Rule(left, top, right, top));
        flow.Add(new Mark.Rule(right, top, right, bottom));
        flow.Add(new Mark.Rule(right, bottom, left, bottom));
        flow.Add(new Mark.Rule(left, bottom, left, top));
        flow.Add(new Mark.Field(field, left, top, Width, Height));
    }
}
