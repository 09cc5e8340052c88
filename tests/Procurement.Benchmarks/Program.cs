using Procurement.Benchmarks;
using Procurement.Testing;

await using var azurite = await Azurite.StartAsync();
Console.WriteLine("| command | storage calls | of them | ms, 1 caller | bare calls, ms | ratio | per s, 1 caller | bare | per s, 16 callers | bare |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
foreach (var measured in Measured.All)
{
    Console.WriteLine(await Comparison.RunAsync(azurite.ConnectionString, measured));
}

Console.WriteLine();
Console.WriteLine(await ColdStart.RunAsync(azurite.ConnectionString));
