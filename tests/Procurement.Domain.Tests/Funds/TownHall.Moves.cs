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
        var opened = Funding.Decide(
            Fund, new OpenFund("资金", FundSource.Fiscal, 2026, new Money(move.Fen), Somebody));
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
        var decision = Funding.Decide(Fund, new CommitMoney($"award {_booked.Count}", amounts, Somebody));
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
        Record(Funding.Decide(Fund, new PassOnCommitment($"{lost} to {successor}", lost, successor, amount, Somebody)));
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
            _happened[name] = [new ContractOffered(terms, SigningTime)];
            _contracts[name] = Given(_happened[name]);
        }
    }

    private void Sign(Move move)
    {
        Step(move, contract => Signing.Decide(contract, new SignContract(Party.Supplier, Somebody)));
        Step(move, contract => Signing.Decide(contract, new SignContract(Party.Purchaser, As(Approver))));
    }

    private void PayNext(Move move)
    {
        foreach (var no in Enumerable.Range(1, 3))
        {
            var next = move with { Fen = no - 1 };
            Claim(next);
            Accept(next);
            Pay(next);
        }
    }

    private void Claim(Move move) => Step(move, contract => Claiming.Decide(
        contract, new ClaimInstalment(No(move), Invoice($"{No(move)}"), Somebody), invoiceTaken: false));

    private void Accept(Move move) =>
        Step(move, contract => Claiming.Decide(contract, new AcceptClaim(No(move), As(Officer)), WorkingDays));

    private void Pay(Move move)
    {
        Step(move, contract => Paying.Decide(contract, new PreparePayment(No(move), As(Finance))));
        Step(move, contract => Paying.Decide(
            contract, new ApprovePayment(No(move), As(FinanceApprover))));
    }

    private void Bounce(Move move) =>
        Step(move, contract => Paying.Decide(contract, new BouncePayment(No(move), null, Somebody)));

    private void Report(Move move) =>
        Step(move, contract => Execution.Decide(contract, new ReportExpenditure(new Money(move.Fen), Somebody)));

    private void Midterm(Move move)
    {
        var grade = move.Fen % 4 == 0 ? MidtermGrade.Fail : MidtermGrade.Pass;
        Step(move, contract => Execution.Decide(contract, new GradeMidterm(grade, Somebody)));
    }

    private void Final(Move move) =>
        Step(move, contract => Execution.Decide(contract, new GradeFinal(move.Fen % 101, Somebody)));

    private void Terminate(Move move) =>
        Step(move, contract => Ending.Decide(contract, new TerminateContract("?", Somebody)));

    private void Recover(Move move) => Step(move, contract =>
    {
        var amount = move.Fen % 2 == 0 ? new Money(move.Fen) : Ending.Recoverable(contract);
        return Ending.Decide(contract, new RecoverMoney(amount, Somebody));
    });

    private void Close(Move move) => Step(move, contract => Ending.Decide(contract, new CloseContract(Somebody)));

    private void Decline(Move move) =>
        Step(move, contract => Signing.Decide(contract, new DeclineContract(null, Somebody)));

    private void Lapse(Move move) => Step(move, contract => Signing.Decide(contract, new LapseContract(TooLate)));

    private static int No(Move move) => (move.Fen % 3) + 1;
}
