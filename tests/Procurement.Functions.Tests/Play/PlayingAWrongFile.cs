using Procurement.Testing;

namespace Procurement.Functions.Tests.Play;

/// <summary>The cases that the page grew from; the program ends before it starts anything.</summary>
public sealed class PlayingAWrongFile
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("purchaser-code", "round.purchaser.uscc")]
    [InlineData(
        "amount-14-digits",
        "funds[0].appropriation round.lots[0].budget proposals[0].requested proposals[0].budget[0].amount")]
    public void Finds_everything_that_is_wrong_in_a_case(string name, string paths) =>
        Assert.Equal(paths.Split(' '), SampleFile.ErrorsOf(File.ReadAllBytes(Case(name))).Select(error => error.Path));

    [Theory]
    [InlineData("negative-own")]
    [InlineData("negative-budget-line")]
    [InlineData("invoice-spelling")]
    [InlineData("closing-tick")]
    public void Finds_nothing_wrong_in_the_cases_that_the_service_decides(string name) =>
        Assert.Equal(name, SampleFile.Read(File.ReadAllText(Case(name))).Name);

    [Theory]
    [InlineData("purchaser-code", "第 65 行 round.purchaser.uscc：")]
    [InlineData("amount-14-digits", "第 10 行 funds[0].appropriation：")]
    public async Task Ends_with_two_and_names_line_and_field(string name, string told)
    {
        var program = RepositoryPaths.Program("cli", "Procurement.Cli");
        await using var play = ChildProgram.Start(program, ["play", Case(name)]);

        Assert.Equal(2, await play.EndAsync(Cancel));
        Assert.Contains(told, play.Said, StringComparison.Ordinal);
        Assert.Contains("没有开始演练", play.Said, StringComparison.Ordinal);
    }

    private static string Case(string name) => RepositoryPaths.Of("tests", "samples", "cases", $"{name}.json");
}
