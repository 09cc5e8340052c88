using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>A round is cancelled, or withdrawn before it opens.</summary>
public sealed class EndingARound
{
    private static readonly Author BeforeOpening = At(Grant.OpensAt.AddTicks(-1));

    [Fact]
    public void Says_on_which_day_in_China_and_why()
    {
        Assert.Equal(
            new RoundCancelled(NoticeDay, "资金被收回"),
            Only(Cancel(Evaluating, At(Text.Moment("2026-04-12T16:00:00+00:00")), "资金被收回")));
        Assert.Equal(new RoundEnd(FinalDay, "资金被收回"), Given(RoundExamples.Cancelled).Cancelled);
    }

    [Theory]
    [InlineData(Drafter, "round.notYoursToEnd")]
    [InlineData("evaluator-1", "round.notYoursToEnd")]
    [InlineData(Publisher, Done)]
    public void Is_left_to_who_neither_drafted_nor_scored(string account, string code) =>
        Assert.Equal(code, CodeOf(Cancel(Evaluating, InNotice with { Account = account })));

    [Fact]
    public void Needs_nobody_else_for_a_draft_that_was_never_published() =>
        Assert.Equal(Done, CodeOf(Cancel(Drafted, InNotice with { Account = Drafter })));

    [Fact]
    public void Ends_nothing_twice_by_the_clock()
    {
        var round = Given(RoundExamples.Cancelled);
        Assert.Empty(Happened(Announcing.Decide(round, new OpenOrCloseRound(AfterNotice))));
        Assert.Empty(Happened(Procurement.Domain.Publicity.Noticing.Decide(
            round, new Procurement.Domain.Publicity.EndNoticePeriod(AfterNotice))));
    }

    [Fact]
    public void Can_be_withdrawn_until_the_instant_it_opens()
    {
        Assert.Equal(Done, CodeOf(Withdraw(BeforeOpening)));
        Assert.Equal("round.alreadyOpened", CodeOf(Withdraw(At(Grant.OpensAt))));
        Assert.Equal("round.notYoursToEnd", CodeOf(Withdraw(BeforeOpening with { Account = Drafter })));
    }

    [Fact]
    public void Can_be_changed_and_published_again_once_withdrawn()
    {
        RoundEvent[] withdrawn = [.. Published, Only(Withdraw(BeforeOpening))];
        var draft = Given(withdrawn);
        Assert.Equal(RoundPhase.Draft, draft.Phase);
        Assert.NotNull(draft.Withdrawn);
        Assert.True(draft.Announced);

        RoundEvent[] changed = [.. withdrawn, Only(Redraft(draft))];
        Assert.Equal([Drafter], Given(changed).Drafters);
        RoundEvent[] again =
        [
            .. changed,
            Only(Announcing.Decide(
                Given(changed), new PublishRound(BeforeOpening), fundAvailable: Money.Largest, Statutes.Shipped)),
        ];
        Assert.Equal(RoundPhase.Published, Given(again).Phase);
        Assert.Null(Given(again).Withdrawn);
    }

    private static Decision<RoundEvent> Cancel(IEnumerable<RoundEvent> given, Author by, string reason = "?") =>
        RoundEnding.Decide(Given(given), new CancelRound(reason, by));

    private static Decision<RoundEvent> Withdraw(Author by) =>
        RoundEnding.Decide(Given(Published), new WithdrawRound("?", by));

    private static Decision<RoundEvent> Redraft(Round draft) =>
        Announcing.Decide(draft, new DraftRound(Grant, InNotice), Statutes.Shipped);
}
