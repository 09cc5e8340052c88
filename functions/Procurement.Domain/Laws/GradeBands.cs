namespace Procurement.Domain.Laws;

/// <summary>The lowest marks out of 100 of the grades 优, 良 and 中; the bands are half-open.</summary>
public sealed record GradeBands(Fraction Excellent, Fraction Good, Fraction Pass)
{
    /// <summary>Reads three marks with blanks between, the highest first: "90 80 60".</summary>
    public static bool TryParse(string text, out GradeBands bands)
    {
        ArgumentNullException.ThrowIfNull(text);
        bands = new(100, 100, 100);
        var marks = text.Split(' ');
        if (marks.Length is not 3
            || !Fraction.TryParse(marks[0], out var excellent)
            || !Fraction.TryParse(marks[1], out var good)
            || !Fraction.TryParse(marks[2], out var pass))
        {
            return false;
        }

        bands = new(excellent, good, pass);
        return excellent <= 100 && good < excellent && pass < good && pass > Fraction.Zero;
    }
}
