using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Examples;
using static Procurement.Domain.Tests.Rounds.RoundExamples;

namespace Procurement.Domain.Tests.Rounds;

public sealed class AnnouncingARound
{
    [Fact]
    public void Is_drafted_and_drafted_again()
    {
        var better = Grant with { Title = "公益创投（修订）" };
        Assert.Equal(
            new RoundDrafted(better), Only(Announcing.Decide(Given(Drafted), new DraftRound(better, InNotice), Statutes.Shipped)));
        Assert.Equal(better, Given([.. Drafted, new RoundDrafted(better)]).Settings);
        Assert.Equal([Drafter], Given(Drafted).Drafters);
    }

    [Fact]
    public void Is_published_by_another_than_who_drafted_it()
    {
        Assert.Equal("round.drafterCannotPublish", CodeOf(Publish(Drafter)));
        Assert.Equal(Done, CodeOf(Publish(Publisher)));
    }

    [Fact]
    public void Is_published_by_another_than_all_who_wrote_it()
    {
        var rewritten = RoundHistory.Apply(
            Given(Drafted), new RoundDrafted(Grant), InNotice with { Account = "deputy" });
        Assert.Equal(
            "round.drafterCannotPublish",
            CodeOf(Announcing.Decide(rewritten, new PublishRound(At(Grant.OpensAt, "deputy")), fundAvailable: Money.Largest, Statutes.Shipped)));
        Assert.Equal(
            "round.drafterCannotPublish",
            CodeOf(Announcing.Decide(rewritten, new PublishRound(At(Grant.OpensAt, Drafter)), fundAvailable: Money.Largest, Statutes.Shipped)));
    }

    [Fact]
    public void Asks_for_the_drafter_then_the_fund_then_the_time()
    {
        var late = Grant.OpensAt.AddTicks(1);
        var round = Given(Drafted);
        Assert.Equal(
            "round.drafterCannotPublish",
            CodeOf(Announcing.Decide(round, new PublishRound(At(late, Drafter)), fundAvailable: null, Statutes.Shipped)));
        Assert.Equal(
            "round.fundUnknown",
            CodeOf(Announcing.Decide(round, new PublishRound(At(late, Publisher)), fundAvailable: null, Statutes.Shipped)));
        Assert.Equal(
            "round.opensInThePast",
            CodeOf(Announcing.Decide(round, new PublishRound(At(late, Publisher)), fundAvailable: Money.Largest, Statutes.Shipped)));
        Assert.Equal(
            Done, CodeOf(Announcing.Decide(round, new PublishRound(At(Grant.OpensAt, Publisher)), fundAvailable: Money.Largest, Statutes.Shipped)));
    }

    [Fact]
    public void Opens_at_the_opening_time_and_not_before()
    {
        Assert.Empty(
            Happened(Announcing.Decide(Given(Published), new OpenOrCloseRound(At(Grant.OpensAt.AddTicks(-1))))));
        Assert.Equal(
            new RoundOpened(), Only(Announcing.Decide(Given(Published), new OpenOrCloseRound(At(Grant.OpensAt)))));
        Assert.Empty(Happened(Announcing.Decide(Given(Open), new OpenOrCloseRound(At(Grant.OpensAt)))));
    }

    [Fact]
    public void Is_open_through_the_closing_time_itself()
    {
        Assert.Empty(Happened(Announcing.Decide(Given(Open), new OpenOrCloseRound(At(Grant.ClosesAt)))));
        Assert.Equal(
            new RoundClosed(),
            Only(Announcing.Decide(Given(Open), new OpenOrCloseRound(At(Grant.ClosesAt.AddTicks(1))))));
        Assert.Empty(Happened(Announcing.Decide(Given(Closed), new OpenOrCloseRound(At(Grant.ClosesAt.AddDays(1))))));
    }

    [Fact]
    public void Opens_and_closes_at_once_when_the_timer_comes_late() => Assert.Equal(
        [new RoundOpened(), new RoundClosed()],
        Happened(Announcing.Decide(Given(Published), new OpenOrCloseRound(At(Grant.ClosesAt.AddDays(1))))));

    [Fact]
    public void Never_opens_a_draft() =>
        Assert.Empty(Happened(Announcing.Decide(Given(Drafted), new OpenOrCloseRound(At(Grant.ClosesAt.AddDays(1))))));

    private static Decision<RoundEvent> Publish(string account) =>
        Announcing.Decide(Given(Drafted), new PublishRound(At(Grant.OpensAt, account)), fundAvailable: Money.Largest, Statutes.Shipped);
}
