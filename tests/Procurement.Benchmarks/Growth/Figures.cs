using System.Diagnostics;
using Procurement.Benchmarks.Commands;
using Procurement.Functions.Laws;

namespace Procurement.Benchmarks.Growth;

/// <summary>What something cost: its storage calls and how long it took, run by run.</summary>
internal sealed record Figure(string Name, IReadOnlyList<int> Calls, IReadOnlyList<double> Milliseconds)
{
    private double Median => Milliseconds.Order().ElementAt(Milliseconds.Count / 2);

    /// <summary>Runs; calls, as a range where runs differ; the median in milliseconds.</summary>
    public override string ToString()
    {
        var calls = Calls.Min() == Calls.Max() ? $"{Calls[0]}" : $"{Calls.Min()}–{Calls.Max()}";
        return $"{calls} | {Median:0.0}" + (Calls.Count == 1 ? "" : $" ({Calls.Count})");
    }
}

/// <summary>Takes figures, in their order.</summary>
internal sealed class Figures(TestSite site)
{
    private readonly List<Figure> all = [];

    public IReadOnlyList<Figure> All => all;

    public void Add(Figure figure)
    {
        all.Add(figure);
        Console.Error.WriteLine($"{figure.Name}: {figure}");
    }

    /// <summary>Runs one after the other; what lies between the runs is not measured.</summary>
    public async Task MeasureAsync(string name, int runs, Func<int, Task> run)
    {
        List<int> calls = [];
        List<double> milliseconds = [];
        for (var number = 0; number < runs; number++)
        {
            // Kept for ten seconds of the machine's clock: a run must not pay for what another one waited.
            await site.Get<LawBooks>().ReadAgainAsync(default);
            var before = site.Calls.Calls;
            var clock = Stopwatch.StartNew();
            await run(number);
            milliseconds.Add(clock.Elapsed.TotalMilliseconds);
            calls.Add(site.Calls.Calls - before);
        }

        Add(new Figure(name, calls, milliseconds));
    }
}
