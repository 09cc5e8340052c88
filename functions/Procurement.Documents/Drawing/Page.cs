namespace Procurement.Documents.Drawing;

/// <summary>A page of A4 in points, measured from its top left corner.</summary>
internal static class Page
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Left = 72;
    public const double Right = Width - Left;
    public const double Top = 76;
    public const double Bottom = Height - 72;
    public const double Column = Right - Left;
    public const double HeaderAt = 50;
    public const double FooterAt = Height - 44;
}

/// <summary>Something on a page.</summary>
internal abstract record Mark
{
    /// <summary>A line of text; y is its baseline.</summary>
    internal sealed record Text(double X, double Y, double Size, string Content, bool IsBold = false) : Mark;

    /// <summary>A rule from one point to another.</summary>
    internal sealed record Rule(double X, double Y, double ToX, double ToY) : Mark;

    /// <summary>A grey area.</summary>
    internal sealed record Shade(double X, double Y, double Width, double Height) : Mark;

    /// <summary>The box of a signature.</summary>
    internal sealed record Field(SignatureField Of, double X, double Y, double Width, double Height) : Mark;
}
