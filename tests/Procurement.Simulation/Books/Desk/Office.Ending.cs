using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Functions.Banking;
using Procurement.Simulation.Harness;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Verification;

namespace Procurement.Simulation.Books.Desk;

/// <summary>The end of an office: everything is delivered, every question answered, and all books compared.</summary>
internal sealed partial class Office
{
    private const int RoundsMax = 20;

    private bool _isEnding;

    /// <summary>Lets everything come to its end, and compares the verifier's, the judge's and the bank's books.</summary>
    public async Task EndAsync()
    {
        _isEnding = true;
        await _platform.ReleaseAsync();
        for (var round = 0; await IsLeftAsync() && round < RoundsMax; round++)
        {
            await _platform.SettleAsync(_clean);
            await ReleaseBatchAsync(_clean, NewKey());
            await _platform.SettleAsync(_clean);
            await HearBatchesAsync();
            _bank.Finish(ChinaTime.DayOf(_clock.Now));
            foreach (var order in await AtBankAsync()) await AskBankAsync(order);
            while (await DecideAsync(_clean, NewKey()) is { IsDone: true }) await ApproveAsync(_clean, NewKey());
            while (await ApproveAsync(_clean, NewKey()) is { IsDone: true }) _clock.Now += TimeSpan.FromMinutes(1);
            await RecordReturnsAsync();
            await _platform.SettleAsync(_clean);
            _clock.Now += TimeSpan.FromDays(1);
        }

        Assert.False(await IsLeftAsync(), "Something waits for ever.");
        await foreach (var one in _clean.Get<Verifier>().VerifyAsync(null, Cancel)) Assert.Null(one.Difference);
        await CompareAsync();
    }

    private string NewKey() => $"end-{++_keys}";

    private async Task<bool> IsLeftAsync()
    {
        await _platform.SettleAsync(_clean);
        return (await AllAsync(Kinds.BankExceptions)).Any(one => one.State!.Status is not BankExceptionStatus.Closed)
            || (await AllAsync(Kinds.BankBatches)).Any(one => one.State!.Status is BankBatchStatus.Gathering or BankBatchStatus.Ready)
            || (await AtBankAsync()).Count > 0
            || (await OrdersAsync()).Any(IsReturnedAndNotTold);
    }

    private async Task<IReadOnlyList<(ContractKey Key, int No, PaymentOrder Order)>> OrdersAsync() =>
    [
        .. (await AllAsync(Kinds.Contracts)).SelectMany(contract => contract.State!.Instalments.SelectMany(
            one => one.Orders.Select(order => (ContractKey.Parse(contract.Key), one.No, order)))),
    ];

    private async Task<IReadOnlyList<string>> AtBankAsync() =>
        [.. (await OrdersAsync()).Where(one => one.Order.Stage is PaymentOrderStage.Batched).Select(one => one.Order.EndToEndId)];

    private bool IsReturnedAndNotTold((ContractKey Key, int No, PaymentOrder Order) one) =>
        one.Order.Stage is PaymentOrderStage.Settled && _bank.HasReturned(one.Order.EndToEndId);

    private Task AskBankAsync(string order) => Finance.PostAsync(
        _clean,
        request => _clean.Get<BankExceptionFunctions>().RaiseAsync(request, Cancel),
        "bank-exceptions",
        NewKey(),
        new BankExceptionBody(order, "未见回执"));

    private async Task RecordReturnsAsync()
    {
        foreach (var one in (await OrdersAsync()).Where(IsReturnedAndNotTold))
        {
            var by = new Author("bank", _clock.Now);
            var stored = await _clean.Store.LoadAsync(Kinds.Contracts, one.Key, Cancel);
            var bounce = new BouncePayment(one.No, "退汇", by) { EndToEndId = one.Order.EndToEndId };
            await _clean.Store.SaveAsync(stored, BankReturns.Decide(stored.State, bounce), Stamp.Of(by, NewKey(), ""), Cancel);
        }
    }

    // The judge hears the trails as they were written, and never looks at the heads but to compare them.
    private async Task CompareAsync()
    {
        // What law.json says of the whole country.
        var judge = new Judge(new Money(500_000_00));
        var sent = (await AllAsync(Kinds.BankBatches))
            .Where(one => one.State is { Status: BankBatchStatus.Released })
            .SelectMany(one => one.State!.Taken.Select(line => (one.State.Id, line.EndToEndId)))
            .ToHashSet();
        foreach (var contract in await AllAsync(Kinds.Contracts))
        {
            await foreach (var one in HappenedAsync(Kinds.Contracts, contract.Key))
            {
                if (one.Event is PaymentBatched batched && sent.Contains((batched.Batch, batched.EndToEndId)))
                    judge.Sent(batched.EndToEndId);
                judge.Hear(one);
            }
        }

        foreach (var fund in await AllAsync(Kinds.Funds))
        {
            await foreach (var one in HappenedAsync(Kinds.Funds, fund.Key)) judge.Hear(one with { Name = World.Fund });
        }

        var (banked, bank) = (judge.Contracts.Values.Sum(one => one.Banked), _bank.PaidFrom("62220001"));
        Assert.True(banked == bank, $"{banked} paid by the books, {bank} by the bank");
        foreach (var contract in await AllAsync(Kinds.Contracts)) Compare(judge, contract);
        foreach (var account in await AllAsync(Kinds.Receivables)) await CompareAsync(account);
    }

    private static void Compare(Judge judge, Stored<Contract, ContractEvent> contract)
    {
        var key = ContractKey.Parse(contract.Key);
        var (said, booked) = (judge.Contracts[contract.Key], judge.Funds[World.Fund].Contracts[key.InFund]);
        Assert.Equal(
            (said.Agreed, said.Banked, said.SetOff, said.Recovered, said.Ended),
            (booked.Amount, booked.Paid, booked.SetOff, booked.Recovered, booked.Ended));
        foreach (var one in contract.State!.Instalments)
        {
            var payable = one is { Status: InstalmentStatus.Accepted, BankReturn: null } ? contract.State.Payable(one).Fen : 0;
            Assert.Equal(payable, booked.PayableOf(one.No));
        }
    }

    private async Task CompareAsync(Stored<DebtorAccount, ReceivableEvent> account)
    {
        foreach (var contract in await AllAsync(Kinds.Contracts))
        {
            var key = ContractKey.Parse(contract.Key);
            if (contract.State!.Terms.Organization != DebtorKey.Parse(account.Key).Organization) continue;
            Assert.Equal(Ending.Outstanding(contract.State), account.State!.LeftOf(new(key.Round, key.Proposal)));
        }
    }

    private async IAsyncEnumerable<Happened<TState, TEvent>> HappenedAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key)
        where TState : class
        where TEvent : notnull
    {
        TState? state = null;
        await foreach (var record in _clean.Store.EventsAsync(kind.Table, key, 0, Cancel))
        {
            var (before, happened) = (state, kind.Read(record));
            state = kind.Apply(before, happened, record.Author, record.Number);
            yield return new(key, record.Number, happened, record.Author, before, state);
        }
    }
}
