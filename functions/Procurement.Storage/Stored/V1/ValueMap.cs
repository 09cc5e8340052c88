using System.Globalization;
using Procurement.Domain;

namespace Procurement.Storage.Stored.V1;

/// <summary>How values are stored: money as fen, a fraction exactly as a text ("17/20"), a time as "09:30".</summary>
internal static class ValueMap
{
    public static long Fen(Money amount) => amount.Fen;

    public static Money Amount(long fen) => new(fen);

    public static string Text(Fraction number) => number.ToString();

    public static Fraction Number(string text) => Fraction.Parse(text);

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>An event that says nothing but its name.</summary>
internal sealed record NothingV1;
