namespace Procurement.Testing;

/// <summary>What happens to one call: at most one of refusal and lost reply, and perhaps a delay.</summary>
internal readonly record struct Fate(bool Refused, bool ReplyLost, TimeSpan Delay);

/// <summary>Draws the fate of each call from a seed, and counts.</summary>
internal sealed class FaultDice(int seed, FaultRates rates)
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public bool Faulty { get; set; } = true;

    public int Calls { get; private set; }

    public int Refused { get; private set; }

    public int RepliesLost { get; private set; }

    public int Delayed { get; private set; }

    public Fate Draw()
    {
        lock (_lock)
        {
            Calls++;
            if (!Faulty) return default;

            // All three are drawn for every call, so that the n-th fate depends on the seed and n alone.
            var (refused, lost, delayed) =
                (OneIn(rates.RefusedOneIn), OneIn(rates.ReplyLostOneIn), OneIn(rates.DelayedOneIn));
            var delay = TimeSpan.FromMilliseconds(_random.Next(rates.DelayMillisecondsMax + 1));
            lost &= !refused;
            Refused += refused ? 1 : 0;
            RepliesLost += lost ? 1 : 0;
            Delayed += delayed ? 1 : 0;
            return new Fate(refused, lost, delayed ? delay : TimeSpan.Zero);
        }
    }

    private bool OneIn(int many) => _random.Next(many) == 0;
}
