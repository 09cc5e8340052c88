using Procurement.Domain.Rounds;
using static Procurement.Domain.Rounds.PanelRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class ConveningACommittee
{
    private static readonly Author AtClosing = At(Grant.ClosesAt);
    private static readonly Author AfterClosing = At(Grant.ClosesAt.AddTicks(1), "convener");

    private static readonly Round OfTwoLots = Given(Closed) with
    {
        Settings = Grant with { Lots = [OneLot, OneLot with { Ref = "L2" }] },
    };

    [Fact]
    public void Begins_after_the_closing_time_whether_or_not_the_timer_has_run()
    {
        Assert.Equal("round.tooEarly", CodeOf(Convening.Decide(Given(Open), new OpenEvaluation(Panel, AtClosing))));
        Assert.Equal(Done, CodeOf(Convening.Decide(Given(Published), new OpenEvaluation(Panel, AfterClosing))));
    }

    [Fact]
    public void Names_the_committee_first_and_lets_it_score_once_the_proposals_are_fixed()
    {
        var opening = Given(Opening);
        Assert.Equal((RoundPhase.Opening, Panel), (opening.Phase, opening.Panel));
        var opened = Only(Convening.Decide(opening, new CompleteOpening([new("L1", 2)], [], InNotice)));

        var evaluating = Given([.. Opening, opened]);
        Assert.Equal(RoundPhase.Evaluating, evaluating.Phase);
        Assert.Equal(2, evaluating.EntriesOf("L1"));
        Assert.Equal(Panel, evaluating.EvaluatorsOf("L1"));
    }

    [Fact]
    public void Needs_a_committee_that_names_nobody_twice()
    {
        Assert.Equal("evaluation.panelInvalid", CodeOf(Convene()));
        Assert.Equal("evaluation.panelInvalid", CodeOf(Convene([.. Panel, Panel[0] with { Name = "丙" }])));
    }

    [Fact]
    public void Names_members_for_all_lots_or_for_some()
    {
        var first = new PanelMember("a", "甲") { Lots = ["L1"] };
        var both = new PanelMember("b", "乙");
        Assert.True(first.Scores("L1") && both.Scores("L1") && both.Scores("L2"));
        Assert.False(first.Scores("L2"));
        Assert.Equal(Done, CodeOf(Convening.Decide(OfTwoLots, new OpenEvaluation([first, both], AfterClosing))));
    }

    [Fact]
    public void Leaves_no_lot_without_a_member_and_names_none_for_a_lot_that_is_not_there()
    {
        PanelMember[] panel = [new("a", "甲") { Lots = ["L1"] }, new("b", "乙") { Lots = ["L1", "L3"] }];
        Assert.Equal(
            "evaluation.lotWithoutPanel evaluation.panelLotUnknown",
            CodeOf(Convening.Decide(OfTwoLots, new OpenEvaluation(panel, AfterClosing))));
    }

    [Fact]
    public void Has_as_many_members_for_each_lot_as_the_round_announced()
    {
        var planned = OfTwoLots with
        {
            Settings = OfTwoLots.Settings with { Evaluation = Rules with { Committee = new(2, 1) } },
        };
        PanelMember[] seated = [Panel[0] with { Seat = PanelSeat.Expert, Leads = true }, Panel[1] with { Seat = PanelSeat.Representative }];
        Assert.Equal(Done, CodeOf(Convening.Decide(planned, new OpenEvaluation(seated, AfterClosing))));
        PanelMember[] uneven = [seated[0], seated[1] with { Lots = ["L1"] }];
        Assert.Equal(
            "evaluation.panelSizeDiffers", CodeOf(Convening.Decide(planned, new OpenEvaluation(uneven, AfterClosing))));
    }

    [Theory]
    [InlineData(Drafter)]
    [InlineData(Publisher)]
    [InlineData("convener")]
    public void Takes_nobody_who_drafted_or_published_the_round_or_convenes(string account) =>
        Assert.Equal("evaluation.officerOnPanel", CodeOf(Convene(new PanelMember(account, "甲"))));

    [Fact]
    public void Lets_a_member_keep_out_of_a_lot()
    {
        Exclusion[] exclusions = [new("evaluator-1", "L1"), new("somebody else", "L1")];
        var opened = Only(Convening.Decide(
            Given(Opening), new CompleteOpening([new("L1", 1)], exclusions, InNotice)));
        Assert.Equal([exclusions[0]], Assert.IsType<EvaluationOpened>(opened).Exclusions);
        Assert.Equal([Panel[1]], Given([.. Opening, opened]).EvaluatorsOf("L1"));
    }

    [Fact]
    public void Takes_the_opening_back_where_nobody_is_left_to_score_a_lot()
    {
        Exclusion[] all = [new("evaluator-1", "L1"), new("evaluator-2", "L1")];
        var refused = Only(Convening.Decide(Given(Opening), new CompleteOpening([new("L1", 1)], all, InNotice)));
        var round = Given([.. Opening, refused]);
        Assert.Equal((RoundPhase.Closed, "evaluation.lotWithoutPanel"), (round.Phase, round.OpeningRefused));
        Assert.Empty(round.Panel);
        Assert.Null(Given([.. Opening, refused, new PanelAppointed(Panel)]).OpeningRefused);
    }

    [Fact]
    public void Opens_a_round_in_which_nothing_is_left_to_score()
    {
        Exclusion[] all = [new("evaluator-1", "L1"), new("evaluator-2", "L1")];
        Assert.IsType<EvaluationOpened>(
            Only(Convening.Decide(Given(Opening), new CompleteOpening([new("L1", 0)], all, InNotice))));
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(PanelRefusals), new Dictionary<Refusal, Func<Decision<RoundEvent>>>
        {
            [Invalid] = () => Convene(),
            [LotUnknown] = () => Convene(new PanelMember("a", "甲") { Lots = ["L1", "L9"] }),
            [SizeDiffers] = () => Seat(RoundKind.OpenTender, Of(3)[..2]),
            [SeatMissing] = () => Seat(RoundKind.OpenTender, [Of(3)[0], Of(3)[1], new("c", "丙")]),
            [ExpertsTooFew] = () => Seat(
                RoundKind.OpenTender, [Of(3)[0], .. Of(3)[1..].Select(one => one with { Seat = PanelSeat.Representative })]),
            [LeaderMissing] = () => Seat(
                RoundKind.OpenTender, [.. Of(3).Select(one => one with { Leads = false })]),
            [LeaderIsRepresentative] = () => Seat(
                RoundKind.OpenTender,
                [.. Of(3).Select((one, index) => one with { Leads = index == 2 })]),
            [ExpertOfPurchaser] = () => Seat(
                RoundKind.OpenTender, [Of(3)[0] with { Organization = Grant.Purchaser.Uscc }, .. Of(3)[1..]]),
            [SameEmployer] = () => Seat(RoundKind.OpenTender, Of(3), sources: Drawn with
            {
                OnePerEmployer = true,
                Employers = new Dictionary<string, string> { ["a"] = "甲大学", ["b"] = "甲大学" },
            }),
            [ExpertNotDrawn] = () => Seat(RoundKind.OpenTender, Of(3), sources: PanelSources.None),
            [LotWithoutMember] = () => Convening.Decide(
                OfTwoLots, new OpenEvaluation([new("a", "甲") { Lots = ["L1"] }], AfterClosing)),
            [OfficerOnPanel] = () => Convene(new PanelMember(Drafter, "甲")),
            [ExaminationUnfinished] = () =>
            {
                var closed = Given(Closed);
                var asks = closed with { Settings = closed.Settings with { Checklist = new([new("plan", "方案")], 3) } };
                return Convening.Decide(
                    asks, new OpenEvaluation([new PanelMember("a", "甲")], AfterClosing) { Unexamined = 1 });
            },
        });

    [Fact]
    public void Needs_no_draw_where_the_superior_unit_agreed_or_where_a_grant_round_drew_nobody()
    {
        Assert.Equal(Done, CodeOf(Seat(RoundKind.OpenTender, Of(3))));
        Assert.Equal(Done, CodeOf(Seat(RoundKind.VentureGrant, Of(3), sources: PanelSources.None)));
        Assert.Equal(
            "evaluation.expertNotDrawn",
            CodeOf(Seat(RoundKind.VentureGrant, Of(3), sources: PanelSources.None with { HasDraw = true })));

        var chosen = Only(Seat(RoundKind.OpenTender, Of(3), sources: PanelSources.None, selfSelected: "区财政局同意"));
        Assert.Equal("区财政局同意", Given([.. Closed, chosen]).SelfSelected);
    }

    private static readonly PanelSources Drawn =
        new(new HashSet<string>(["a", "b"]), true, new Dictionary<string, string>(), false);

    // Two experts, the first leads, and the purchaser's representative.
    private static PanelMember[] Of(int members) =>
    [
        .. Enumerable.Range(0, members).Select(index => new PanelMember($"{(char)('a' + index)}", $"{index}")
        {
            Seat = index < members - 1 ? PanelSeat.Expert : PanelSeat.Representative,
            Leads = index == 0,
        }),
    ];

    private static Decision<RoundEvent> Seat(
        RoundKind kind,
        PanelMember[] panel,
        PanelSources? sources = null,
        string? selfSelected = null)
    {
        var settings = Grant with { Kind = kind, Evaluation = Rules with { Committee = new(3, 2) } };
        return Convening.Decide(
            Given(Closed) with { Settings = settings },
            new OpenEvaluation(panel, AfterClosing) { Sources = sources ?? Drawn, SelfSelected = selfSelected });
    }

    private static Decision<RoundEvent> Convene(params PanelMember[] panel) =>
        Convening.Decide(Given(Closed), new OpenEvaluation(panel, AfterClosing));
}
