using System.Reflection;
using Procurement.Domain.Calendar;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.CorrectionRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Proposals.ProposalExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Proposals;

/// <summary>
/// A checklist of two items and three working days. The round closes on Monday, 2026-03-23; what is returned on Tuesday
/// is corrected through Friday.
/// </summary>
public sealed class CheckingAnExamination
{
    private const string Id = $"{Uscc}-1";

    private static readonly Author Officer = new("officer", Moment("2026-03-24T10:00:00+08:00"));

    private static readonly RoundSettings Settings = Grant with
    {
        Checklist = new([new("charter", "章程"), new("plan", "方案")], CorrectionDays: 3),
    };

    private static readonly Round Closed = new(Settings, RoundPhase.Closed, ["drafter"]);

    internal static ProposalEvent[] Unmet =>
        [.. Submitted, new ItemsMarked(Id, [new("charter", true, null), new("plan", false, "缺少预算说明")])];

    internal static ProposalEvent[] Returned => [.. Unmet, Only(Return(Unmet, "title", "budget"))];

    internal static ProposalEvent[] Corrected =>
        [.. Returned, new ProposalCorrected(Id, Content with { Title = "改过的项目" }, ["title"])];

    [Fact]
    public void Gives_three_working_days_and_names_the_fields_in_their_order()
    {
        var returned = Assert.IsType<ProposalReturned>(Only(Return(Unmet, "budget", "title")));

        Assert.Equal((Day("2026-03-24"), Day("2026-03-27")), (returned.Deadline.Start, returned.Deadline.Due));
        Assert.Equal(["title", "budget"], returned.Fields);
    }

    // 清明 takes 2026-04-04 to 04-06 off.
    [Fact]
    public void Counts_no_day_off() => Assert.Equal(Day("2026-04-08"), Assert.IsType<ProposalReturned>(Only(
        Examining.Decide(
            Given(Unmet),
            new ReturnProposal(Id, ["title"], "补正", Officer with { At = Moment("2026-04-02T10:00:00+08:00") }),
            Closed,
            new Deadlines(WorkingCalendar.StateCouncil)))).Deadline.Due);

    [Fact]
    public void Refuses_to_count_into_a_year_that_nobody_knows() => Assert.Equal(
        "calendar.yearNotLoaded",
        CodeOf(Examining.Decide(
            Given(Unmet),
            new ReturnProposal(Id, ["title"], "补正", Officer with { At = Moment("2026-12-30T10:00:00+08:00") }),
            Closed,
            new Deadlines(WorkingCalendar.StateCouncil))));

    [Fact]
    public void Takes_a_correction_to_the_last_moment_of_the_last_day()
    {
        var last = Moment("2026-03-28T00:00:00+08:00");

        Assert.Equal(Done, CodeOf(Correct(Returned, Renamed, last.AddTicks(-1))));
        Assert.Equal("correction.tooLate", CodeOf(Correct(Returned, Renamed, last)));
        Assert.Equal("examination.correctionPending", CodeOf(Reject(Returned, Officer with { At = last.AddTicks(-1) })));
        Assert.Equal(Done, CodeOf(Reject(Returned, Officer with { At = last })));
    }

    [Fact]
    public void Keeps_what_the_receipt_stands_for()
    {
        var corrected = TheOne(Corrected);

        Assert.Equal("改过的项目", corrected.Content.Title);
        Assert.Equal(Content, corrected.Submitted);
        Assert.Equal(Taken, corrected.Receipt);
        Assert.Equal(TheOne(Submitted).Changed, corrected.Changed);
    }

    [Fact]
    public void Passes_when_the_later_mark_of_every_item_is_met()
    {
        Assert.Equal("examination.itemsUnmet", CodeOf(Pass(Corrected)));
        ProposalEvent[] met = [.. Corrected, new ItemsMarked(Id, [new("plan", true, null)])];

        Assert.Equal(new ProposalPassed(Id, "齐全"), Only(Pass(met)));
        Assert.True(TheOne([.. met, new ProposalPassed(Id, "齐全")]).IsAdmitted);
    }

    [Fact]
    public void Rejects_for_an_item_that_is_not_met_and_for_nothing_else()
    {
        Assert.Equal(Done, CodeOf(Reject(Unmet, Officer)));
        Assert.Equal("examination.nothingUnmet", CodeOf(Reject(Submitted, Officer)));
    }

