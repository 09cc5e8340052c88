namespace Procurement.Domain.Tests;

/// <summary>Values as the round files write them.</summary>
internal static class Text
{
    public static Money Yuan(string text) =>
        Money.TryParse(text, out var amount) ? amount : throw new FormatException(text);

    public static Fraction Number(string text) =>
        Fraction.TryParse(text, out var value) ? value : throw new FormatException(text);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text);
}
