using Procurement.Domain.Archives;
using Procurement.Domain.Contracts;
using Procurement.Domain.Laws;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Archives.ArchiveRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Archives;

public sealed class KeepingAnArchive
{
    private static readonly Author Sun = new("sun", Moment("2026-06-15T10:00:00+08:00"));
    private static readonly Author Cao = new("cao", Moment("2026-06-16T10:00:00+08:00"));
    private static readonly Contract InForce = ContractExamples.Given(ContractExamples.InForce);
    private static readonly Jurisdiction Wuchang = Jurisdiction.OfRegion("420106");
    private static readonly PackContent Content = new(new string('a', 64), 12, 3456, 0);

    private static Archive Held { get; } = Then(null, Holding.Decide(null, new SetHold("审计调阅", Sun), InForce), Sun);

    private static Archive Proposed { get; } = Then(Held, Propose(Held), Sun);

    private static Archive Lifted { get; } = Then(Proposed, Approve(Proposed, Cao), Cao);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ArchiveRefusals), new Dictionary<Refusal, Func<Decision<ArchiveEvent>>>
        {
            [PackNotFound] = () => Packing.Decide(null, new FinishPack(1, Content, Sun)),
            [HoldNotFound] = () => Propose(null),
            [ArchiveRefusals.HoldLifted] = () => Propose(Lifted),
            [LiftProposed] = () => Propose(Proposed),
            [LiftNotProposed] = () => Approve(Held, Cao),
            [SamePerson] = () => Approve(Proposed, Sun),
            [TooManyHolds] = () => Holding.Decide(Full(), new SetHold("又一次", Sun), InForce),
            [ArchiveRefusals.Held] = () => Disposal.WhyNot(Held, Day("2026-01-01"), Day("2099-01-01"))!,
            [Kept] = () => Disposal.WhyNot(null, Day("2041-06-15"), Day("2041-06-15"))!,
        });

    [Fact]
    public void Numbers_packs_and_notes_what_each_was()
    {
        var first = Then(null, Packing.Decide(null, new RequestPack(Sun), InForce), Sun);
        var second = Then(first, Packing.Decide(first, new RequestPack(Cao), InForce), Cao);
        var finished = Then(second, Packing.Decide(second, new FinishPack(1, Content, Cao)), Cao);

        Assert.Equal(2, second.Packs);
        Assert.Equal((Sun, Content), (finished.Made["000001"].Requested, finished.Made["000001"].Content));
        Assert.Null(finished.Made["000002"].Content);
        Assert.Empty(Happened(Packing.Decide(finished, new FinishPack(1, Content, Cao))));
        var other = Content with { Digest = new string('b', 64) };
        Assert.Equal(new PackFinished(1, other), Only(Packing.Decide(finished, new FinishPack(1, other, Cao))));
        Assert.Equal("contract.notFound", CodeOf(Packing.Decide(null, new RequestPack(Sun), null)));
    }

    [Fact]
    public void Is_held_until_the_last_of_its_holds_is_lifted()
    {
        var both = Then(Held, Holding.Decide(Held, new SetHold("信访核查", Cao), InForce), Cao);
        var one = Then(both, Propose(both), Sun);
        one = Then(one, Approve(one, Cao), Cao);

        Assert.True(one.IsHeld);
        Assert.Equal(["h1", "h2"], one.Holds.Select(hold => hold.Id));
        Assert.False(Lifted.IsHeld);
        Assert.Equal("contract.notFound", CodeOf(Holding.Decide(null, new SetHold("无", Sun), null)));
    }

    [Fact]
    public void Stays_held_when_the_second_refuses_and_may_be_proposed_again_by_the_other()
    {
        var refused = Then(Proposed, Holding.Decide(Proposed, new RefuseHoldLift("h1", "审计还在进行", Cao)), Cao);

        Assert.True(refused.IsHeld);
        Assert.Equal(LiftNotProposed.Code, CodeOf(Approve(refused, Cao)));
        var again = Then(refused, Holding.Decide(refused, new ProposeHoldLift("h1", "已结束", Cao)), Cao);
        Assert.Equal(SamePerson.Code, CodeOf(Approve(again, Cao)));
        Assert.Equal(Done, CodeOf(Approve(again, Sun)));
    }

    [Fact]
    public void Keeps_files_fifteen_years_and_accounts_thirty_of_which_the_longer_counts()
    {
        var kept = Of(InForce with { Status = ContractStatus.Closed }, "2027-03-05");

        Assert.Equal(
            [(15, Day("2027-03-06"), Day("2042-03-05")), (30, Day("2028-01-01"), Day("2057-12-31"))],
            kept.Select(one => (one.Years!.Value, one.From!.Value, one.Through!.Value)));
        Assert.Equal(Day("2057-12-31"), Retaining.Through(kept));
        Assert.Equal(Kept.Code, Disposal.WhyNot(null, Retaining.Through(kept), Day("2057-12-31"))?.Code);
        Assert.Null(Disposal.WhyNot(null, Retaining.Through(kept), Day("2058-01-01")));
    }

    [Fact]
    public void Has_no_end_while_the_contract_goes_on_or_nobody_knows_how_long()
    {
        Assert.Null(Retaining.Through(Of(InForce, "2027-03-05")));
        Assert.Equal(Kept.Code, Disposal.WhyNot(null, null, Day("9999-12-31"))?.Code);

        // Before the law book has a value nothing may be taken away ever.
        var early = Statutes.Shipped.On(Wuchang, Day("1999-12-31"));
        var ended = InForce with { Status = ContractStatus.Terminated };
        var unknown = Retaining.Of(ended, Day("1999-12-31"), early, early);
        Assert.All(unknown, one => Assert.Null(one.Through));
        Assert.Null(Retaining.Through(unknown));
    }

    [Fact]
    public void Goes_by_the_longer_of_what_the_law_said_then_and_says_now()
    {
        var ended = InForce with { Status = ContractStatus.Closed };
        var (shorter, longer) = (Entered("10"), Entered("40"));
        var then = Statutes.Shipped.On(Wuchang, Day("2027-03-05"));

        Assert.Equal([15, 30], Retaining.Of(ended, Day("2027-03-05"), then, shorter).Select(one => one.Years!.Value));
        Assert.Equal([15, 40], Retaining.Of(ended, Day("2027-03-05"), then, longer).Select(one => one.Years!.Value));
    }

    private static IReadOnlyList<Retention> Of(Contract contract, string last)
    {
        var law = Statutes.Shipped.On(Wuchang, Day(last));
        return Retaining.Of(contract, Day(last), law, law);
    }

    private static LawOfDay Entered(string years)
    {
        var key = LawKeys.RetentionOfAccounts.Name;
        var entry = new LawEntry(key, "420106", null, Day("2030-01-01"), years, "测试");
        var rules = new Dictionary<string, EnteredRule> { [key] = new([entry], []) };
        return new Statutes(new LawBook { Rules = rules }).On(Wuchang, Day("2031-01-01"));
    }

    private static Archive Full() => new()
    {
        Holds = [.. Enumerable.Range(1, Holding.HoldsMax).Select(one => new LegalHold($"h{one}", "调阅", Sun))],
    };

    private static Decision<ArchiveEvent> Propose(Archive? archive) =>
        Holding.Decide(archive, new ProposeHoldLift("h1", "审计已结束", Sun));

    private static Decision<ArchiveEvent> Approve(Archive? archive, Author by) =>
        Holding.Decide(archive, new ApproveHoldLift("h1", by));

    private static Archive Then(Archive? before, Decision<ArchiveEvent> decision, Author by) =>
        ArchiveHistory.Apply(before, Only(decision), by);
}
