using System.Text.Json.Nodes;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Tests.Samples;

/// <summary>The rules alone, played as the files say, come to the results that are expected of the service.</summary>
public sealed class PlayingTheSampleRounds
{
    public static TheoryData<string> Names => [.. SampleRound.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_the_same_ranking(string name)
    {
        var sample = SampleRound.Load(name);
        Assert.Equal(
            sample.Expected["ranking"]!.AsArray().Select(one => Line(
                one!["lot"], one["proposal"], one["score"], one["rank"], one["outcome"], one["sheets"], Flags(one))),
            new SamplePlay(sample).Ranking.Select(one => Line(
                one.Ranked.Proposal.Lot,
                one.Ranked.Proposal.Id,
                one.Ranked.Ranked.Scored.Score.ToString(2),
                one.Ranked.Ranked.Rank,
                Wire(one.Outcome),
                one.Ranked.Ranked.Scored.Sheets,
                string.Join(',', one.Ranked.Flags))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_the_same_contracts(string name)
    {
        var sample = SampleRound.Load(name);
        Assert.Equal(
            sample.Expected["contracts"]!.AsArray().SelectMany(one => Lines(one!)),
            new SamplePlay(sample).Contracts.SelectMany(one => Lines(one.Key, one.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_the_same_money_in_the_fund(string name)
    {
        var sample = SampleRound.Load(name);
        var fund = new SamplePlay(sample).Fund;
        var expected = Assert.Single(sample.Expected["funds"]!.AsArray())!;
        Assert.Equal(
            Line(
                expected["appropriation"],
                expected["committed"],
                expected["paid"],
                expected["recovered"],
                expected["available"]),
            Line(fund.Appropriation, fund.Committed, fund.Paid, fund.Recovered, fund.Available));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Refuses_the_same_steps(string name)
    {
        var sample = SampleRound.Load(name);
        Assert.Equal(
            sample.Expected["refusals"]!.AsArray().Select(one => Line(one!["step"], one["code"])),
            new SamplePlay(sample).Refusals);
    }

    private static IEnumerable<string> Lines(JsonNode contract) =>
    [
        Line(
            contract["proposal"], contract["amount"], contract["amountInWords"], contract["signBy"],
            contract["status"], contract["finalGrade"], contract["paid"], contract["recoverable"],
            contract["recovered"]),
        .. contract["instalments"]!.AsArray().Select(one => Line(
            one!["no"], one["amount"], one["status"], one["dueBy"], one["paid"], one["lateInterest"])),
    ];

    private static IEnumerable<string> Lines(string proposal, Contract contract) =>
    [
        Line(
            proposal, contract.Terms.Amount, AmountInWords.Of(contract.Terms.Amount), Wire(contract.SignBy),
            Wire(contract.Status), Wire(contract.FinalGrade), contract.Paid, Ending.Recoverable(contract),
            contract.Recovered),
        .. contract.Instalments.Select(one => Line(
            one.No, one.Amount, Wire(one.Status), Wire(one.DueBy), one.Paid, one.LateInterest)),
    ];

    private static string Line(params object?[] values) => string.Join(' ', values.Select(one => one ?? "-"));

    private static string Flags(JsonNode ranked) => string.Join(',', ranked["flags"]!.AsArray());

    private static string? Wire(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : null;

    private static string? Wire(Enum? value) =>
        value is null ? null : string.Concat(char.ToLowerInvariant($"{value}"[0]), $"{value}"[1..]);
}
