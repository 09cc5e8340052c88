using Procurement.Domain.Performances;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// The names of what a performance has many of, from the command that made it, so that the same command sent twice
/// makes one; a voucher's from what is written on it, so that two commands do not book it twice.
/// </summary>
public static class PerformanceNames
{
    private const int Length = 16;

    /// <summary>The name of a plan.</summary>
    public static string Plan(Stamp stamp) => "p" + HashOf(stamp);

    /// <summary>The name of a visit; it begins with the day, by which visits are listed and found.</summary>
    public static string Visit(Stamp stamp, DateOnly day) => $"{VisitDay.IdOf(day)}-{HashOf(stamp)}";

    /// <summary>The name of a voucher: its number and the other hand, however they are spaced.</summary>
    public static string Entry(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return "e" + Hash($"{content.Kind} {Bare(content.Number)} {Bare(content.Other)}");
    }

    private static string HashOf(Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        return Hash(stamp.Id);
    }

    private static string Hash(string text) => Stamp.FollowUp($"performance {text}", default).Id[..Length];

    private static string Bare(string text) =>
        string.Concat(text.Where(one => !char.IsWhiteSpace(one))).ToUpperInvariant();
}
