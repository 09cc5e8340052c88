using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Procurement.Simulation.Reference.Exact;

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
        0 => moment.ToOffset(TimeSpan.Zero).ToString("yyyy-MM-ddTHH:mm:ssZ"),
        1 => moment.ToOffset(TimeSpan.FromHours(-5)).ToString("yyyy-MM-ddTHH:mm:sszzz"),
        _ => moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-ddTHH:mm:sszzz"),
    };

    /// <summary>Yuan that are a fen too much, a fen too little, or just right.</summary>
    public string Around(BigInteger fen, int offPercent) =>
        Yuan.Write(Chance(offPercent) ? fen + Of<int>(-1, 1) : fen);
}
