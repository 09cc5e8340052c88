using Procurement.Domain.Challenges;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Challenges.ChallengeRefusals;
using static Procurement.Domain.Tests.Challenges.ChallengeExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Rounds.RoundExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Challenges;

public sealed class ChallengingAProcurement
{
    private static readonly Ruling Loses = new(RulingEffect.Disqualify, Rival);

    [Fact]
    public void Is_one_of_a_stage_until_it_is_withdrawn_or_given_back()
    {
        Assert.Equal("challenge.stageTaken", CodeOf(Raise(Petitioner, file: Raised)));
        Assert.Equal("challenge.stageTaken", CodeOf(Raise(Petitioner, file: Replied)));
        var withdrawn = After(Raised, Withdraw(Raised), Petitioner);
        Assert.True(withdrawn.Challenges["C1"].Ended!.Withdrawn);
        Assert.Equal(Done, CodeOf(Raise(Petitioner, file: withdrawn)));
        var returned = After(
            Raised, Challenging.Decide(Raised, new ReturnChallenge("C1", Reason, Boss)), Boss);
        Assert.Equal(Done, CodeOf(Raise(Petitioner, file: returned)));
        Assert.Equal("challenge.tooLate", CodeOf(Raise(On("2026-03-26"), file: returned)));
        Assert.Equal(Done, CodeOf(Raise(Petitioner, Step(ProcessStep.Evaluation, "2026-03-13"), Raised)));
    }

    [Fact]
    public void Is_replied_to_item_by_item_also_after_the_last_day()
    {
        var reply = Replied.Challenges["C1"].Reply!;
        Assert.Equal(("区财政局", "boss", 2), (reply.Department, reply.By.Account, reply.Answers.Count));
        Assert.False(Replied.Challenges["C1"].KeepsBack);
        Assert.Equal(Done, CodeOf(Reply(On("2026-05-08", "boss"), Denied)));
    }

    [Fact]
    public void Keeps_the_procurement_back_until_it_has_a_reply_or_cannot_change_the_result()
    {
        Assert.True(Raised.Challenges["C1"].KeepsBack);
        var weighed = After(Raised, Weigh(false), Boss);
        Assert.False(weighed.Challenges["C1"].KeepsBack);
        Assert.Empty(Happened(Weigh(true)));
        Assert.False(After(Raised, Withdraw(Raised), Petitioner).Challenges["C1"].KeepsBack);
    }

    [Fact]
    public void Keeps_it_back_until_what_was_upheld_is_carried_out()
    {
        var upheld = After(Raised, Reply(Boss, Agreed, Loses), Boss);
        Assert.True(upheld.Challenges["C1"].KeepsBack);
        var done = After(upheld, CarryOut(upheld), Boss);
        Assert.False(done.Challenges["C1"].KeepsBack);
        Assert.Equal("challenge.nothingToCarryOut", CodeOf(CarryOut(done)));
        var without = After(Raised, Reply(Boss, Agreed), Boss);
        Assert.False(without.Challenges["C1"].KeepsBack);
    }

    [Theory]
    [InlineData("challenger", null)]
    [InlineData("evaluator-1", null)]
    [InlineData("boss", Own)]
    [InlineData("boss", "52420106MJUXGCP0MF")]
    public void Is_replied_to_by_nobody_whom_it_concerns(string account, string? organization) => Assert.Equal(
        "challenge.replierIsParty",
        CodeOf(Reply(On("2026-03-31", account), Agreed, Loses, organization: organization)));

    [Fact]
    public void Begins_with_a_challenge() => Assert.Throws<InvalidOperationException>(
        () => ChallengeHistory.Apply(null, new ComplaintAccepted("B1"), Boss));

    [Fact]
    public void Every_refusal_has_an_example()
    {
        var upheld = After(Raised, Reply(Boss, Agreed, Loses), Boss);
        CoversAll(typeof(ChallengeRefusals), new Dictionary<Refusal, Func<Decision<ChallengeEvent>>>
        {
            [NotProcurement] = () => Raise(InNotice, round: Given(Noticed)),
            [NotParticipant] = () => Raise(Petitioner, takesPart: false),
            [TooEarly] = () => Raise(Petitioner, round: Tender with { Notice = null }),
            [TooLate] = () => Raise(On("2026-03-26")),
            [StepMismatch] = () => Raise(Petitioner, Result with { Step = ProcessStep.Evaluation }),
            [StepDayWrong] = () => Raise(Petitioner, Step(ProcessStep.Evaluation, "2026-03-12")),
            [StageTaken] = () => Raise(Petitioner, file: Raised),
            [TooMany] = () => Raise(
                Petitioner, file: Raised with { Raised = Challenging.OfOrganizationMax, Stages = [] }),
            [NotFound] = () => Reply(Boss, Denied, file: new ChallengeFile(Own)),
            [AlreadyEnded] = () => Reply(Boss, Denied, file: Replied),
            [ReplierIsParty] = () => Reply(Petitioner, Denied),
            [AnswersMismatch] = () => Reply(Boss, [Denied[0]]),
            [RulingMismatch] = () => Reply(Boss, Denied, Loses),
            [ProposalUnknown] = () => Reply(Boss, Agreed, Loses, isSubmitted: false),
            [NothingToCarryOut] = () => CarryOut(Replied),
            [ContractWaits] = () => CarryOut(upheld, contractWaits: true),
        });
    }

    [Fact]
    public void Needs_a_round_that_is_published_and_not_cancelled()
    {
        Assert.Equal("round.notFound", CodeOf(Raise(Petitioner, round: Given(Drafted))));
        Assert.Equal(
            "round.wrongPhase", CodeOf(Raise(Petitioner, round: Tender with { Phase = RoundPhase.Cancelled })));
        Assert.Equal(
            "challenge.rulingMismatch", CodeOf(Reply(Boss, Agreed, new(RulingEffect.Disqualify, null))));
    }

    private static ChallengeText Step(ProcessStep step, string ended) =>
        Result with { Stage = ChallengeStage.Process, Step = step, StepEnded = Day(ended) };

    private static Decision<ChallengeEvent> Withdraw(ChallengeFile file) =>
        Challenging.Decide(file, new WithdrawChallenge("C1", Reason, Petitioner));

    private static Decision<ChallengeEvent> Weigh(bool mayAffect) =>
        Challenging.Decide(Raised, new WeighChallenge("C1", mayAffect, Reason, Boss), Tender, null);

    private static Decision<ChallengeEvent> CarryOut(ChallengeFile file, bool contractWaits = false) =>
        Replying.Decide(file, new CarryOutRuling("C1", Reason, null, Boss), Tender, contractWaits);
}
