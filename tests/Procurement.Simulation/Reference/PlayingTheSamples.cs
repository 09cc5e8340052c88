using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Playing;

namespace Procurement.Simulation.Reference;

public sealed class PlayingTheSamples
{
    [Theory]
    [InlineData("rounds/home-care-consultation")]
    [InlineData("rounds/zhongnan-venture-grant")]
    [InlineData("cases/closing-tick")]
    [InlineData("cases/invoice-spelling")]
    [InlineData("cases/negative-budget-line")]
    [InlineData("cases/negative-own")]
    public void Gives_their_results(string name)
    {
        var result = ReferenceRound.Play(Rounds.Sample($"{name}.json"), Rounds.Calendar);

        Rounds.AssertSame(Rounds.Sample($"{name}.expected.json"), result, name);
    }

    [Fact]
    public void Can_fail()
    {
        var result = Rounds.Sample("rounds/home-care-consultation.expected.json");
        result["ranking"]![0]!["score"] = "85.70";

        Assert.Equal(["ranking[0].score: \"85.69\" but \"85.70\""],
            Differences.Between(Rounds.Sample("rounds/home-care-consultation.expected.json"), result));
    }
}
