using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Making;
using Procurement.Simulation.Reference.Playing;
using Procurement.Testing;

namespace Procurement.Simulation.Reference;

/// <summary>What the page calls wrong is found by the program as by the reference, before anything is played.</summary>
public sealed class PlayingWrongRounds
{
    public static TheoryData<string, int> Spoiled =>
        [.. Spoiler.Ways.SelectMany(way => Enumerable.Range(1, 2).Select(seed => (way, seed)))];

    [Theory]
    [MemberData(nameof(Spoiled))]
    public async Task Ends_with_two_and_names_the_field(string way, int seed)
    {
        var (path, file) = Make(way, seed);
        var (exitCode, said) = await Player.TryAsync(file, TestContext.Current.CancellationToken);

        Assert.True(exitCode == 2, said);
        Assert.Contains($" {path}：", said, StringComparison.Ordinal);
        Assert.Contains("共 1 处错误，没有开始演练。", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Spoils_each_file_in_one_way_only() => Assert.All(
        Spoiler.Ways.SelectMany(way => Enumerable.Range(1, 30).Select(seed => Make(way, seed))),
        made => Assert.Equal([made.Path], WrongFiles.In(made.File)));

    [Fact]
    public void Makes_no_wrong_file_without_meaning_to() => Assert.All(
        Enumerable.Range(1, 300).Select(seed => RoundMaker.Make(seed, Rounds.Calendar)),
        file => Assert.Empty(WrongFiles.In(file)));

    [Theory]
    [InlineData("purchaser-code", "round.purchaser.uscc")]
    [InlineData(
        "amount-14-digits",
        "funds[0].appropriation proposals[0].budget[0].amount proposals[0].requested round.lots[0].budget")]
    public void Finds_the_cases_wrong(string name, string paths) => Assert.Equal(
        paths.Split(' '), WrongFiles.In(Rounds.Sample($"cases/{name}.json")).Order(StringComparer.Ordinal));

    private static (string Path, JsonObject File) Make(string way, int seed)
    {
        var file = RoundMaker.Make(seed, Rounds.Calendar);
        var path = new Spoiler(new Dice(seed), file).Spoil(way);
        return (path, file);
    }
}
