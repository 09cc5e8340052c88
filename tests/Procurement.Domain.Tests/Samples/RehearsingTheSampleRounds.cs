using System.Text.Json.Nodes;
using Procurement.Domain.Calendar;
using Procurement.Domain.Evaluation;
using Procurement.Domain.Laws;
using Procurement.Domain.Rehearsals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Tests.Samples;

/// <summary>A rehearsal comes to what the round itself comes to.</summary>
public sealed class RehearsingTheSampleRounds
{
    public static TheoryData<string> Names => [.. SampleRound.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Refuses_the_same_proposals(string name)
    {
        var sample = SampleRound.Load(name);
        Assert.Equal(
            sample.Expected["refused"]!.AsArray().Select(one => $"{one!["proposal"]} {Codes(one["codes"]!)}"),
            Play(sample).Refused
                .OrderBy(one => one.Proposal.Id, StringComparer.Ordinal)
                .Select(one => $"{one.Proposal.Id} {string.Join(',', one.Why.Select(why => why.Code))}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_the_same_ranking(string name)
    {
        var sample = SampleRound.Load(name);
        Assert.Equal(
            sample.Expected["ranking"]!.AsArray().Select(one =>
                $"{one!["lot"]} {one["proposal"]} {one["score"]} {one["rank"]} {one["sheets"]} {Codes(one["flags"]!)}"),
            Play(sample).Lots.SelectMany(lot => lot.Ranking).Select(Line));
    }

    [Fact]
    public void Tells_which_sheets_the_round_would_not_take()
    {
        var file = SampleRound.Load("rounds/zhongnan-venture-grant").ToRehearsal();
        var result = Rehearsing.Play(
            file with { Sheets = [.. file.Sheets.Select((sheet, at) => at is 0 ? Without(sheet) : sheet)] }, Law(file));
        var refused = Assert.Single(result.RefusedSheets);
        Assert.Equal([EvaluationRefusals.CriterionMissing], refused.Why);
    }

    [Fact]
    public void Ranks_nothing_by_settings_that_it_cannot_be_ranked_by()
    {
        var file = SampleRound.Load("rounds/zhongnan-venture-grant").ToRehearsal();
        var evaluation = file.Round.Evaluation with { Ties = [new(TieKind.Criterion, "gone")] };
        var result = Rehearsing.Play(file with { Round = file.Round with { Evaluation = evaluation } }, Law(file));
        Assert.Equal([SettingsRefusals.TiesUnknown], result.Settings);
        Assert.Empty(result.Lots);
    }

    private static RehearsedSheet Without(RehearsedSheet sheet) =>
        sheet with { Points = sheet.Points.Skip(1).ToDictionary(StringComparer.Ordinal) };

    private static string Line(RehearsedOutcome one)
    {
        var (ranked, scored) = (one.Ranked.Ranked, one.Ranked.Ranked.Scored);
        return $"{one.Proposal.Content.Lot} {one.Proposal.Id} {scored.Score.ToString(2)} {ranked.Rank} {scored.Sheets} "
            + string.Join(',', one.Ranked.Flags);
    }

    private static string Codes(JsonNode codes) => string.Join(',', codes.AsArray());

    private static RehearsalResult Play(SampleRound sample)
    {
        var file = sample.ToRehearsal();
        return Rehearsing.Play(file, Law(file));
    }

    private static LawOfDay Law(RehearsalFile file) => new Statutes(null).On(
        Jurisdiction.OfUscc(file.Round.Purchaser.Uscc), ChinaTime.DayOf(file.Round.OpensAt).AddDays(-30));
}
