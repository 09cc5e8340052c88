using Procurement.Domain.Arrears;
using Procurement.Domain.Funds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Arrears;

public sealed class PublishingTheList
{
    private static readonly Author Finance = new("finance", Moment("2027-01-01T00:00:00+08:00"));
    private static readonly Author Second = new("finance-approver", Moment("2027-03-02T10:00:00+08:00"));
    private static readonly ArrearsTotal[] Totals = [new(FundSource.Fiscal, 1, 2, Yuan("70000.00"))];

    private static ArrearsList Drawn { get; } = After(null, Draw(null, "a"), Finance);

    private static ArrearsList Published { get; } = After(Drawn, Publish(Drawn, "a", Second), Second);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(ArrearsRefusals), new Dictionary<Refusal, Func<Decision<ArrearsEvent>>>
        {
            [ArrearsRefusals.YearNotOver] = () => PublishingArrears.Decide(
                null, new DrawArrearsList(2026, Totals, "a", Finance with { At = Finance.At.AddTicks(-1) })),
            [ArrearsRefusals.NotDrawn] = () => Publish(null, "a", Second),
            [ArrearsRefusals.DrawnAgain] = () => Publish(Drawn, "b", Second),
            [ArrearsRefusals.DrawerCannotPublish] = () => Publish(Drawn, "a", Finance),
            [ArrearsRefusals.AlreadyPublished] = () => Publish(Published, "a", Second),
        });

    [Fact]
    public void Is_due_by_the_last_of_march_whatever_day_that_is()
    {
        Assert.Equal(Day("2027-03-31"), PublishingArrears.DueBy(2026));
        Assert.Equal(Day("2026-12-31"), PublishingArrears.EndOf(2026));
    }

    [Fact]
    public void Changes_nothing_where_the_books_say_the_same() => Assert.Empty(Happened(Draw(Drawn, "a")));

    [Fact]
    public void Is_corrected_by_another_edition_while_the_public_reads_the_one_before()
    {
        Assert.Equal(("a", 1), (Published.Published!.Digest, Published.Editions));

        var again = After(Published, Draw(Published, "b"), Finance);
        Assert.Equal(("a", "b"), (again.Published!.Digest, again.Drawn.Digest));

        var corrected = After(again, Publish(again, "b", Second), Second);
        Assert.Equal(("b", 2, "finance-approver"), (corrected.Published!.Digest, corrected.Editions, corrected.PublishedBy!.Account));
    }

    private static Decision<ArrearsEvent> Draw(ArrearsList? list, string digest) =>
        PublishingArrears.Decide(list, new DrawArrearsList(2026, Totals, digest, Finance));

    private static Decision<ArrearsEvent> Publish(ArrearsList? list, string digest, Author by) =>
        PublishingArrears.Decide(list, new PublishArrearsList(digest, by));

    private static ArrearsList After(ArrearsList? before, Decision<ArrearsEvent> decision, Author by) =>
        ArrearsList.Apply(before, Only(decision), by);
}
