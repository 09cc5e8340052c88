using System.Text.Json.Nodes;
using Procurement.Testing;

namespace Procurement.Simulation.Samples;

/// <summary>The sample rounds, played by the real program on storage that refuses, loses replies and delays.</summary>
public sealed class PlayingOnFaultyStorage(ITestOutputHelper output)
{
    private static readonly FaultRates Rates = new(
        RefusedOneIn: 50, ReplyLostOneIn: 50, DelayedOneIn: 20, DelayMillisecondsMax: 50);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zhongnan-venture-grant", 20260302)]
    [InlineData("home-care-consultation", 20260707)]
    public async Task Comes_to_the_same_result(string name, int seed)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var proxy = await FaultyStorageProxy.StartAsync(azurite, seed, Rates);
        var result = Path.GetTempFileName();
        var started = TimeProvider.System.GetTimestamp();

        await using var cli = ChildProgram.Start(
            RepositoryPaths.Program("cli", "Procurement.Cli"),
            ["play", Sample($"{name}.json"), "--storage", proxy.ConnectionString, "--out", result]);
        var exitCode = await cli.EndAsync(Cancel);

        output.WriteLine($"{name}: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0} s, {proxy.Calls} calls, "
            + $"{proxy.Refused} refused, {proxy.RepliesLost} replies lost, {proxy.Delayed} delayed");
        Assert.True(exitCode == 0, cli.Said);
        Assert.True(proxy is { Refused: > 0, RepliesLost: > 0 });
        Assert.Equal(await ReadAsync(Sample($"{name}.expected.json")), await ReadAsync(result));
        File.Delete(result);
    }

    private static string Sample(string file) => RepositoryPaths.Of("tests", "samples", "rounds", file);

    // Both sides through the same reader and writer: only what is said counts, not how it is laid out.
    private static async Task<string> ReadAsync(string path) =>
        JsonNode.Parse(await File.ReadAllTextAsync(path, Cancel))!.ToJsonString();
}
