using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Banking;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Banking.BankExamples;

namespace Procurement.Domain.Tests.Banking;

/// <summary>However often, in whatever order, split or lost, a bank answers: a payment is booked at most once.</summary>
public sealed class PayingAtMostOnce
{
    private static readonly Gen<BankFact> AnyFact =
        from kind in Gen.Elements(Enum.GetValues<BankFactKind>())
        from entry in Gen.Elements<string?>(null, "E1", "E2", "E3")
        from amount in Gen.Elements<string?>(null, "60000.00", "60000.00", "60000.00", "59999.00")
        from key in Gen.Elements<string?>(Key, Key, Key, Key, "PO9", null)
        from day in Gen.Choose(-2, 3)
        from code in Gen.Elements<string?>(null, "AC04")
        select Fact(kind, entry, amount) with { EndToEndId = key, Day = Today.AddDays(day), Code = code };

    // Each also out of order, again, and left out.
    private static readonly BankFact[] Agreeing =
    [
        Fact(BankFactKind.OnItsWay, amount: null),
        Fact(BankFactKind.Debited),
        Fact(BankFactKind.Settled, "E1"),
        Fact(BankFactKind.Settled, amount: null),
    ];

    [Fact]
    public void Whatever_the_bank_says_and_two_people_decide() => Law.Holds(
        AnyFact.ArrayOf(),
        Gen.Elements(BankExceptionOutcome.Settle, BankExceptionOutcome.Reject, BankExceptionOutcome.Return).ArrayOf(),
        (facts, decisions) =>
        {
            var world = new BankWorld();
            foreach (var (index, fact) in facts.Index())
            {
                world.Tell(fact);
                if (index < decisions.Length) world.Settle(decisions[index]);
            }

            return world.Payments <= 1 && world.Returns <= world.Payments && AgreesWith(world);
        });

    [Fact]
    public void However_often_and_in_whatever_order_it_says_the_same() => Law.Holds(
        Gen.Elements(Agreeing).ArrayOf(),
        facts =>
        {
            var world = new BankWorld();
            foreach (var fact in facts) world.Tell(fact);
            var isSettled = facts.Any(one => one.Kind is BankFactKind.Settled);
            return world.Exceptions.Count == 0
                && world.Payments == (isSettled ? 1 : 0)
                && world.Contract.Instalment(1)!.OrderOf(Key)!.Stage
                    == (isSettled ? PaymentOrderStage.Settled : PaymentOrderStage.Batched);
        });

    [Fact]
    public void And_loses_nothing_that_it_says() => Law.Holds(AnyFact.ArrayOf(), facts =>
    {
        var world = new BankWorld();
        return facts.All(fact =>
        {
            var (before, outcome) = (world.Happened.Count, world.Tell(fact));
            return outcome switch
            {
                BankFactOutcome.Booked => world.Happened.Count == before + 1,
                BankFactOutcome.Exception => world.Exceptions.Count > 0 && world.Happened.Count == before,
                _ => world.Happened.Count == before,
            };
        });
    });

    [Fact]
    public void Says_it_again_in_other_files_without_an_effect() => Law.Holds(AnyFact.ArrayOf(), facts =>
    {
        var world = new BankWorld();
        foreach (var fact in facts) world.Tell(fact);
        var (contract, count) = (world.Contract, world.Happened.Count);
        var told = facts.Where(fact => fact.Kind is BankFactKind.Settled).ToList();
        foreach (var fact in told) world.Tell(fact);
        return world.Happened.Count == count && ReferenceEquals(world.Contract, contract);
    });

    [Fact]
    public void Sees_a_second_debit_of_the_same_payment()
    {
        var world = new BankWorld();

        Assert.Equal(BankFactOutcome.Booked, world.Tell(Fact(BankFactKind.Settled, "E1")));
        Assert.Equal(BankFactOutcome.Exception, world.Tell(Fact(BankFactKind.Settled, "E2")));
        Assert.Equal(BankFactOutcome.Repeated, world.Tell(Fact(BankFactKind.Settled, "E1")));
        Assert.Equal(1, world.Payments);
    }

    // The contract's own books against the events.
    private static bool AgreesWith(BankWorld world)
    {
        var instalment = world.Contract.Instalment(1)!;
        var isPaid = world.Payments > world.Returns;
        return instalment.Status is InstalmentStatus.Paid == isPaid
            && instalment.Paid == (isPaid ? Line.Amount : Money.Zero);
    }
}
