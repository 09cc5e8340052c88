using System.Diagnostics;
using Procurement.Benchmarks.Commands;
using Procurement.Testing;

namespace Procurement.Benchmarks.Growth;

/// <summary>
/// What each command costs in rounds of more and more proposals, in tables that hold a hundred other districts and
/// fifteen earlier years: the storage calls must not grow.
/// </summary>
internal static class GrowthTable
{
    private static readonly int[] Usual = [10, 1_000, 10_000];

    /// <summary>Plays a round of each size, on a storage of its own, and prints their columns side by side.</summary>
    public static async Task PrintAsync(IReadOnlyList<int> asked)
    {
        List<Column> columns = [];
        foreach (var size in asked.Count == 0 ? Usual : asked) columns.Add(await PlayAsync(Scale.Of(size)));
        PrintFigures(columns);
        PrintSizes(columns);
    }

    private static void PrintFigures(List<Column> columns)
    {
        Head("", columns, "calls | ms (runs)");
        foreach (var (index, figure) in columns[0].Figures.Index())
        {
            Console.WriteLine($"| {figure.Name} | {string.Join(" | ", columns.Select(one => one.Figures[index]))} |");
        }

        Console.WriteLine();
        foreach (var one in columns)
        {
            Console.WriteLine($"{one.Scale}: {one.Took.TotalSeconds:0} s, {one.Calls} storage calls, "
                + $"of which the surroundings {one.Before.TotalSeconds:0} s");
        }

        Console.WriteLine();
    }

    private static void PrintSizes(List<Column> columns)
    {
        Head("bytes", columns, "head | part");
        foreach (var (index, size) in columns[0].Sizes.Index())
        {
            var sizes = columns.Select(one => $"{one.Sizes[index].Head} | {one.Sizes[index].Part}");
            Console.WriteLine($"| {size.Table} | {string.Join(" | ", sizes)} |");
        }
    }

    private static void Head(string first, List<Column> columns, string of)
    {
        var names = columns.SelectMany(one => of.Split(" | ").Select(name => $"{one.Scale.Proposals}: {name}"));
        Console.WriteLine($"| {first} | {string.Join(" | ", names)} |");
        Console.WriteLine("|" + string.Concat(Enumerable.Repeat("---|", 1 + (2 * columns.Count))));
    }

    private static async Task<Column> PlayAsync(Scale scale)
    {
        var began = Stopwatch.StartNew();
        await using var azurite = await Azurite.StartAsync();
        var clock = new SteppedClock(LargeRound.WhileOpen);
        await using var site = await TestSite.StartAsync(azurite.ConnectionString, clock);
        var messages = new Messages(site, azurite.ConnectionString);
        await new Surroundings(site, messages).PrepareAsync();
        var surrounded = began.Elapsed;
        Console.Error.WriteLine($"{scale}: surroundings after {surrounded.TotalSeconds:0} s");
        var figures = await new Course(site, clock, messages, new LargeRound(scale)).RunAsync();
        var (took, calls) = (began.Elapsed, site.Calls.Calls);
        Console.Error.WriteLine($"{scale}: {took.TotalSeconds:0} s, {calls} storage calls");
        return new Column(scale, figures, await RowSizes.ReadAsync(site), surrounded, took, calls);
    }

    private sealed record Column(
        Scale Scale,
        IReadOnlyList<Figure> Figures,
        IReadOnlyList<RowSizes> Sizes,
        TimeSpan Before,
        TimeSpan Took,
        int Calls);
}
