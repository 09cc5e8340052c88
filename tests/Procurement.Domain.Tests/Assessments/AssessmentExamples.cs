using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Assessments;

/// <summary>A mid-term assessment by three parties, and what can have happened to it.</summary>
internal static class AssessmentExamples
{
    public const string Clerk = "weighs-for-purchaser";
    public const string Third = "third-party";
    public const string Community = "community";
    public const string Officer = "officer-who-arranges";

    public static readonly AssessmentTerm Term = new(
        [
            new(Assessor.Purchaser, Number("0.5")),
            new(Assessor.ThirdParty, Number("0.3")),
            new(Assessor.Community, Number("0.2")),
        ],
        PassMark: 60,
        DueAfterDays: 90,
        CorrectionDays: 15,
        CorrectionsMaximum: 1,
        LateFails: true);

    public static readonly PerformanceSettings Performance = new([], Number("0.1"), Term, Term, null);

    public static readonly SheetCriterion[] Criteria = [new("output", "产出", 60), new("effect", "效果", 40)];

    public static readonly NamedAssessor[] Parties =
    [
        new(Assessor.Purchaser, Clerk, "民政科"),
        new(Assessor.ThirdParty, Third, "评估中心"),
        new(Assessor.Community, Community, "甲社区"),
    ];

    /// <summary>In force since 10 April 2026.</summary>
    public static Contract InForce => ContractExamples.Given(ContractExamples.InForce);

    public static Author At(string moment, string account = Officer) => new(account, Moment(moment));

    public static ArrangeStage Arrange(
        AssessmentStage stage = AssessmentStage.Midterm,
        string at = "2026-05-11T10:00:00+08:00",
        string by = Officer) =>
        new(stage, Parties, Criteria, At(at, by));

    public static SubmitSheet Sheet(
        string account, string output, string effect, string at = "2026-07-01T10:00:00+08:00") => new(
        AssessmentStage.Midterm,
        [Line("output", output, 60), Line("effect", effect, 40)],
        null,
        null,
        null,
        null,
        At(at, account));

    public static Decision<AssessmentEvent> Decide(
        Assessment? all, AssessmentCommand command, Contract? contract, PerformanceSettings? performance = null) =>
        command switch
        {
            ArrangeStage one => Arranging.Decide(
                all, one, contract, performance ?? Performance, ContractExamples.WorkingDays),
            ReplaceAssessor one => Arranging.Decide(all, one, contract),
            GiveUpStage one => Arranging.Decide(all, one, contract),
            HandInMaterial one => HandingIn.Decide(all, one, contract),
            FailLateStage one => HandingIn.Decide(all, one, contract),
            SubmitSheet one => Assessing.Decide(all, one, contract, ContractExamples.WorkingDays, null),
            _ => throw new InvalidOperationException(),
        };

    /// <summary>The assessment after a command that must be carried out.</summary>
    public static Assessment Then(this Assessment? all, AssessmentCommand command, Contract? contract = null) =>
        Happened(Decide(all, command, contract ?? InForce))
            .Aggregate(all, (before, happened) => AssessmentHistory.Apply(before, happened, command.By))!;

    /// <summary>What a first command begins.</summary>
    public static Assessment Begin(AssessmentCommand command) => ((Assessment?)null).Then(command);

    /// <summary>Arranged, and the supplier's material is in.</summary>
    public static Assessment Ready => Begin(Arrange()).Then(HandIn("2026-06-30T10:00:00+08:00"));

    public static HandInMaterial HandIn(string at) =>
        new(AssessmentStage.Midterm, "半年服务总结", ["a1"], At(at, ContractExamples.Supplier));

    private static SheetLine Line(string criterion, string points, int maximum) =>
        new(criterion, Number(points), Number(points) < maximum ? "扣分" : null);
}
