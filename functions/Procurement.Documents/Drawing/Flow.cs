namespace Procurement.Documents.Drawing;

/// <summary>Fills pages from top to bottom.</summary>
internal sealed class Flow
{
    private readonly List<List<Mark>> pages = [[]];

    public IReadOnlyList<IReadOnlyList<Mark>> Pages => pages;

    /// <summary>Where the next mark goes.</summary>
    public double Y { get; private set; } = Page.Top;

    public double Room => Page.Bottom - Y;

    public bool IsAtTop => Y <= Page.Top;

    public void Add(Mark mark) => pages[^1].Add(mark);

    public void Down(double height) => Y += height;

    /// <summary>A gap, but none at the top of a page.</summary>
    public void Gap(double height)
    {
        if (!IsAtTop) Y += height;
    }

    public void NewPage()
    {
        pages.Add([]);
        Y = Page.Top;
    }

    /// <summary>A new page if so much does not fit on this one.</summary>
    public void Need(double height)
    {
        if (Room < height && !IsAtTop) NewPage();
    }
}
