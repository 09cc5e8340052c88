using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;

namespace Procurement.Domain.Tests.Funds;

/// <summary>Laws of a fund and its contracts, whatever everybody tries in whatever order.</summary>
public sealed class KeepingTheBooks
{
    // Few contracts and small amounts, so that the fund is often nearly used up.
    private static readonly Gen<Move[]> Moves =
        (from what in Gen.Choose(0, 1_000)
         from which in Gen.Choose(0, 30)
         from fen in Gen.Choose(0, 5_000)
         select new Move(what, which, fen)).ArrayOf();

    [Fact]
    public void Agrees_with_the_auditor_after_every_move() => AfterEveryMove(hall =>
        (hall.Fund!.Committed.Fen, hall.Fund.Reserved.Fen, hall.Fund.Paid.Fen, hall.Fund.Recovered.Fen)
            == (hall.Auditor.Committed, hall.Auditor.Reserved, hall.Auditor.Paid, hall.Auditor.Recovered));

    [Fact]
    public void Has_in_its_totals_what_its_parts_add_up_to() => AfterEveryMove(hall =>
        hall.Fund!.Committed == Money.Sum(hall.Fund.Commitments.Values.Select(one => one.Held))
            && hall.Fund.Reserved == Money.Sum(hall.Fund.Reservations.Values.Select(one => one.Left))
            && hall.Fund.Paid == Money.Sum(hall.Fund.Commitments.Values.Select(one => one.Paid))
            && hall.Fund.Recovered == Money.Sum(hall.Fund.Commitments.Values.Select(one => one.Recovered)));

    [Fact]
    public void Never_commits_and_reserves_more_than_was_appropriated() =>
        AfterEveryMove(hall => hall.Fund!.Available >= Money.Zero && hall.Auditor.IsNobodyOverpaid);

    [Fact]
    public void Keeps_every_law_of_the_ledger() =>
        AfterEveryMove(hall => LedgerLaws.BrokenOfWhole(hall.Fund!).Count == 0);

    [Fact]
    public void Owes_what_was_accepted_and_is_not_paid() => AfterEveryMove(hall =>
        hall.Fund!.Commitments.Values.Sum(part => part.Payable.Fen)
            == hall.Contracts.Sum(contract => ContractBooks.Of(contract).Payable.Fen));

    [Fact]
    public void Never_owes_money_back_to_who_returned_it() => AfterEveryMove(hall =>
        hall.Contracts.Where(one => one.BouncedAfterEnd).All(one => Ending.Recoverable(one) >= one.Recovered));

    [Fact]
    public void Pays_nothing_under_what_is_cancelled() => AfterEveryMove(hall =>
        hall.Contracts.SelectMany(one => one.Instalments)
            .All(one => one.Status is InstalmentStatus.Paid || (one.Paid, one.LateInterest) == default));

    [Fact]
    public void Comes_to_its_state_by_what_happened_and_nothing_else() =>
        AfterEveryMove(hall => hall.Books.Kept == hall.Books.Folded);

    private static void AfterEveryMove(Func<TownHall, bool> law) => Law.Holds(Moves, moves =>
    {
        var hall = new TownHall();
        return moves.All(move =>
        {
            hall.Try(move);
            return law(hall);
        });
    });
}
