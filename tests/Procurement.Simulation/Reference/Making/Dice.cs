using System.Diagnostics.CodeAnalysis;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Seeded chance: the same seed makes the same file.</summary>
[SuppressMessage("Security", "CA5394", Justification = "A repeatable round is wanted, not a secret.")]
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public T Of<T>(params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>The text or, as often as said, null.</summary>
    public string? OrNull(string text, int nullPercent) => Chance(nullPercent) ? null : text;

    /// <summary>A moment in one of the ways it may be written.</summary>
    public string Write(DateTimeOffset moment) => Between(0, 9) switch
    {
        0 => moment.ToOffset(TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"),
        1 => At(moment, -5),
        2 => At(moment, 5.5),
        _ => At(moment, 8),
    };

    private static string At(DateTimeOffset moment, double hours) =>
        moment.ToOffset(TimeSpan.FromHours(hours)).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz");
}
