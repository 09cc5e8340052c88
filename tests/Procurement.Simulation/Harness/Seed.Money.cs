using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;
using Procurement.Domain.ServiceLedgers;
using Procurement.Storage.Aggregates;

namespace Procurement.Simulation.Harness;

/// <content>Money on its way to a bank, at it, and back.</content>
internal sealed partial class Seed
{
    /// <summary>A fund that has an account, and the first contract, in force; then what happened to that.</summary>
    public async Task PayingAsync(params ContractEvent[] happened)
    {
        await HappenAsync(
            Kinds.Funds,
            new FundKey(World.Tenant, World.Fund),
            new FundOpened("年度资金", FundSource.Fiscal, 2026, new Money(100_000_00))
            {
                InBudget = "预算1号",
                Account = World.FundAccount,
            });
        await AwardedRoundAsync(1);
        await ContractAsync(0, [new SupplierSigned(), new PurchaserSigned(), .. happened]);
    }

    /// <summary>The order of its first instalment waits for a batch.</summary>
    public Task OrderedAsync() => PayingAsync(World.Ordered);

    /// <summary>It is in one.</summary>
    public async Task BatchedAsync()
    {
        await OrderedAsync();
        await DoneAsync(on => on.PrepareBatchAsync("seed-batch"));
    }

    /// <summary>That is released.</summary>
    public async Task SentAsync()
    {
        await BatchedAsync();
        await DoneAsync(on => on.ReleaseBatchAsync("seed-batch", "seed-release"));
    }

    /// <summary>The bank has paid it.</summary>
    public async Task PaidAsync()
    {
        await SentAsync();
        await DoneAsync(on => on.TakeAnswersAsync("seed-paid", "15000.00"));
    }

    /// <summary>And the contract was terminated.</summary>
    public async Task PaidAndTerminatedAsync()
    {
        await PaidAsync();
        await ContractAsync(0, new ContractTerminated("停止服务"));
    }

    /// <summary>Some of it has to come back.</summary>
    public async Task OwingAsync()
    {
        await PaidAsync();
        await DoneAsync(on => on.DisallowAsync(0, "seed-disallow"));
    }

    /// <summary>The same where the agreement allows to set it off against the second instalment, which is accepted.</summary>
    public async Task OwingWithSetOffAsync()
    {
        Settings = World.Settings with
        {
            Agreement = World.Agreement with
            {
                Clauses = [.. World.Agreement.Clauses, new(ClauseSubject.SetOff, "抵扣", "甲方可以抵扣应返还的款项。")],
            },
        };
        await OwingAsync();
        await ContractAsync(
            0,
            new FinalGraded(90, FinalGrade.Excellent),
            new InstalmentClaimed(2, "INV2"),
            new ClaimAccepted(2, World.Until(new(2026, 5, 22))));
    }

    /// <summary>A ledger of the first contract by unit price.</summary>
    public async Task LedgerAsync(int callPercent = 0)
    {
        await PayingAsync();
        await HappenAsync(
            Kinds.ServiceLedgers,
            new LedgerKey(World.Tenant, "ledger"),
            new LedgerOpened(
                new(
                    "木兰花",
                    World.Organizations[0],
                    new(45_00),
                    new(2026, 1, 1),
                    new(2026, 12, 31),
                    null,
                    callPercent,
                    new(World.Round, World.Proposal(0))),
                [new LedgerClient("C1", 6000), new LedgerClient("C2", 6000)]));
    }

    /// <summary>With a record of March.</summary>
    public async Task RecordedLedgerAsync()
    {
        await LedgerAsync(callPercent: 100);
        await DoneAsync(on => on.RecordServiceAsync(0, "B1", "seed-record"));
    }
}
