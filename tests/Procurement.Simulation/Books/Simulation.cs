namespace Procurement.Simulation.Books;

/// <summary>
/// Towns one after another, each with a seed of its own and so many steps; a failure says which seed and how many steps
/// bring it about again.
/// </summary>
internal static class Simulation
{
    /// <summary>So many steps, then a town comes to its end and the next begins.</summary>
    public const int StepsOfATown = 10_000;

    /// <summary>Runs steps from a seed on; tells what came to pass, or throws with what replays a failure.</summary>
    public static Tally Run(long seed, long steps)
    {
        var tally = new Tally();
        for (var (at, done) = (seed, 0L); done < steps; at++)
        {
            var ofTown = (int)Math.Min(StepsOfATown, steps - done);
            RunTown(at, ofTown, tally);
            done += ofTown;
        }

        return tally;
    }

    private static void RunTown(long seed, int steps, Tally tally)
    {
        var town = new Town(seed);
        var step = 0;
        try
        {
            for (; step < steps; step++) town.Step();
            town.End();
        }
        catch (Exception broken)
        {
            throw new LawBrokenException(
                $"SIMULATION_SEED={seed} SIMULATION_STEPS={Math.Min(step + 1, steps)}: {broken.Message}\n{town.Told}", broken);
        }

        tally.Add(town);
    }
}

/// <summary>How often each thing happened and each refusal was met, over all towns.</summary>
internal sealed class Tally
{
    public SortedDictionary<string, long> Events { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, long> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>How many processes broke off.</summary>
    public long Broken { get; private set; }

    public void Add(Town town)
    {
        Broken += town.Broken;
        foreach (var (name, count) in town.Judge.Counts) Events[name] = Events.GetValueOrDefault(name) + count;
        foreach (var (code, count) in town.Judge.Refusals) Refusals[code] = Refusals.GetValueOrDefault(code) + count;
    }

    public override string ToString() => string.Join('\n',
    [
        $"{Events.Values.Sum()} events, {Refusals.Values.Sum()} refusals, {Broken} broken off",
        string.Join(", ", Events.Select(one => $"{one.Key} {one.Value}")),
        string.Join(", ", Refusals.Select(one => $"{one.Key} {one.Value}")),
    ]);
}
