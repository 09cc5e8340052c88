using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;

namespace Procurement.Simulation.Books;

/// <summary>The end: what is under way breaks off, all work is done, every question answered; then nothing may be lost.</summary>
internal sealed partial class Town
{
    private const int RoundsMax = 100;

    private bool _isEnding;

    /// <summary>Lets everything come to its end, and compares all books.</summary>
    public void End()
    {
        foreach (var (steps, _) in _running.Where(one => !one.MayBreak))
        {
            while (steps.MoveNext()) Later();
        }

        _running.Clear();
        _isEnding = true;
        for (var round = 0; WorkOff(); round++) Laws.Must(round < RoundsMax, "the work never ends");
        Compare();
    }

    private bool WorkOff()
    {
        var before = Commits;
        while (Pending() is { } shelf) Run(shelf.Follow());
        _bank.Finish(ChinaTime.DayOf(_now));
        foreach (var batch in _batches.Values.Where(one => one.State is { Status: BankBatchStatus.Ready }))
            Run(Ask(batch, now => Batching.Decide(now, new ReleaseBatch(As("finance-9"))), As("finance-9")));
        while (Pending() is { } shelf) Run(shelf.Follow());
        foreach (var order in AtBank().ToList()) RaiseNoAnswer(order);
        foreach (var exception in _exceptions.Values.ToList()) Answer(exception);
        foreach (var contract in _contracts.Values) RecordReturns(contract);
        while (Pending() is { } shelf) Run(shelf.Follow());
        return Commits > before;
    }

    private void Answer(Shelf<BankException, BankExceptionEvent> exception)
    {
        if (exception.State!.Status is BankExceptionStatus.Decided)
            Run(Ask(exception, now => DecidingExceptions.Decide(now, new TurnDownBankException("so", As("finance-9"))), As("finance-9")));
        if (exception.State.Status is not BankExceptionStatus.Open) return;
        Run(Decide(exception, As("finance-8")));
        Run(Ask(exception, now => DecidingExceptions.Decide(now, new ApproveBankException(As("finance-9"))), As("finance-9")));
    }

    // What the bank returned and no file told: it tells when it is asked.
    private void RecordReturns(Shelf<Contract, ContractEvent> contract)
    {
        if (!IsHonest) return;
        foreach (var order in contract.State!.Instalments.SelectMany(one => one.Orders.Select(order => (one.No, order))))
        {
            if (order.order.Stage is not PaymentOrderStage.Settled || !_bank.HasReturned(order.order.EndToEndId)) continue;
            var bounce = new BouncePayment(order.No, "told", Machine()) { EndToEndId = order.order.EndToEndId };
            Save(contract, BankReturns.Decide(contract.State, bounce), NewStamp(), Machine());
        }
    }

    private void Run(IEnumerable<bool> process)
    {
        foreach (var _ in process) Later();
    }

    private void Later() => _now = _now.AddMinutes(1);

    private Author As(string account) => new(account, _now);

    private void Compare()
    {
        foreach (var (name, contract) in _contracts) Compare(name, contract.State!);
        foreach (var fund in _funds.Values)
        {
            var banked = _contracts.Values.Where(one => one.State!.Terms.Fund == fund.Name)
                .Sum(one => Judge.Contracts[one.Name].Banked);
            Must(!IsHonest || banked == _bank.PaidFrom(fund.State!.Account!.Number),
                $"{fund.Name} paid {banked} by its books, {_bank.PaidFrom(fund.State!.Account!.Number)} by its bank");
            foreach (var (cause, left) in Judge.Funds[fund.Name].Causes)
                Must(left == 0 || IsWaiting(cause), $"{left} is left of {cause} for nobody");
        }
    }

    // Whose work is done stands in its fund as it is; what is slow and comes again changes nothing of it.
    private void CompareSettled()
    {
        foreach (var contract in _contracts.Values.Where(one => one.Followed == one.Version))
            CompareFund(contract.Name, contract.State!);
    }

    private void CompareFund(string name, Contract contract)
    {
        var (judged, part) = (Judge.Contracts[name], Judge.Funds[contract.Terms.Fund].Contracts[name]);
        var said = (judged.Agreed, judged.Banked, judged.SetOff, judged.Recovered, judged.Ended);
        var booked = (part.Amount, part.Paid, part.SetOff, part.Recovered, part.Ended);
        Must(said == booked, $"{name}: agreed, paid, set off, recovered, ended {said}; in its fund {booked}");
        foreach (var one in contract.Instalments)
        {
            // After the end the money of what is at the bank is held, whatever the contract says of it.
            var isPayable = one is { Status: InstalmentStatus.Accepted, BankReturn: null };
            var payable = judged.Ended ? judged.Instalments[one.No].AtBank : isPayable ? contract.Payable(one).Fen : 0;
            Must(part.PayableOf(one.No) == payable, $"{name} {one.No}: {payable} payable; in its fund {part.PayableOf(one.No)}");
        }
    }

    private void Compare(string name, Contract contract)
    {
        CompareFund(name, contract);
        foreach (var one in contract.Instalments)
            Must(one.Order is not { Stage: PaymentOrderStage.Batched }, $"{name} {one.No} waits for the bank for ever");

        if (!_debtors.TryGetValue(contract.Terms.Organization, out var debtor)) return;
        var owed = new OwedContract("R", name);
        var debt = debtor.State?.DebtOf(owed) ?? new ContractDebt(default, default, default);
        Must(
            debt == new ContractDebt(contract.Recovered - contract.Collected, contract.Collected, contract.WrittenOff),
            $"{name}: {debt} is noted of {contract.Recovered} recovered, {contract.Collected} of it collected");
        var left = debtor.State?.LeftOf(owed) ?? Money.Zero;
        Must(left == Ending.Outstanding(contract), $"{name}: {left} is receivable, {Ending.Outstanding(contract)} outstanding");
        Must(
            debtor.State?.Receivables.Values.All(one => one.SetOffs.All(two => two.Status is not SetOffStatus.Approved)) is not false,
            $"{name}: a set-off is neither booked nor failed");
    }

    private bool IsWaiting(string cause) => _contracts.Values.Any(contract =>
        contract.State!.Instalments.Any(one =>
            one.Order is { } order && one.BankReturn is not null && CauseOf(contract.Name, order.EndToEndId) == cause)
        || (contract.State is { Status: ContractStatus.InForce, OpenAmendment: { } open }
            && SupplementCause(contract.Name, open.No) == cause));

    private static void Must(bool holds, string otherwise) => Laws.Must(holds, otherwise);
}
