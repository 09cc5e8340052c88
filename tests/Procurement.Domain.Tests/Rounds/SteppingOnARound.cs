using Procurement.Domain.Awards;
using Procurement.Domain.Publicity;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>Every step on a round in every phase; what depends on more than the phase is tested by itself.</summary>
public sealed class SteppingOnARound
{
    private static readonly Dictionary<string, Round?> Phases = new()
    {
        ["unknown"] = null,
        ["draft"] = Given(Drafted),
        ["published"] = Given(Published),
        ["open"] = Given(Open),
        ["closed"] = Given(Closed),
        ["opening"] = Given(Opening),
        ["evaluating"] = Given(Evaluating),
        ["ranking"] = Given(Ranking),
        ["notice"] = Given(Noticed),
        ["finalizing"] = Given(Decided),
        ["final"] = Given(Final),
        ["cancelled"] = Given(Cancelled),
    };

    private static readonly Dictionary<string, Func<Round?, Decision<RoundEvent>>> Steps = new()
    {
        ["draft"] = round => Announcing.Decide(round, new DraftRound(Grant, InNotice), Statutes.Shipped),
        ["publish"] = round => Announcing.Decide(round, new PublishRound(At(Grant.OpensAt)), fundAvailable: Money.Largest, Statutes.Shipped),
        ["tick"] = round => Announcing.Decide(round, new OpenOrCloseRound(At(Grant.ClosesAt.AddTicks(1)))),
        ["evaluate"] = round => Convening.Decide(round, new OpenEvaluation(Panel, At(Grant.ClosesAt.AddTicks(1)))),
        ["complete opening"] = round => Convening.Decide(round, new CompleteOpening([], [], InNotice)),
        ["stop scoring"] = round => Noticing.Decide(round, new CloseEvaluation(null, InNotice), false, WorkingDays),
        ["notice"] = round => Noticing.Decide(round, new PublishAwardNotice(1, 1, Enough, InNotice), WorkingDays),
        ["revise"] = round => Noticing.Decide(round, new ReviseNotice("L1", 0, Enough, InNotice)),
        ["end notice"] = round => Noticing.Decide(round, new EndNoticePeriod(AfterNotice)),
        ["finalize"] = round =>
            Finalizing.Decide(round, new MakeFinalAward(AfterNotice), isObjectionOpen: false, Enough, WorkingDays),
        ["settle"] = round => Finalizing.Decide(round, new SettleFinalAward(null, "R1 award", InNotice)),
        ["withdraw"] = round => RoundEnding.Decide(round, new WithdrawRound("?", At(Grant.OpensAt.AddTicks(-1)))),
        ["clarify"] = round => Clarifying.Decide(
            round, new ClarifyRound("?", "?", false, null, null, At(Grant.ClosesAt)), Statutes.Shipped),
        ["cancel"] = round => RoundEnding.Decide(round, new CancelRound("?", InNotice)),
    };

    // Step, answer, and the phases in which it is the answer.
    private static readonly (string Step, string Code, string Phases)[] Table =
    [
        ("draft", Done, "unknown draft"),
        ("draft", "round.alreadyPublished", "published open closed opening evaluating ranking notice finalizing final"),
        ("draft", "round.cancelled", "cancelled"),
        ("publish", Done, "draft"),
        ("publish", "round.alreadyPublished", "published open closed opening evaluating ranking notice finalizing final"),
        ("publish", "round.cancelled", "cancelled"),
        ("tick", Done, "draft published open closed opening evaluating ranking notice finalizing final cancelled"),
        // The clock decides that it is closed, not the timer that has not run yet.
        ("evaluate", Done, "published open closed"),
        ("evaluate", "round.wrongPhase", "draft opening evaluating ranking notice finalizing final cancelled"),
        ("complete opening", Done, "draft published open closed opening evaluating ranking notice finalizing final cancelled"),
        ("stop scoring", Done, "evaluating"),
        ("stop scoring", "round.wrongPhase", "draft published open closed opening ranking notice finalizing"),
        ("stop scoring", "round.wrongPhase", "final cancelled"),
        ("notice", Done, "ranking"),
        ("notice", "round.wrongPhase", "draft published open closed opening evaluating notice finalizing final"),
        ("notice", "round.wrongPhase", "cancelled"),
        ("revise", Done, "notice finalizing final cancelled"),
        ("revise", "round.wrongPhase", "draft published open closed opening evaluating ranking"),
        ("end notice", Done, "draft published open closed opening evaluating ranking notice finalizing final cancelled"),
        ("finalize", Done, "notice"),
        ("finalize", "round.wrongPhase", "draft published open closed opening evaluating ranking finalizing final"),
        ("finalize", "round.wrongPhase", "cancelled"),
        ("settle", Done, "draft published open closed opening evaluating ranking notice finalizing final cancelled"),
        ("withdraw", Done, "published"),
        ("withdraw", "round.wrongPhase", "draft"),
        ("withdraw", "round.alreadyOpened", "open closed opening evaluating ranking notice finalizing final"),
        ("withdraw", "round.cancelled", "cancelled"),
        ("clarify", Done, "published open"),
        ("clarify", "round.wrongPhase", "draft"),
        ("clarify", "clarification.tooLate", "closed opening evaluating ranking notice finalizing final"),
        ("clarify", "round.cancelled", "cancelled"),
        ("cancel", Done, "draft published open closed opening evaluating ranking notice"),
        ("cancel", "round.wrongPhase", "finalizing final"),
        ("cancel", "round.cancelled", "cancelled"),
        .. Steps.Keys.Where(step => step is not "draft").Select(step => (step, "round.notFound", "unknown")),
    ];

    public static TheoryData<string, string, string> Answers =>
        [.. Table.SelectMany(row => row.Phases.Split(' ').Select(phase => (row.Step, phase, row.Code)))];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Answers_by_the_phase_of_the_round(string step, string phase, string code) =>
        Assert.Equal(code, CodeOf(Steps[step](Phases[phase])));

    [Fact]
    public void Leaves_no_step_and_no_phase_out()
    {
        var all = Steps.Keys.SelectMany(step => Phases.Keys.Select(phase => $"{step} {phase}"));
        var asked = Table.SelectMany(row => row.Phases.Split(' ').Select(phase => $"{row.Step} {phase}"));
        Assert.Equal(all.Order(), asked.Order());
        Assert.Equal(Enum.GetValues<RoundPhase>(), Phases.Values.OfType<Round>().Select(round => round.Phase));
    }
}
