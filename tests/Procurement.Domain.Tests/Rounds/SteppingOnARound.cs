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
        ["evaluating"] = Given(Evaluating),
        ["ranking"] = Given(Ranking),
        ["notice"] = Given(Noticed),
        ["finalizing"] = Given(Decided),
        ["final"] = Given(Final),
    };

    private static readonly Dictionary<string, Func<Round?, Decision<RoundEvent>>> Steps = new()
    {
        ["draft"] = round => Announcing.Decide(round, new DraftRound(Grant, InNotice), Statutes.Shipped),
        ["publish"] = round => Announcing.Decide(round, new PublishRound(At(Grant.OpensAt)), fundExists: true, Statutes.Shipped),
        ["tick"] = round => Announcing.Decide(round, new OpenOrCloseRound(At(Grant.ClosesAt.AddTicks(1)))),
        ["reject"] = round =>
            Examining.Decide(round, new RejectProposal("A", "?", At(Grant.ClosesAt.AddTicks(1))), isSubmitted: true),
        ["evaluate"] = round => Examining.Decide(round, new OpenEvaluation(Panel, At(Grant.ClosesAt.AddTicks(1))), []),
        ["stop scoring"] = round => Noticing.Decide(round, new CloseEvaluation(null, InNotice), 0, WorkingDays),
        ["notice"] = round => Noticing.Decide(round, new PublishAwardNotice([], InNotice), WorkingDays),
        ["end notice"] = round => Noticing.Decide(round, new EndNoticePeriod(AfterNotice)),
        ["object"] = round => Objecting.Decide(round, new RaiseObjection("O1", "A", "?", InNotice)),
        ["resolve"] = round => Objecting.Decide(round, new ResolveObjection("O1", Upheld: true, "?", InNotice)),
        ["finalize"] = round => Finalizing.Decide(round, new MakeFinalAward(AfterNotice), Enough, WorkingDays),
        ["settle"] = round => Finalizing.Decide(round, new SettleFinalAward(null, InNotice)),
        ["lose"] = round => Finalizing.Decide(round, new LoseAward("A", Outcome.Declined, FinalDay, InNotice)),
    };

    // Step, answer, and the phases in which it is the answer.
    private static readonly (string Step, string Code, string Phases)[] Table =
    [
        ("draft", Done, "unknown draft"),
        ("draft", "round.alreadyPublished", "published open closed evaluating ranking notice finalizing final"),
        ("publish", Done, "draft"),
        ("publish", "round.alreadyPublished", "published open closed evaluating ranking notice finalizing final"),
        ("tick", Done, "draft published open closed evaluating ranking notice finalizing final"),
        // The clock decides that it is closed, not the timer that has not run yet.
        ("reject", Done, "published open closed"),
        ("reject", "round.wrongPhase", "draft evaluating ranking notice finalizing final"),
        ("evaluate", Done, "published open closed"),
        ("evaluate", "round.wrongPhase", "draft evaluating ranking notice finalizing final"),
        ("stop scoring", Done, "evaluating"),
        ("stop scoring", "round.wrongPhase", "draft published open closed ranking notice finalizing final"),
        ("notice", Done, "ranking"),
        ("notice", "round.wrongPhase", "draft published open closed evaluating notice finalizing final"),
        ("end notice", Done, "draft published open closed evaluating ranking notice finalizing final"),
        ("object", "round.wrongPhase", "draft published open closed evaluating ranking"),
        ("object", Done, "notice finalizing final"),
        ("resolve", "objection.notFound", "notice"),
        ("resolve", "round.wrongPhase", "draft published open closed evaluating ranking finalizing final"),
        ("finalize", Done, "notice"),
        ("finalize", "round.wrongPhase", "draft published open closed evaluating ranking finalizing final"),
        ("settle", Done, "draft published open closed evaluating ranking notice finalizing final"),
        ("lose", Done, "final"),
        ("lose", "round.wrongPhase", "draft published open closed evaluating ranking notice finalizing"),
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
