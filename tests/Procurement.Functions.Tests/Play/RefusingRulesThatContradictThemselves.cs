using static Procurement.Functions.Tests.Play.SampleFile;

namespace Procurement.Functions.Tests.Play;

/// <summary>What the page calls a wrong file although each field by itself is well formed.</summary>
public sealed class RefusingRulesThatContradictThemselves
{
    private const string Trim = "\"highest\": 1,\n    \"lowest\": 1,\n    \"from\": 5";
    private const string LastCondition = "\"when\": \"finalPassed\"";

    public static TheoryData<string, string, int, string, string> Contradictions => new()
    {
        { "11420106MB00000013", "11420106MB00000014", 90, "round.purchaser.uscc", "应为 3，这里是 4" },
        { "11420106MB00000013", "114201060000000000", 90, "round.purchaser.uscc", "校验码" },
        { "11420106MB00000013", "11420106MBO0000013", 90, "round.purchaser.uscc", "没有字母 I、O" },
        { "11420106MB00000013", "11420106mb00000013", 90, "round.purchaser.uscc", "大写" },
        { Trim, Trim.Replace('5', '2'), 158, "round.evaluation.trim.from", "应大于 2" },
        { Trim, Trim.Replace('5', '1'), 158, "round.evaluation.trim.from", "应大于 2" },
        { "\"highest\": 1", "\"highest\": 4", 158, "round.evaluation.trim.from", "应大于 5" },
        { "\"passMark\": \"60\"", "\"passMark\": \"100.01\"", 160, "round.evaluation.passMark", "100" },
        { "\"fail\": \"0\"", "\"fail\": \"0.01\"", 193, "round.finalPayout.fail", "finalPassed" },
        { "\"percent\": \"33.34\"", "\"percent\": \"33.35\"", 175, "round.instalments", "100.01" },
        { "\"percent\": \"33.34\"", "\"percent\": \"33.340000000000001\"", 175, "round.instalments", "100" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Names_the_line_and_the_field(string old, string changed, int line, string path, string why)
    {
        var error = Assert.Single(ErrorsOf(Changed(old, changed)));

        Assert.Equal((line, path), (error.Line, error.Path));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Trim, "\"highest\": 1,\n    \"lowest\": 1,\n    \"from\": 3")]
    [InlineData(Trim, "\"highest\": 0,\n    \"lowest\": 0,\n    \"from\": 1")]
    [InlineData("\"passMark\": \"60\"", "\"passMark\": \"100\"")]
    [InlineData("\"fail\": \"0\"", "\"fail\": \"0.00\"")]
    [InlineData("\"percent\": \"33.34\"", "\"percent\": \"33.340000000000000\"")]
    public void Takes_what_lies_just_within(string old, string changed) => Assert.NotNull(Read(Changed(old, changed)));

    [Fact]
    public void Takes_a_payout_after_a_fail_where_the_last_instalment_does_not_hang_on_it() => Assert.NotNull(Read(
        Changed(LastCondition, "\"when\": \"midtermPassed\"").Replace("\"fail\": \"0\"", "\"fail\": \"50\"")));

    [Fact]
    public void Takes_a_payout_after_a_fail_where_only_an_earlier_instalment_hangs_on_it()
    {
        const string last = "\"percent\": \"33.34\",\n    \"when\": ";

        Assert.NotNull(Read(Changed("\"when\": \"signed\"", LastCondition)
            .Replace(last + "\"finalPassed\"", last + "\"signed\"").Replace("\"fail\": \"0\"", "\"fail\": \"50\"")));
    }

    [Theory]
    [InlineData("\"percent\": \"33.34\"", "\"percent\": \"a third\"", "round.instalments[2].percent")]
    [InlineData("\"highest\": 1", "\"highest\": \"9\"", "round.evaluation.trim.highest")]
    [InlineData("\"points\": \"20\"", "\"points\": \"?\"", "round.evaluation.criteria[0].points")]
    [InlineData("\"ref\": \"need\"", "\"ref\": \"需求\"", "round.evaluation.criteria[0].ref")]
    public void Judges_no_agreement_with_what_could_not_be_read(string old, string changed, string path) =>
        Assert.Equal(path, Assert.Single(ErrorsOf(Changed(old, changed))).Path);

    [Fact]
    public void Tells_them_all_at_once()
    {
        var text = Changed("11420106MB00000013", "11420106MB00000014")
            .Replace(Trim, Trim.Replace('5', '1'), StringComparison.Ordinal)
            .Replace("\"passMark\": \"60\"", "\"passMark\": \"101\"", StringComparison.Ordinal)
            .Replace("\"percent\": \"33.34\"", "\"percent\": \"0\"", StringComparison.Ordinal)
            .Replace("\"fail\": \"0\"", "\"fail\": \"100\"", StringComparison.Ordinal);

        Assert.Equal(
            [
                "round.purchaser.uscc", "round.evaluation.trim.from", "round.evaluation.passMark",
                "round.instalments", "round.finalPayout.fail",
            ],
            ErrorsOf(text).Select(error => error.Path));
    }
}