    // Every field that a proposal has can be told apart: one that is forgotten could be changed by a correction.
    [Fact]
    public void Knows_every_field_of_a_proposal() => Assert.Equal(
        typeof(ProposalContent).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(one => one.Name is not nameof(ProposalContent.Protected))
            .Select(one => one.Name.ToUpperInvariant())
            .Order(),
        ContentFields.All.Select(one => one.ToUpperInvariant()).Order());

    [Theory]
    [InlineData("reference")]
    [InlineData("lot")]
    [InlineData("category")]
    [InlineData("lead")]
    [InlineData("requested")]
    [InlineData("own")]
    public void Refuses_every_change_of_another_field(string field)
    {
        var changed = field switch
        {
            "reference" => Renamed with { Reference = "P02" },
            "lot" => Renamed with { Lot = "L2" },
            "category" => Renamed with { Category = "disability" },
            "lead" => Renamed with { Lead = Renamed.Lead with { Name = "李敏" } },
            "requested" => Renamed with { Requested = Yuan("44999.99") },
            _ => Renamed with { Own = Yuan("5000.01") },
        };

        var refused = Assert.IsType<Decision<ProposalEvent>.Refused>(Correct(Returned, changed, Officer.At));
        Assert.Equal(("correction.otherFields", field), (refused.Why[0].Code, refused.Why[0].Value));
    }

    [Fact]
    public void Holds_a_correction_to_the_rules_of_submission() => Assert.Equal(
        "budget.sumMismatch",
        CodeOf(Correct(
            Returned, Content with { Budget = [new(CostClass.Activity, Yuan("49999.99"))] }, Officer.At)));

    [Fact]
    public void Opens_evaluation_when_every_examination_has_ended()
    {
        PanelMember[] panel = [new("evaluator-1", "甲")];
        var open = new OpenEvaluation(panel, Officer) { Unexamined = 1 };

        Assert.Equal("evaluation.examinationUnfinished", CodeOf(Convening.Decide(Closed, open)));
        Assert.Equal(Done, CodeOf(Convening.Decide(Closed, open with { Unexamined = 0 })));
        Assert.Equal(Done, CodeOf(Convening.Decide(Closed with { Settings = Grant }, open)));
    }

    [Fact]
    public void Every_refusal_of_a_correction_has_an_example() =>
        CoversAll(typeof(CorrectionRefusals), new Dictionary<Refusal, Func<Decision<ProposalEvent>>>
        {
            [NotAsked] = () => Correct(Unmet, Renamed, Officer.At),
            [AlreadySent] = () => Correct(Corrected, Renamed, Officer.At),
            [TooLate] = () => Correct(Returned, Renamed, Officer.At.AddDays(4)),
            [OtherFields] = () => Correct(Returned, Renamed with { Category = "disability" }, Officer.At),
            [Unchanged] = () => Correct(Returned, Content, Officer.At),
        });

    private static ProposalContent Renamed => Content with { Title = "改过的项目" };

    internal static Decision<ProposalEvent> Mark(IEnumerable<ProposalEvent> given, params MarkedItem[] marks) =>
        Examining.Decide(Given(given), new MarkItems(Id, marks, Officer), Closed);

    internal static Decision<ProposalEvent> Return(IEnumerable<ProposalEvent> given, params string[] fields) =>
        Examining.Decide(
            Given(given),
            new ReturnProposal(Id, fields, "请补正", Officer),
            Closed,
            new Deadlines(WorkingCalendar.StateCouncil));

    internal static Decision<ProposalEvent> Pass(IEnumerable<ProposalEvent> given) =>
        Examining.Decide(Given(given), new PassProposal(Id, "齐全", Officer), Closed);

    internal static Decision<ProposalEvent> Reject(IEnumerable<ProposalEvent> given, Author by) =>
        Examining.Decide(Given(given), new RejectProposal(Id, "材料不全", by), Closed);

    private static Decision<ProposalEvent> Correct(
        IEnumerable<ProposalEvent> given, ProposalContent content, DateTimeOffset at) =>
        Correcting.Decide(Given(given), new CorrectProposal(Id, content, InTime with { At = at }), Settings, Registered);
}
