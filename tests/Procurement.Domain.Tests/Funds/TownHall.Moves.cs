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
            Fund, new OpenFund("资金", FundSource.Fiscal, 2026, new Money(move.Fen), Somebody)
            {
                InBudget = "预算1号",
            });
        Assert.Equal(
            move.Fen >= Auditor.Committed + Auditor.Reserved ? Done : "fund.belowCommitted", CodeOf(opened));
        if (CodeOf(opened) is Done) Record(opened);
    }

    // Whoever asks again gets the answer that was given, however much there is by then.
    private void Award(Move move)
    {
        var cause = $"award {_booked.Count}";
        var amounts = Enumerable.Range(0, (move.Which % 3) + 1)
            .Select(no => ($"K{_booked.Count}-{no}", new Money(move.Fen)))
            .ToArray();
        var total = Money.Sum(amounts.Select(one => one.Item2));
        var isCovered = IsAvailable(total);
        Record(Reserving.Decide(Only(Fund!, cause), new ReserveMoney(cause, total, Somebody)));
        Assert.Equal(isCovered, Fund!.Reservations[cause].Granted);
        Assert.Empty(Happened(Reserving.Decide(Fund, new ReserveMoney(cause, total, Somebody))));
        if (!isCovered) return;

        Auditor.NoteReserved(cause, total);
        _promised[cause] = new(amounts);
    }

    private void CommitNext(Move move)
    {
        if (Promised(move) is not { } cause) return;
        var (contract, amount) = _promised[cause].Dequeue();
        if (_promised[cause].Count == 0) _promised.Remove(cause);
        Record(Reserving.Decide(
            Only(Fund!, cause, contract), new CommitReserved(cause, contract, amount, Somebody)));
        Auditor.NoteReserved(cause, -amount);
        Offer(new Dictionary<string, Money> { [contract] = amount });
    }

    // Some give back what they have not drawn yet: then it is nobody's.
    private void Release(Move move)
    {
        if (Promised(move) is not { } cause) return;
        var left = Money.Sum(_promised[cause].Select(one => one.Amount));
        Record(Reserving.Decide(Only(Fund!, cause), new ReleaseReservation(cause, Somebody)));
        Assert.Empty(Happened(Reserving.Decide(Fund, new ReleaseReservation(cause, Somebody))));
        Auditor.NoteReserved(cause, -left);
        var late = _promised[cause].Dequeue();
        _promised.Remove(cause);
        if (late.Amount == Money.Zero) return;
        Assert.Equal("fund.notReserved", CodeOf(
            Reserving.Decide(Fund, new CommitReserved(cause, late.Contract, late.Amount, Somebody))));
    }

    private string? Promised(Move move) =>
        _promised.Count == 0 ? null : _promised.Keys.ElementAt(move.Which % _promised.Count);

    private bool IsAvailable(Money amount) =>
        amount.Fen <= Fund!.Appropriation.Fen - Auditor.Committed - Auditor.Reserved;

    private void Succeed(string lost, Money amount)
    {
        var successor = $"K{_booked.Count}";
        var cause = $"{lost} to {successor}";
        var isCovered = IsAvailable(amount);
        Record(Funding.Decide(
            Only(Fund!, cause, lost, successor), new PassOnCommitment(cause, lost, successor, amount, Somebody)));
        Assert.Equal(isCovered, Fund!.Commitments.ContainsKey(successor));
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
        Step(move, contract => Paying.Decide(contract, new PreparePayment(No(move), As(Finance)), PaymentFacts.Clear));
        Step(move, contract => Paying.Decide(
            contract, new ApprovePayment(No(move), As(FinanceApprover)), PaymentFacts.Clear));
        OfOrder(move, (no, order) => contract =>
            BankFacts.Decide(contract, new BatchPayment(no, order.EndToEndId, Batch, As(Bank))));
        OfOrder(move, (no, order) => contract => BankFacts.Decide(
            contract, new SettlePayment(no, order.EndToEndId, order.Amount, AwardDay, As(Bank))));
    }

    private void OfOrder(Move move, Func<int, PaymentOrder, Func<Contract, Decision<ContractEvent>>> decide) =>
        Step(move, contract => contract.Instalment(No(move))?.Order is { } order
            ? decide(No(move), order)(contract)
            : PaymentRefusals.NotPrepared);

    private void Bounce(Move move) =>
        Step(move, contract => BankReturns.Decide(contract, new BouncePayment(No(move), null, Somebody)));

    private void Report(Move move) =>
        Step(move, contract => Spending.Decide(contract, new ReportExpenditure(new Money(move.Fen), Somebody)));

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
