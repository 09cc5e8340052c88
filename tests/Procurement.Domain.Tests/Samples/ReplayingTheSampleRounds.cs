using System.Text.Json.Nodes;
using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Lots;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Samples;

public sealed class ReplayingTheSampleRounds
{
    private static readonly Deadlines Deadlines = new(WorkingCalendar.StateCouncil);

    public static TheoryData<string> Names => [.. SampleRound.Names];

    /// <summary>The files under which contracts are made and paid.</summary>
    public static TheoryData<string> Paying => ["rounds/zhongnan-venture-grant", "rounds/home-care-consultation"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Refuses_the_same_organizations_and_proposals(string name)
    {
        var round = SampleRound.Load(name);
        Assert.Equal(Strings(round.Expected["refusedOrganizations"]!), round.RefusedOrganizations);
        Assert.Equal(
            round.Expected["refused"]!.AsArray().Select(one => Line(Strings(one!["codes"]!), one["proposal"])),
            round.Submit().Where(one => one.Value.Count > 0).Select(one => Line(one.Value, one.Key)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Scores_ranks_and_flags_the_same(string name)
    {
        var round = SampleRound.Load(name);
        var lines = Awarding.Of(round.Settings, round.Examined(), round.Sheets(), SampleRound.LowPrice).Select(line =>
            Line(
                line.Flags,
                line.Proposal.Lot,
                line.Proposal.Id,
                line.Ranked.Scored.Score.ToString(2),
                line.Ranked.Rank,
                line.Ranked.Scored.Sheets));
        var expected = Ranking(round).Select(one => Line(
            Strings(one["flags"]!), one["lot"], one["proposal"], one["score"], one["rank"], one["sheets"]));

        Assert.Equal(expected, lines);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Comes_to_the_same_outcomes_once_the_same_awards_have_fallen_away(string name)
    {
        var round = SampleRound.Load(name);
        var expected = Ranking(round).ToDictionary(one => $"{one["proposal"]}", one => $"{one["outcome"]}");
        var standings = Awarding.Of(round.Settings, round.Examined(), round.Sheets(), SampleRound.LowPrice)
            .Select(line => new LotStanding(
                line.Proposal.Id, line.Ranked.Rank, line.Proposal.Requested, line.Outcome))
            .ToList();

        var fallen = expected.Where(one => one.Value is "disqualified" or "declined" or "expired");
        foreach (var (proposal, outcome) in fallen)
        {
            Assert.Equal(Outcome.Awarded, standings.Single(one => one.Proposal == proposal).Outcome);
            Become(proposal, Enum.Parse<Outcome>(outcome, ignoreCase: true));
            if (Promotion.NextOrNull(round.Settings.Lots[0], standings) is { } next) Become(next, Outcome.Awarded);
        }

        Assert.Equal(
            expected.Select(one => $"{one.Key} {one.Value}"),
            standings.Select(one => $"{one.Proposal} {one.Outcome.ToString().ToLowerInvariant()}"));

        void Become(string proposal, Outcome outcome)
        {
            var at = standings.FindIndex(one => one.Proposal == proposal);
            standings[at] = standings[at] with { Outcome = outcome };
        }
    }

    [Theory]
    [MemberData(nameof(Paying))]
    public void Counts_the_same_days(string name)
    {
        var round = SampleRound.Load(name);
        var published = ChinaTime.DayOf(Moment($"{round.File["publishedAt"]}"));
        Assert.Equal($"{round.Expected["publicity"]!["published"]}", $"{published:yyyy-MM-dd}");
        Assert.Equal(
            Day($"{round.Expected["publicity"]!["through"]}"),
            Deadlines.WorkingDays("publicity", published, round.Settings.Publicity.WorkingDays).Due);

        var finalized = ChinaTime.DayOf(Moment($"{round.File["finalizedAt"]}"));
        var signBy = Deadlines.RolledDays("signBy", finalized, round.Settings.Contract.SignWithinDays).Due;
        Assert.Contains(Contracts(round), one => Day($"{one["signBy"]}") == signBy);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Writes_and_divides_every_contract_amount_the_same(string name)
    {
        var round = SampleRound.Load(name);
        Fraction[] percents = [.. round.Settings.Instalments.Select(term => term.Percent)];
        Assert.All(Contracts(round), contract =>
        {
            var amount = Yuan($"{contract["amount"]}");
            Assert.Equal($"{contract["amountInWords"]}", AmountInWords.Of(amount));
            Assert.Equal(
                Instalments(contract).Select(one => $"{one["amount"]}"),
                InstalmentPlan.Split(amount, percents).Select(part => part.ToString()));
        });
    }

    [Theory]
    [MemberData(nameof(Paying))]
    public void Pays_every_instalment_the_same_with_the_same_interest(string name)
    {
        var round = SampleRound.Load(name);
        var paid = (from contract in Contracts(round)
                    from instalment in Instalments(contract)
                    where $"{instalment["status"]}" == "paid"
                    select (contract, instalment)).ToList();
        Assert.NotEmpty(paid);
        Assert.All(paid, one =>
        {
            var (contract, instalment) = one;
            var no = (int)instalment["no"]!;
            var grade = no == round.Settings.Instalments.Count && contract["finalGrade"] is { } known
                ? Enum.Parse<FinalGrade>($"{known}", ignoreCase: true)
                : (FinalGrade?)null;
            var payable = FinalPayoutRule.Payable(
                round.Settings.Instalments[no - 1].When,
                Yuan($"{instalment["amount"]}"),
                round.Settings.FinalPayout,
                grade);
            var interest = LateInterest.Of(
                payable,
                Day($"{instalment["dueBy"]}"),
                PaidOn(round, contract, no),
                new Fraction(5, 10_000));

            Assert.Equal($"{instalment["paid"]}", payable.ToString());
            Assert.Equal($"{instalment["lateInterest"]}", interest.ToString());
        });
    }

    // The last accepted pay step: a bounced instalment is paid again.
    private static DateOnly PaidOn(SampleRound round, JsonNode contract, int no) =>
        ChinaTime.DayOf(Moment($"{round.File["execution"]!.AsArray().Last(step =>
            $"{step!["do"]}" == "pay"
            && $"{step["proposal"]}" == $"{contract["proposal"]}"
            && (int)step["instalment"]! == no
            && step["refused"] is null)!["at"]}"));

    private static string Line(IEnumerable<string> codes, params object?[] values) =>
        $"{string.Join(' ', values)} [{string.Join(' ', codes)}]";

    private static IEnumerable<JsonNode> Ranking(SampleRound round) =>
        round.Expected["ranking"]!.AsArray().Select(one => one!);

    private static IEnumerable<JsonNode> Contracts(SampleRound round) =>
        round.Expected["contracts"]!.AsArray().Select(one => one!);

    private static IEnumerable<JsonNode> Instalments(JsonNode contract) =>
        contract["instalments"]!.AsArray().Select(one => one!);

    private static IEnumerable<string> Strings(JsonNode array) => array.AsArray().Select(one => $"{one}");
}
