using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>Laws of supplements, whatever both parties try in whatever order.</summary>
public sealed class AmendingAtRandom
{
    private static readonly Gen<(int What, int Fen)[]> Moves =
        (from what in Gen.Choose(0, 8)
         from fen in Gen.Choose(-6_000_000, 6_000_000)
         select (what, fen)).ArrayOf();

    [Fact]
    public void Never_adds_more_than_a_tenth() => AfterEveryMove((_, now) =>
        Money.Sum(now.Amendments.Select(one => one.Supplement).Where(one => one > Money.Zero)) <= Yuan("80000.00"));

    [Fact]
    public void Never_amounts_to_something_else_than_its_instalments() => AfterEveryMove((_, now) =>
        Money.Sum(now.Instalments.Select(one => one.Amount)) == now.Terms.Amount
            && Money.Sum(now.Terms.Instalments.Select(one => one.Amount)) == now.Terms.Amount);

    [Fact]
    public void Never_touches_what_was_claimed_or_paid() => AfterEveryMove((before, now) =>
        before.Instalments.Where(one => one.Status is not InstalmentStatus.Planned)
            .All(one => now.Instalment(one.No)!.Amount == one.Amount));

    [Fact]
    public void Amounts_to_the_original_and_all_its_supplements() => AfterEveryMove((_, now) =>
        now.Terms.Amount == Agreed.Original + Money.Sum(now.Amendments.Select(one => one.Supplement)));

    [Fact]
    public void Reads_at_first_as_it_was_signed_whatever_came_after() => AfterEveryMove((_, now) =>
        AgreementText.At(now, DateTimeOffset.MinValue).Select(one => (one.Subject, one.Ref, one.Text))
            .SequenceEqual(AgreementText.At(Documented(), DateTimeOffset.MaxValue)
                .Select(one => (one.Subject, one.Ref, one.Text))));

    [Fact]
    public void Never_amends_what_is_suspended() => AfterEveryMove((before, now) =>
        !before.IsSuspended(Somebody.At) || before.Amendments.Count == now.Amendments.Count);

    private static void AfterEveryMove(Func<Contract, Contract, bool> law) => Law.Holds(Moves, moves =>
    {
        var contract = Documented();
        return moves.All(move =>
        {
            var before = contract;
            contract = Try(contract, move.What, new Money(move.Fen));
            return law(before, contract);
        });
    });

    private static Contract Try(Contract contract, int what, Money amount) => what switch
    {
        0 or 1 => Step(contract, Propose(contract, Adding(contract, amount))),
        2 => Step(contract, Propose(contract, Moving(contract, amount), Party.Supplier)),
        3 or 4 => Sign(contract),
        5 => Step(contract, Amending.Decide(contract, new RefuseAmendment(
            Party.Supplier, contract.AmendmentsProposed, "?", Somebody))),
        6 => Step(contract, Suspending.Decide(contract, new SuspendContract(
            SuspensionGrounds.PublicInterest, Day("2026-05-01"), "?", "?", Somebody))),
        7 => Step(contract, Suspending.Decide(contract, new ResumeContract("?", Somebody))),
        _ => contract.Instalment(1)!.Status is InstalmentStatus.Planned && !contract.IsSuspended(Somebody.At)
            ? Then(contract, Claimed(1)[0])
            : contract,
    };

    private static Amendment Moving(Contract contract, Money amount)
    {
        var plan = contract.Terms.Instalments;
        return Nothing with
        {
            Instalments =
            [
                plan[0] with { Amount = plan[0].Amount + amount },
                plan[1] with { Amount = plan[1].Amount - amount },
                plan[2],
            ],
        };
    }

    private static Contract Sign(Contract contract) =>
        Amending.RefusalOfSigning(
            contract, contract.AmendmentsProposed, new SignContract(Party.Purchaser, Somebody)) is null
            ? Then(contract, Amending.InForce(contract))
            : contract;

    private static Contract Step(Contract contract, Decision<ContractEvent> decision) =>
        decision is Decision<ContractEvent>.Accepted accepted ? accepted.Events.Aggregate(contract, Then) : contract;
}
