using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;

namespace Procurement.Domain.Tests.Funds;

/// <summary>What can be tried.</summary>
internal sealed partial class TownHall
{
    private void Appropriate(Move move)
    {
        var opened = Funding.Open(Fund, new FundOpened("资金", FundSource.Fiscal, 2026, new Money(move.Fen)));
        Assert.Equal(move.Fen >= Auditor.Committed ? Done : "fund.belowCommitted", CodeOf(opened));
        if (CodeOf(opened) is Done) Record(opened);
    }

    // Some ask again for what has its money: they get nothing.
    private void Award(Move move)
    {
        var first = move.Which % 5 == 0 ? 0 : _contracts.Count;
        var amounts = Enumerable.Range(first, (move.Which % 3) + 1)
            .ToDictionary(no => $"K{no}", _ => new Money(move.Fen));
        var isCovered = Money.Sum(amounts.Values).Fen <= Fund!.Appropriation.Fen - Auditor.Committed;
        var decision = Funding.Commit(Fund, $"award {_booked.Count}", amounts);
        if (amounts.Keys.Any(_contracts.ContainsKey))
        {
            Assert.Equal("fund.alreadyCommitted", CodeOf(decision));
            return;
        }

        Record(decision);
        Assert.Equal(isCovered, amounts.Keys.All(Fund.Commitments.ContainsKey));
        if (isCovered) Offer(amounts);
    }

    private void Succeed(string lost, Money amount)
    {
        var successor = $"K{_contracts.Count}";
        var isCovered = amount.Fen <= Fund!.Appropriation.Fen - Auditor.Committed;
        Record(Funding.PassOn(Fund, $"{lost} to {successor}", lost, successor, amount));
        Assert.Equal(isCovered, Fund.Commitments.ContainsKey(successor));
        if (isCovered) Offer(new Dictionary<string, Money> { [successor] = amount });
    }

    private void Offer(Dictionary<string, Money> amounts)
    {
        foreach (var (name, amount) in amounts)
        {
            Auditor.NoteAgreed(name, amount);
            var parts = InstalmentPlan.Split(amount, [60, 30, 10]);
            var instalments = Terms.Instalments.Zip(parts, (agreed, part) => agreed with { Amount = part });
            var terms = Terms with { Amount = amount, Instalments = [.. instalments] };
            _happened[name] = [new ContractOffered(terms, SignBy)];
            _contracts[name] = Given(_happened[name]);
        }
    }

    private void Sign(Move move)
    {
        Step(move, contract => Signing.Sign(contract, Party.Supplier, Somebody));
        Step(move, contract => Signing.Sign(contract, Party.Purchaser, Somebody with { Account = Approver }));
    }

    private void PayNext(Move move)
    {
        foreach (var no in Enumerable.Range(1, 3))
        {
            Step(move, contract => Claiming.Claim(contract, no, $"{no}", invoiceTaken: false, Somebody));
            Step(move, contract => Claiming.Accept(contract, no, WorkingDays, Somebody with { Account = Officer }));
            Pay(move with { Fen = no - 1 });
        }
    }

    private void Claim(Move move) => Step(move, contract =>
        Claiming.Claim(contract, No(move), $"{No(move)}", invoiceTaken: false, Somebody));

    private void Accept(Move move) => Step(move, contract =>
        Claiming.Accept(contract, No(move), WorkingDays, Somebody with { Account = Officer }));

    private void Pay(Move move)
    {
        Step(move, contract => Paying.Prepare(contract, No(move), Somebody with { Account = Finance }));
        Step(move, contract => Paying.Approve(
            contract, No(move), LateInterest.DailyRateFrom20250601, Somebody with { Account = FinanceApprover }));
    }

    private void Bounce(Move move) => Step(move, contract => Paying.Bounce(contract, No(move), null, Somebody));

    private void Report(Move move) => Step(move, contract => Execution.Report(contract, new Money(move.Fen), Somebody));

    private void Midterm(Move move) => Step(move, contract =>
        Execution.GradeMidterm(contract, move.Fen % 4 == 0 ? MidtermGrade.Fail : MidtermGrade.Pass, Somebody));

    private void Final(Move move) => Step(move, contract => Execution.GradeFinal(contract, move.Fen % 101, Somebody));

    private void Terminate(Move move) => Step(move, contract => Ending.Terminate(contract, "?", Somebody));

    private void Recover(Move move) => Step(move, contract => Ending.Recover(
        contract, move.Fen % 2 == 0 ? new Money(move.Fen) : Ending.Recoverable(contract), Somebody));

    private void Close(Move move) => Step(move, contract => Ending.Close(contract, Somebody));

    private void Decline(Move move) => Step(move, contract => Signing.Decline(contract, null, Somebody));

    private void Lapse(Move move) => Step(move, contract => Signing.Lapse(contract, TooLate));

    private static int No(Move move) => (move.Fen % 3) + 1;
}
