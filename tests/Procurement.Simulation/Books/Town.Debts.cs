using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;

namespace Procurement.Simulation.Books;

/// <summary>Money that comes back: receivables, receipts, set-offs and write-offs.</summary>
internal sealed partial class Town
{
    private IEnumerable<(int Weight, Func<IEnumerable<bool>> Begin)> DebtMoves() =>
    [
        (1, Recover), (3, Receive), (4, Disallow), (1, WithdrawDisallowance), (9, ProposeSetOff), (9, DecideSetOff),
        (1, ProposeWriteOff), (5, LeadWriteOff),
    ];

    private IEnumerable<bool> Recover() => OnContract(one => Ending.Outstanding(one) > Money.Zero, contract =>
    {
        var by = Finance();
        var amount = Some(Ending.Outstanding(contract.State!));
        return Ask(contract, now => Ending.Decide(now, new RecoverMoney(amount, by)), by);
    });

    private IEnumerable<bool> Disallow() => OnContract(one => one.Paid > Money.Zero, contract =>
    {
        var by = Officer();
        var amount = Some(new Money(_chance.Below((int)contract.State!.Paid.Fen + 1)));
        return Ask(contract, now => Disallowing.Decide(now, new DisallowMoney(amount, "so", by)), by);
    });

    private IEnumerable<bool> WithdrawDisallowance() => OnContract(one => one.Disallowances.Count > 0, contract =>
    {
        var by = Officer();
        var no = 1 + _chance.Below(contract.State!.Disallowances.Count + 1);
        return Ask(contract, now => Disallowing.Decide(now, new WithdrawDisallowance(no, "so", by)), by);
    });

    private IEnumerable<bool> Receive() => OnReceivable(IsOpen, (debtor, known) =>
    {
        var by = Finance();
        var owing = _contracts[known.Contract.Proposal].State;
        var receive = new ReceiveMoney(
            known.Id, $"REF{_chance.Below(500)}", Some(known.Left), ChinaTime.DayOf(_now), by);
        return Ask(debtor, now => Receiving.Decide(now, receive, owing, isTaken: false), by);
    });

    private IEnumerable<bool> ProposeSetOff() => OnReceivable(IsOpen, (debtor, known) =>
    {
        var by = Finance();
        var some = _contracts.Values.Where(one => one.State!.Terms.Organization == debtor.Name).ToList();
        var fund = _contracts[known.Contract.Proposal].State!.Terms.Fund;
        var ready = some.Where(one => one.State!.Terms.Fund == fund && one.State.Instalments.Any(IsAccepted)).ToList();
        var paying = ready.Count > 0 && !_chance.OneIn(6) ? _chance.Of(ready) : _chance.Of(some);
        var no = paying.State!.Instalments.FirstOrDefault(IsAccepted)?.No ?? 1;
        var most = paying.State.Payable(paying.State.Instalment(no)!);
        var propose = new ProposeSetOff(
            known.Id, new SetOffTarget("R", paying.Name, no), Some(most < known.Left ? most : known.Left), by);
        var facts = Facts(known, paying, debtor.Name);
        return Ask(debtor, now => Offsetting.Decide(now, propose, facts), by);
    });

    private IEnumerable<bool> DecideSetOff() => OnReceivable(one => one.SetOffs.Any(IsProposed), (debtor, known) =>
    {
        var by = Finance();
        if (known.SetOffs.Count == 0) return [];
        var setOff = _chance.OneIn(4) ? _chance.Of(known.SetOffs) : known.SetOffs[^1];
        var decide = new DecideSetOff(known.Id, setOff.Id, !_chance.OneIn(5), "so", by);
        var facts = Facts(known, _contracts[setOff.Target.Proposal], debtor.Name);
        return Ask(debtor, now => Offsetting.Decide(now, decide, facts), by);
    });

    private static bool IsAccepted(Instalment one) => one is { Status: InstalmentStatus.Accepted, Order: null };

    private SetOffFacts Facts(Receivable known, Shelf<Contract, ContractEvent> paying, string debtor) =>
        new(_contracts[known.Contract.Proposal].State, paying.State, !_chance.OneIn(10), debtor);

    private IEnumerable<bool> ProposeWriteOff() => OnReceivable(IsOpen, (debtor, known) =>
    {
        var by = Officer();
        var owing = _contracts[known.Contract.Proposal].State;
        return Ask(debtor, now => WritingOff.Decide(now, new ProposeWriteOff(known.Id, "so", by), owing), by);
    });

    private IEnumerable<bool> LeadWriteOff() => OnReceivable(IsInChain, (debtor, known) =>
    {
        var by = Officer();
        var owing = _contracts[known.Contract.Proposal].State;
        return _chance.Below(4) switch
        {
            0 => Ask(debtor, now => WritingOff.Decide(now, new RefuseWriteOff(known.Id, "so", by), owing), by),
            1 => Ask(debtor, now => WritingOff.Decide(now, new ApproveWriteOff(known.Id, by), owing), by),
            _ => Ask(debtor, now => WritingOff.Decide(now, new ConfirmWriteOff(known.Id, by), owing), by),
        };
    });

