using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Domain.Tests.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Receivables;

/// <summary>
/// Two contracts of one supplier and its account, with the work that follows commits done late, in whatever order and
/// more than once, as the service does it: each command at most once by its stamp.
/// </summary>
internal sealed class DebtWorld
{
    private readonly Dictionary<string, Contract> contracts = new()
    {
        ["A"] = Beginning("52420106MJ00000001-1"),
        ["B"] = Beginning("52420106MJ00000001-2"),
    };

    private readonly HashSet<string> stamps = [];
    private readonly List<Action> pending = [];
    private int acts;

    public DebtorAccount? Account { get; private set; }

    /// <summary>What came in by receipts that were taken, as a second set of books.</summary>
    public Money Received { get; private set; }

    public IEnumerable<Contract> Contracts => contracts.Values;

    public Contract this[string name] => contracts[name];

    public static OwedContract OwedOf(Contract contract) => new(contract.Terms.Round, contract.Terms.Proposal);

    public void On(string name, Func<Contract, Decision<ContractEvent>> decide) =>
        Commit(name, decide(contracts[name]), $"act {acts++}");

    public void OnAccount(Func<DebtorAccount?, Decision<ReceivableEvent>> decide) =>
        Commit(decide(Account), $"act {acts++}", As(Finance));

    public void OnAccount(string by, Func<DebtorAccount?, Decision<ReceivableEvent>> decide) =>
        Commit(decide(Account), $"act {acts++}", As(by));

    public void Receive(string receivable, Money amount, string reference)
    {
        var before = Account?.Left;
        OnAccount(account => Receiving.Decide(
            account,
            new ReceiveMoney(receivable, reference, amount, Day("2026-04-10"), As(Finance)),
            account?.Receivables.GetValueOrDefault(receivable) is { } one ? Of(one.Contract) : null,
            isTaken: false));
        if (Account?.Left < before) Received += amount;
    }

    public Contract Of(OwedContract owed) => contracts.Values.First(one => OwedOf(one) == owed);

    /// <summary>Does one piece of work, and perhaps leaves it to be done again.</summary>
    public void Work(int which, bool again)
    {
        if (pending.Count == 0) return;
        var work = pending[which % pending.Count];
        if (!again) pending.RemoveAt(which % pending.Count);
        work();
    }

    public void Finish()
    {
        while (pending.Count > 0) Work(0, again: false);
    }

    private static Contract Beginning(string proposal) => Given(
        [new ContractOffered(Terms with { Proposal = proposal }, SigningTime), .. InForce.Skip(1), MidtermPass]);

    private void Commit(string name, Decision<ContractEvent> decision, string stamp)
    {
        if (decision is not Decision<ContractEvent>.Accepted { Events: { Count: > 0 } events }) return;
        if (!stamps.Add($"{name} {stamp}")) return;
        foreach (var happened in events) contracts[name] = Then(contracts[name], happened);
        pending.Add(() => Follow(name));
    }

    private void Commit(Decision<ReceivableEvent> decision, string stamp, Author by)
    {
        if (decision is not Decision<ReceivableEvent>.Accepted { Events: { Count: > 0 } events }) return;
        if (!stamps.Add($"account {stamp}")) return;
        foreach (var happened in events)
        {
            Account = DebtorHistory.Apply(Account, happened, by);
            if (WorkAfter(happened, $"{acts} {Account.Raised} {pending.Count} {stamp}") is { } work) pending.Add(work);
        }
    }

    private Action? WorkAfter(ReceivableEvent happened, string stamp) => happened switch
    {
        MoneyReceived one => () => Book(NameOf(one.Receivable), stamp, contract => Disallowing.Decide(
            contract, new BookCollection(one.Receivable, one.Reference, one.Amount, Somebody))),
        WriteOffConfirmed one => () => Book(NameOf(one.Receivable), stamp, contract => Disallowing.Decide(
            contract, new BookWriteOff(one.Receivable, one.Amount, Somebody))),
        SetOffApproved one => () => SetOff(one, stamp),
        SetOffFailed one => () => Follow(NameOf(one.Receivable)),
        _ => null,
    };

    private void SetOff(SetOffApproved one, string stamp)
    {
        var setOff = Account!.Receivables[one.Receivable].SetOffs.First(each => each.Id == one.SetOff);
        var (paying, no) = (Name(setOff.Target.Proposal), setOff.Target.No);
        var step = new SetOffInstalment(no, one.Receivable, one.SetOff, setOff.Amount, Somebody);
        Book(paying, $"pay {stamp}", contract => SettingOff.Decide(contract, step));
        var isPaid = contracts[paying].Instalment(no)!.Offsets.Any(
            each => each.Receivable == one.Receivable && each.SetOff == one.SetOff);
        if (isPaid)
        {
            Book(NameOf(one.Receivable), $"collect {stamp}", contract => Disallowing.Decide(
                contract, new BookCollection(one.Receivable, one.SetOff, setOff.Amount, Somebody)));
        }

        Commit(
            Offsetting.Decide(Account, new EndSetOff(one.Receivable, one.SetOff, isPaid ? null : "late", Somebody)),
            $"end {stamp}",
            Somebody);
    }

    private void Book(string name, string stamp, Func<Contract, Decision<ContractEvent>> decide)
    {
        if (!stamps.Contains($"{name} {stamp}")) Commit(name, decide(contracts[name]), stamp);
    }

    private void Follow(string name) => Commit(
        FollowingContracts.Decide(
            Account,
            new FollowContract(
                OwedOf(contracts[name]), DebtFacts.Of(contracts[name]), ReceivableCause.Unspent, null, Somebody),
            30,
            WorkingDays),
        $"follow {acts++}",
        Somebody);

    private string NameOf(string receivable) => Name(Account!.Receivables[receivable].Contract.Proposal);

    private string Name(string proposal) => contracts.First(one => one.Value.Terms.Proposal == proposal).Key;
}
