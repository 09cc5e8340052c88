namespace Procurement.Domain.Receivables;

/// <summary>Folds what happened into the account; the parts that an event names must be loaded.</summary>
public static class DebtorHistory
{
    /// <summary>The account after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static DebtorAccount Apply(DebtorAccount? before, ReceivableEvent happened, Author by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var account = before ?? new DebtorAccount();
        return happened switch
        {
            ReceivableRaised one => (account with { Raised = account.Raised + 1 }).With(
                new Receivable(one.Receivable, one.Contract, one.Cause, one.Amount, one.Due, by.At)
                {
                    Reason = one.Reason,
                }),
            ReceivableLessened one => account.Change(
                one.Receivable, known => known with { Dropped = known.Dropped + one.Amount }),
            DirectReceiptNoted one => Note(account, one),
            MoneyReceived one => Receive(account, one, by),
            SetOffProposed one => account.Change(one.Receivable, known => known with
            {
                SetOffs = [.. known.SetOffs, new(one.SetOff, one.Target, one.Amount, SetOffStatus.Proposed, by)],
            }),
            SetOffApproved one => SetOff(account, one.Receivable, one.SetOff, SetOffStatus.Approved, by),
            SetOffRefused one => SetOff(account, one.Receivable, one.SetOff, SetOffStatus.Refused, by, one.Reason),
            SetOffBooked one => SetOff(account, one.Receivable, one.SetOff, SetOffStatus.Booked),
            SetOffFailed one => SetOff(account, one.Receivable, one.SetOff, SetOffStatus.Failed, null, one.Code),
            WriteOffProposed one => account.Change(one.Receivable, known => known with
            {
                WriteOff = new(one.Amount, one.Reason, WriteOffStatus.Proposed, by),
            }),
            WriteOffApproved one => WriteOff(account, one.Receivable, known => known with
            {
                Status = WriteOffStatus.Approved,
                Approved = by,
            }),
            WriteOffConfirmed one => Confirm(account, one, by),
            WriteOffRefused one => WriteOff(account, one.Receivable, known => known with
            {
                Status = WriteOffStatus.Refused,
                Refused = by,
                RefusalReason = one.Reason,
            }),
            DebtorReminded one => account.Change(
                one.Receivable, known => known with { Reminded = known.Reminded + 1 }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static DebtorAccount Note(DebtorAccount account, DirectReceiptNoted one)
    {
        var noted = account.With(one.Contract, debt => debt with { Direct = debt.Direct + one.Amount });
        return one.Receivable is { } receivable
            ? noted.Change(receivable, known => known with { Direct = known.Direct + one.Amount })
            : noted;
    }

    private static DebtorAccount Receive(DebtorAccount account, MoneyReceived one, Author by)
    {
        var after = account.Change(one.Receivable, known => known with
        {
            Receipts = [.. known.Receipts, new(one.Reference, one.Amount, one.Day, by)],
        });
        return after.With(
            after.Receivables[one.Receivable].Contract,
            debt => debt with { Collected = debt.Collected + one.Amount }) with
        {
            References = new Dictionary<string, BookedReference>(account.References)
            {
                [ReceiptReference.NormalForm(one.Reference)] = new(one.Receivable),
            },
        };
    }

    private static DebtorAccount SetOff(
        DebtorAccount account, string receivable, string setOff, SetOffStatus status, Author? decided = null,
        string? reason = null)
    {
        var before = account.Receivables[receivable];
        var after = account.Change(receivable, known => known with
        {
            SetOffs =
            [
                .. known.SetOffs.Select(one => one.Id == setOff
                    ? one with { Status = status, Decided = decided ?? one.Decided, Reason = reason }
                    : one),
            ],
        });
        var booked = after.Receivables[receivable].Offset - before.Offset;
        return after.With(before.Contract, debt => debt with { Collected = debt.Collected + booked });
    }

    private static DebtorAccount Confirm(DebtorAccount account, WriteOffConfirmed one, Author by)
    {
        var contract = account.Receivables[one.Receivable].Contract;
        return WriteOff(account, one.Receivable, chain => chain with
        {
            Status = WriteOffStatus.Confirmed,
            Confirmed = by,
        }).With(contract, debt => debt with { WrittenOff = debt.WrittenOff + one.Amount });
    }

    private static DebtorAccount WriteOff(DebtorAccount account, string receivable, Func<WriteOff, WriteOff> change) =>
        account.Change(receivable, known => known with { WriteOff = change(known.WriteOff!) });

    private static DebtorAccount Change(
        this DebtorAccount account, string receivable, Func<Receivable, Receivable> change) =>
        account.With(change(account.Receivables[receivable]));

    private static DebtorAccount With(
        this DebtorAccount account, OwedContract contract, Func<ContractDebt, ContractDebt> change) => account with
    {
        Debts = new Dictionary<string, ContractDebt>(account.Debts)
        {
            [contract.Id] = change(account.DebtOf(contract)),
        },
    };

    // The row of open ones keeps the order in which they were raised, also when one is open again.
    private static DebtorAccount With(this DebtorAccount account, Receivable after) => account with
    {
        Open =
        [
            .. account.Open.Where(one => one.Id != after.Id)
                .Concat(after.Left > Money.Zero
                    ? [new OpenReceivable(after.Id, after.Contract, after.Left, after.Due.Due)]
                    : Array.Empty<OpenReceivable>())
                .OrderBy(one => int.Parse(one.Id[1..])),
        ],
        Receivables = new Dictionary<string, Receivable>(account.Receivables) { [after.Id] = after },
    };
}
