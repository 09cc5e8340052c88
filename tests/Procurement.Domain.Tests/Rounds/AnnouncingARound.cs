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
        Assert.Equal(new RoundDrafted(better), Only(Announcing.Draft(Given(Drafted), better)));
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
        var rewritten = RoundHistory.Apply(Given(Drafted), new RoundDrafted(Grant), InNotice with { Account = "deputy" });
        Assert.Equal(
            "round.drafterCannotPublish",
            CodeOf(Announcing.Publish(rewritten, fundExists: true, At(Grant.OpensAt, "deputy"))));
        Assert.Equal(
            "round.drafterCannotPublish",
            CodeOf(Announcing.Publish(rewritten, fundExists: true, At(Grant.OpensAt, Drafter))));
    }

    [Fact]
    public void Asks_for_the_drafter_then_the_fund_then_the_time()
    {
        var late = Grant.OpensAt.AddTicks(1);
        var round = Given(Drafted);
        Assert.Equal(
            "round.drafterCannotPublish", CodeOf(Announcing.Publish(round, fundExists: false, At(late, Drafter))));
        Assert.Equal("round.fundUnknown", CodeOf(Announcing.Publish(round, fundExists: false, At(late, Publisher))));
        Assert.Equal("round.opensInThePast", CodeOf(Announcing.Publish(round, fundExists: true, At(late, Publisher))));
        Assert.Equal(Done, CodeOf(Announcing.Publish(round, fundExists: true, At(Grant.OpensAt, Publisher))));
    }

    [Fact]
    public void Opens_at_the_opening_time_and_not_before()
    {
        Assert.Empty(Happened(Announcing.Tick(Given(Published), At(Grant.OpensAt.AddTicks(-1)))));
        Assert.Equal(new RoundOpened(), Only(Announcing.Tick(Given(Published), At(Grant.OpensAt))));
        Assert.Empty(Happened(Announcing.Tick(Given(Open), At(Grant.OpensAt))));
    }

    [Fact]
    public void Is_open_through_the_closing_time_itself()
    {
        Assert.Empty(Happened(Announcing.Tick(Given(Open), At(Grant.ClosesAt))));
        Assert.Equal(new RoundClosed(), Only(Announcing.Tick(Given(Open), At(Grant.ClosesAt.AddTicks(1)))));
        Assert.Empty(Happened(Announcing.Tick(Given(Closed), At(Grant.ClosesAt.AddDays(1)))));
    }

    [Fact]
    public void Opens_and_closes_at_once_when_the_timer_comes_late() => Assert.Equal(
        [new RoundOpened(), new RoundClosed()],
        Happened(Announcing.Tick(Given(Published), At(Grant.ClosesAt.AddDays(1)))));

    [Fact]
    public void Never_opens_a_draft() =>
        Assert.Empty(Happened(Announcing.Tick(Given(Drafted), At(Grant.ClosesAt.AddDays(1)))));

    private static Decision<RoundEvent> Publish(string account) =>
        Announcing.Publish(Given(Drafted), fundExists: true, At(Grant.OpensAt, account));
}
