using Procurement.Domain.Awards;
using Procurement.Domain.Funds;
using Procurement.Domain.Laws;
using Procurement.Domain.Lots;
using Procurement.Domain.Objections;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Lots;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>
/// Every state that waits for something has a way out that a person may take (docs/decisions/0014); a new state fails
/// here until it has one.
/// </summary>
public sealed class FindingAWayOut
{
    private static readonly Author Boss = InNotice with { Account = Publisher };

    // Work in pages that is stuck is tried again by an operator; what it then decides is shown instead.
    private static readonly Dictionary<RoundPhase, (RoundEvent[] Given, Func<Round, Decision<RoundEvent>>[] Ways)>
        OfRounds = new()
        {
            [RoundPhase.Draft] = (Drafted,
                [
                    Cancel,
                    one => Announcing.Decide(
                        one, new PublishRound(At(Grant.OpensAt)), fundAvailable: Money.Largest, Statutes.Shipped),
                ]),
            [RoundPhase.Published] = (Published,
                [Cancel, one => RoundEnding.Decide(one, new WithdrawRound("?", At(Grant.OpensAt.AddTicks(-1))))]),
            [RoundPhase.Open] = (Open, [Cancel]),
            [RoundPhase.Closed] = (Closed,
                [Cancel, one => Convening.Decide(one, new OpenEvaluation(Panel, At(Grant.ClosesAt.AddTicks(1))))]),
            [RoundPhase.Opening] = (Opening, [Cancel]),
            [RoundPhase.Evaluating] = (Evaluating,
            [
                Cancel,
                one => Noticing.Decide(one, new CloseEvaluation("专家病假", InNotice), sheetsMissing: true, WorkingDays),
            ]),
            [RoundPhase.Ranking] = (Ranking, [Cancel]),
            [RoundPhase.Notice] = (Noticed,
            [
                Cancel,
                one => Finalizing.Decide(one, new MakeFinalAward(AfterNotice), false, Enough, WorkingDays),
            ]),
            [RoundPhase.Finalizing] = (Decided,
            [
                one => Finalizing.Decide(one, new SettleFinalAward(null, "R1 award", InNotice)),
                one => Finalizing.Decide(one, new SettleFinalAward("fund.insufficient", "R1 award", InNotice)),
            ]),
            // Its contracts go on by themselves; nothing of the round waits.
            [RoundPhase.Final] = (Final, []),
            [RoundPhase.Cancelled] = (Cancelled, []),
        };

    public static TheoryData<RoundPhase> Phases => [.. Enum.GetValues<RoundPhase>()];

    [Theory, MemberData(nameof(Phases))]
    public void Has_one_in_every_phase_of_a_round_that_waits(RoundPhase phase)
    {
        var (given, ways) = OfRounds[phase];
        var round = Given(given);
        Assert.Equal(phase, round.Phase);
        Assert.Equal(phase is RoundPhase.Final or RoundPhase.Cancelled, ways.Length is 0);
        Assert.All(ways, way => Assert.NotEqual(phase, Given([.. given, .. Happened(way(round))]).Phase));
    }

    [Fact]
    public void Has_one_for_an_objection_without_an_answer()
    {
        var file = ObjectionHistory.Apply(null, new ObjectionRaised("O1", "A", "?", null), InNotice);
        var answer = new ResolveObjection("O1", Upheld: false, "?", null, Boss);

        Assert.Equal(1, file.Open);
        var answered = ObjectionHistory.Apply(file, Only(Objecting.Decide(file, answer, Given(Noticed))), Boss);
        Assert.Equal(0, answered.Open);
        // …and of a round that is cancelled nobody has to answer any more.
        Assert.Equal(RoundPhase.Cancelled, Given([.. Noticed, .. Happened(Cancel(Given(Noticed)))]).Phase);
    }

    [Fact]
    public void Has_one_for_every_award_that_nobody_wants()
    {
        IEnumerable<LotEvent> lot = LotExamples.Awarded;
        while (LotExamples.Given(lot).Awarded.FirstOrDefault() is { } award)
        {
            var lose = new LoseAward(award.Proposal, Outcome.Declined, FinalDay, InNotice);
            lot = [.. lot, Only(LosingAnAward.Decide(LotExamples.Given(lot), lose, OneLot))];
        }

        Assert.Empty(LotExamples.Given(lot).Awarded);
    }

    [Fact]
    public void Has_one_for_money_that_is_reserved_and_for_money_that_was_not_there()
    {
        var open = new OpenFund("资金", FundSource.Fiscal, 2026, Yuan("100.00"), InNotice) { InBudget = "预算1号" };
        var fund = FundHistory.Apply(null, Only(Funding.Decide(null, open)));
        var reserved = FundHistory.Apply(fund, Only(Ask(fund, "first", "60.00")));
        var released = FundHistory.Apply(
            reserved, Only(Reserving.Decide(reserved, new ReleaseReservation("first", InNotice))));
        Assert.Equal(Yuan("100.00"), released.Available);

        var refused = FundHistory.Apply(reserved, Only(Ask(reserved, "second", "60.00")));
        var raised = FundHistory.Apply(
            refused, Only(Funding.Decide(refused, open with { Appropriation = Yuan("120.00") })));
        Assert.IsType<MoneyReserved>(Only(Ask(raised, "third", "60.00")));
    }

    private static Decision<FundEvent> Ask(Fund fund, string cause, string total) =>
        Reserving.Decide(fund, new ReserveMoney(cause, Yuan(total), InNotice));

    private static Decision<RoundEvent> Cancel(Round round) =>
        RoundEnding.Decide(round, new CancelRound("资金被收回", Boss));
}
