using Procurement.Domain.Banking;
using static Procurement.Domain.Banking.BankAnswerRefusals;
using static Procurement.Domain.Tests.Banking.BankExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Banking;

public sealed class TakingAFileOfAnswers
{
    private static readonly TakeAnswers Usual = new(
        "回单.xml", BankMessage.EntryNotification, "N1", "digest", [Fact(BankFactKind.Settled, "E1")], Preparer);

    private static BankAnswers Taken { get; } = Apply(null, Usual);

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(BankAnswerRefusals), new Dictionary<Refusal, Func<Decision<BankAnswersEvent>>>
        {
            [NotFound] = () => TakingAnswers.Decide(null, new ApplyAnswers([], Preparer)),
            [Empty] = () => TakingAnswers.Decide(null, Usual with { Facts = [] }),
            [TooMany] = () => TakingAnswers.Decide(null, Usual with
            {
                Facts = [.. Enumerable.Repeat(Usual.Facts[0], TakingAnswers.FactsMax + 1)],
            }),
        });

    [Fact]
    public void Happens_once() => Assert.Empty(Happened(TakingAnswers.Decide(Taken, Usual)));

    [Fact]
    public void Works_off_a_payment_before_its_return_whatever_the_file_begins_with()
    {
        var both = Usual with { Facts = [Fact(BankFactKind.Returned, "E2"), Fact(BankFactKind.Settled, "E1")] };
        var received = Assert.IsType<BankAnswersReceived>(Only(TakingAnswers.Decide(null, both)));

        Assert.Equal([BankFactKind.Settled, BankFactKind.Returned], received.Facts.Select(one => one.Kind));
    }

    [Fact]
    public void Counts_what_became_of_each_fact_once()
    {
        var entries = new ApplyAnswers(
            [new(1, Usual.Facts[0], BankFactOutcome.Booked, new(Fund, "R1", "P1", 1), null)], Preparer);
        var applied = TakingAnswers.Apply(Taken, Only(TakingAnswers.Decide(Taken, entries)), Preparer);

        Assert.Equal((1, 1, 0), (applied.Booked, applied.Done, applied.Exceptions));
        Assert.Equal("00001", Assert.Single(applied.Entries).Key);
        Assert.Empty(Happened(TakingAnswers.Decide(applied, entries)));
    }

    private static BankAnswers Apply(BankAnswers? before, TakeAnswers command) =>
        TakingAnswers.Apply(before, Only(TakingAnswers.Decide(before, command)), Preparer);
}