    private IEnumerable<bool> OnReceivable(
        Func<Receivable, bool> fits, Func<Shelf<DebtorAccount, ReceivableEvent>, Receivable, IEnumerable<bool>> act)
    {
        // In an order of their own: that of a hash differs from process to process, and a seed would replay nothing.
        var all = _debtors.Values
            .SelectMany(debtor => (debtor.State?.Receivables.Values ?? []).Select(known => (debtor, known)))
            .OrderBy(one => one.debtor.Name, StringComparer.Ordinal)
            .ThenBy(one => one.known.Id, StringComparer.Ordinal)
            .ToList();
        var some = _chance.OneIn(8) ? all : all.Where(one => fits(one.known)).ToList();
        if (some.Count == 0) return [];
        var (debtor, known) = _chance.Of(some);
        return act(debtor, known);
    }

    private static bool IsOpen(Receivable one) => one.Status is ReceivableStatus.Open;

    private static bool IsProposed(SetOff one) => one.Status is SetOffStatus.Proposed;

    private static bool IsInChain(Receivable one) =>
        one.WriteOff is { Status: WriteOffStatus.Proposed or WriteOffStatus.Approved };

    // What changes how much has to come back, once any of it may have to.
    private static bool MayOwe(Contract state, ContractEvent happened) =>
        (state.HasEnded || state.FinalGrade is not null || state.Disallowances.Count > 0)
        && happened is MoneyRecovered or MoneyDisallowed or DisallowanceWithdrawn or ExpenditureAccepted
            or InstalmentPaid or OffsetBooked or PaymentBounced or FinalGraded or ContractTerminated
            or ContractClosed;

    // The account follows the contract until both say the same; either may go on in between.
    private IEnumerable<bool> Owe(Shelf<Contract, ContractEvent> contract, ReceivableCause cause)
    {
        for (var isNews = true; isNews;)
        {
            var (state, seen) = (contract.State!, contract.Version);
            yield return true;
            var debtor = DebtorOf(contract);
            var follow = new FollowContract(new("R", contract.Name), DebtFacts.Of(state), cause, null, Machine());
            var (before, decision) = (debtor.Version, FollowingContracts.Decide(debtor.State, follow, 30, Days));
            MustBeDone(Save(debtor, decision, $"{contract.Name} follow {seen} {before}", Machine()), "Following a contract");
            isNews = debtor.Version > before;
            yield return true;
        }
    }

    private Shelf<DebtorAccount, ReceivableEvent> DebtorOf(Shelf<Contract, ContractEvent> contract) => Put(
        _debtors,
        new(
            contract.State!.Terms.Organization,
            (was, one, by, _) => DebtorHistory.Apply(was, one, by),
            Judge.Hear,
            AfterDebtor));

    private IEnumerable<bool> AfterDebtor(DebtorAccount state, Happened<DebtorAccount, ReceivableEvent> happened)
    {
        var by = Machine();
        switch (happened.Event)
        {
            case MoneyReceived one:
                Collect(state, one.Receivable, one.Reference, one.Amount, $"{happened.Name} receipt {happened.Number}", by);
                yield return true;
                break;
            case SetOffFailed one:
                foreach (var step in Owe(Owing(state, one.Receivable), ReceivableCause.Unspent)) yield return step;
                break;
            case WriteOffConfirmed one:
                var contract = Owing(state, one.Receivable);
                var write = new BookWriteOff(one.Receivable, one.Amount, by);
                var stamp = $"{happened.Name} write off {happened.Number}";
                MustBeDone(Save(contract, Disallowing.Decide(contract.State, write), stamp, by), stamp);
                yield return true;
                break;
            case SetOffApproved one:
                foreach (var step in SetOff(state, happened, one, by)) yield return step;
                break;
        }
    }

    // The contract that pays has the last word, and what it said once stands.
    private IEnumerable<bool> SetOff(
        DebtorAccount state, Happened<DebtorAccount, ReceivableEvent> happened, SetOffApproved approved, Author by)
    {
        var setOff = state.Receivables[approved.Receivable].SetOffs.First(one => one.Id == approved.SetOff);
        var (debtor, paying) = (_debtors[happened.Name], _contracts[setOff.Target.Proposal]);
        var stamp = $"{happened.Name} set off {happened.Number}";
        var pay = new SetOffInstalment(setOff.Target.No, approved.Receivable, approved.SetOff, setOff.Amount, by);
        Save(paying, SettingOff.Decide(paying.State, pay), stamp, by);
        yield return true;
        var isPaid = paying.State!.Instalment(setOff.Target.No)!.Offsets.Any(
            one => one.Receivable == approved.Receivable && one.SetOff == approved.SetOff);
        var code = isPaid ? null : SettingOff.WhyNot(paying.State, pay)?.Code ?? SetOffRefusals.WasAtBank.Code;
        if (isPaid)
        {
            Collect(state, approved.Receivable, approved.SetOff, setOff.Amount, $"{stamp} collect", by);
            yield return true;
        }

        var end = Offsetting.Decide(debtor.State, new EndSetOff(approved.Receivable, approved.SetOff, code, by));
        MustBeDone(Save(debtor, end, $"{stamp} ended", by), stamp);
        yield return true;
    }

    private void Collect(
        DebtorAccount state, string receivable, string entry, Money amount, string stamp, Author by)
    {
        var contract = Owing(state, receivable);
        var book = new BookCollection(receivable, entry, amount, by);
        MustBeDone(Save(contract, Disallowing.Decide(contract.State, book), stamp, by), stamp);
    }

    private Shelf<Contract, ContractEvent> Owing(DebtorAccount state, string receivable) =>
        _contracts[state.Receivables[receivable].Contract.Proposal];
}
