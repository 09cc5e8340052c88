using System.Text.Json.Nodes;
using Procurement.Simulation.Reference.Exact;

namespace Procurement.Simulation.Reference.Making;

/// <summary>Makes legal but nasty round files: boundaries, ties, refusals and steps in the wrong order.</summary>
internal static class RoundMaker
{
    // The days before 春节, 清明, 劳动节 and 国庆, and a turn of the year: here working days and weekends change places.
    private static readonly string[] Openings =
    [
        "2025-01-06", "2025-03-10", "2025-04-07", "2025-09-01", "2025-12-08", "2026-01-12", "2026-03-02", "2026-04-13",
    ];

    public static JsonObject Make(int seed, WorkingDays days)
    {
        var dice = new Dice(seed);
        var opens = DateTimeOffset.Parse($"{dice.Of(Openings)}T09:00:00+08:00").AddDays(dice.Between(0, 6));
        var closes = opens.AddDays(dice.Between(3, 12)).AddHours(8).AddTicks(dice.Of(0, 0, 1, 5_000_000));
        var file = new JsonObject { ["format"] = "round-file/1", ["name"] = $"made-{seed}", ["funds"] = Funds(dice) };
        file["organizations"] = OrganizationMaker.Make(dice);
        file["evaluators"] = Evaluators(dice);
        file["round"] = SettingsMaker.Make(dice, dice.Write(opens), dice.Write(closes));
        file["proposals"] = new ProposalMaker(dice, file, opens, closes).Make();
        new CommitteeMaker(dice, file).Add();
        var published = closes.AddDays(dice.Between(2, 9)).AddHours(dice.Of(-7, 0, 6));
        new NoticeMaker(dice, file, days).Add(published);
        new ExecutionMaker(dice, file, days).Add();
        return file;
    }

    private static JsonArray Funds(Dice dice) =>
        [.. Enumerable.Range(1, dice.Between(1, 3)).Select(number => new JsonObject
        {
            ["ref"] = $"F{number}",
            ["title"] = $"资金{number}",
            ["source"] = dice.Of("fiscal", "welfareLottery", "donation", "selfRaised"),
            ["year"] = 2026,
            // As much as an amount in words can say; it covers the largest lot of SettingsMaker beside the others.
            ["appropriation"] = dice.Of("9999999999999.99", "9900000000000.00"),
        })];

    private static JsonArray Evaluators(Dice dice) =>
        [.. Enumerable.Range(1, dice.Of(1, 2, 3, 3, 5)).Select(number => new JsonObject
        {
            ["ref"] = $"E{number}", ["name"] = $"专家{number}",
        })];
}
