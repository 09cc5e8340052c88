using FsCheck;
using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Receivables;

/// <summary>Random acts of many people on two contracts and what is owed under them; work that follows comes late.</summary>
public sealed class CollectingAtRandom
{
    private const int WorldsMost = 20_000;

    private static readonly Gen<(int Act, int Which, int Fen)> Acts =
        from act in Gen.Choose(0, 20)
        from which in Gen.Choose(0, 7)
        from fen in Gen.Frequency((3, Gen.Choose(1, 500_000)), (1, Gen.Choose(1, 5_000_000)))
        select (act, which, fen);

    [Fact]
    public void Asks_for_everything_once_and_nothing_twice() => Law.Holds(
        Acts.ArrayOf(150), acts =>
        {
            var world = new DebtWorld();
            foreach (var (act, which, fen) in acts)
            {
                Do(world, act, which, new Money(fen));
                MustBeSound(world);
            }

            world.Finish();
            MustBeSound(world);
            MustAgree(world);
            return true;
        });

    // A property that never sets anything off would hold too. Some ends are rare, so it looks until it has seen all.
    [Fact]
    public void Comes_to_every_end_there_is()
    {
        HashSet<string> missing =
        [
            .. Enum.GetNames<ReceivableStatus>(), "direct",
            .. new[] { SetOffStatus.Proposed, SetOffStatus.Booked, SetOffStatus.Failed }.Select(one => $"set-off {one}"),
        ];
        for (var worlds = 0; worlds < WorldsMost && missing.Count > 0; worlds++)
        {
            foreach (var acts in Acts.ArrayOf(150).Sample(1))
            {
                var world = new DebtWorld();
                foreach (var (act, which, fen) in acts) Do(world, act, which, new Money(fen));
                world.Finish();
                missing.ExceptWith(EndsOf(world));
            }
        }

        Assert.Empty(missing);
    }

    private static IEnumerable<string> EndsOf(DebtWorld world) =>
        (world.Account?.Receivables.Values ?? []).SelectMany(one => (string[])
        [
            $"{one.Status}", .. one.SetOffs.Select(each => $"set-off {each.Status}"),
            .. one.Direct > Money.Zero ? (string[])["direct"] : [],
        ]);

    private static void Do(DebtWorld world, int act, int which, Money amount)
    {
        var name = which % 2 == 0 ? "A" : "B";
        var open = world.Account?.Open ?? [];
        var one = open.Count > 0 ? open[which % open.Count] : null;
        switch (act)
        {
            case 0:
                world.On(name, contract => Disallowing.Decide(contract, new DisallowMoney(amount, "?", As(Clerk))));
                break;
            case 1:
                world.On(name, contract => Disallowing.Decide(
                    contract, new WithdrawDisallowance(contract.Disallowances.Count, "?", As("chief"))));
                break;
            case 2:
                world.On(name, contract => Ending.Decide(contract, new RecoverMoney(amount, As(Finance))));
                break;
            case 3 or 4 or 18 or 19:
                world.On(name, contract => Forward(contract, contract.Instalment(1 + (which % 3))!));
                break;
            case 5:
                world.On(name, contract => Spending.Decide(contract, new ReportExpenditure(amount, As(Supplier))));
                world.On(name, contract => Spending.Decide(
                    contract, new AcceptExpenditure(amount, null, As(Clerk))));
                break;
            case 6 when which > 6 && amount.Fen % 3 == 0:
                world.On(name, contract => Ending.Decide(contract, new TerminateContract("?", As(Approver))));
                break;
            case 6:
                world.On(name, contract => BankReturns.Decide(
                    contract, new BouncePayment(1 + (which % 3), null, As(Bouncer))));
                break;
            case 7 when one is not null:
                world.Receive(one.Id, amount < one.Left ? amount : one.Left, $"B-{which}-{amount.Fen % 5}");
                break;
            case 8 or 14 or 15 when one is not null:
                var paying = world[which > 3 ? "A" : "B"];
                var target = new SetOffTarget(
                    paying.Terms.Round, paying.Terms.Proposal, 1 + (which % 3));
                world.OnAccount(account => Offsetting.Decide(
                    account,
                    new ProposeSetOff(one.Id, target, amount, As(Finance)),
                    new SetOffFacts(world.Of(one.Contract), paying, true, Terms.Organization)));
                break;
            case 9 or 16 or 17 when one is not null:
                Approve(world, one);
                break;
            case 10 when one is not null && which > 1:
                WriteOff(world, one, which);
                break;
            case 11:
                world.On(name, contract => Execution.Decide(contract, new GradeFinal(95, As(Clerk))));
                break;
            default:
                world.Work(which, again: amount.Fen % 3 == 0);
                break;
        }
    }

    private static Decision<ContractEvent> Forward(Contract contract, Instalment instalment)
    {
        var no = instalment.No;
        return (instalment.Status, instalment.Order?.Stage) switch
        {
            (InstalmentStatus.Planned, _) => Domain.Payments.Claiming.Decide(
                contract, new ClaimInstalment(no, Invoice($"INV-{no}"), As(Supplier)), invoiceTaken: false),
            (InstalmentStatus.Claimed, _) => Domain.Payments.Claiming.Decide(
                contract, new AcceptClaim(no, As(Officer)), WorkingDays),
            (InstalmentStatus.Accepted, null) =>
                Paying.Decide(contract, new PreparePayment(no, As(Finance)), PaymentFacts.Clear),
            (_, PaymentOrderStage.Prepared) =>
                Paying.Decide(contract, new ApprovePayment(no, As(FinanceApprover)), PaymentFacts.Clear),
            (_, PaymentOrderStage.Ordered) => BankFacts.Decide(
                contract, new BatchPayment(no, instalment.Order!.EndToEndId, Batch, As(Bank))),
            (_, PaymentOrderStage.Batched) => BankFacts.Decide(contract, new SettlePayment(
                no, instalment.Order!.EndToEndId, instalment.Order.Amount, Day("2026-04-10"), As(Bank))),
            _ => Decision<ContractEvent>.Accept(),
        };
    }

    private static void Approve(DebtWorld world, OpenReceivable one)
    {
        var waiting = world.Account!.Receivables[one.Id].SetOffs.LastOrDefault(
            each => each.Status is SetOffStatus.Proposed);
        if (waiting is null) return;
        var paying = world.Of(new(waiting.Target.Round, waiting.Target.Proposal));
        world.OnAccount(FinanceApprover, account => Offsetting.Decide(
            account,
            new DecideSetOff(one.Id, waiting.Id, true, null, As(FinanceApprover)),
            new SetOffFacts(world.Of(one.Contract), paying, true, Terms.Organization)));
    }

    private static void WriteOff(DebtWorld world, OpenReceivable one, int which)
    {
        var contract = world.Of(one.Contract);
        // Mostly the step that waits: three in a row by chance alone come too seldom.
        var step = which > 5 ? which % 3 : world.Account!.Receivables[one.Id].WriteOff?.Status switch
        {
            WriteOffStatus.Proposed => 1,
            WriteOffStatus.Approved => 2,
            _ => 0,
        };
        if (step == 0)
        {
            world.OnAccount(Officer, account => WritingOff.Decide(
                account, new ProposeWriteOff(one.Id, "?", As(Officer)), contract));
        }
        else if (step == 1)
        {
            world.OnAccount("chief", account => WritingOff.Decide(
                account, new ApproveWriteOff(one.Id, As("chief")), contract));
        }
        else
        {
            world.OnAccount(FinanceApprover, account => WritingOff.Decide(
                account, new ConfirmWriteOff(one.Id, As(FinanceApprover)), contract));
        }
    }

    // At every moment: no account below zero, no instalment paid beyond what it is worth, no receipt lost.
    private static void MustBeSound(DebtWorld world)
    {
        foreach (var contract in world.Contracts)
        {
            Assert.All(contract.Instalments, one => Assert.True(
                one.Paid + one.SetOff <= contract.Claimable(one) && contract.Payable(one) >= Money.Zero, $"{one}"));
            Assert.True(LedgerLaws.Holds(ContractBooks.Of(contract)), $"{contract}");
        }

        var account = world.Account ?? new DebtorAccount();
        Assert.All(account.Receivables.Values, one => Assert.True(one.Left >= Money.Zero, $"{one}"));
        Assert.Equal(
            account.Receivables.Values.Where(one => one.Left > Money.Zero).Select(one => (one.Id, one.Left)).Order(),
            account.Open.Select(one => (one.Id, one.Left)).Order());
        Assert.Equal(
            world.Received,
            Money.Sum(account.Receivables.Values.SelectMany(one => one.Receipts).Select(one => one.Amount)));
    }

    // Once all work is done: what is open is what the contracts want, and both books say the same of what came back.
    private static void MustAgree(DebtWorld world)
    {
        var account = world.Account ?? new DebtorAccount();
        foreach (var contract in world.Contracts)
        {
            var owed = DebtWorld.OwedOf(contract);
            Assert.Equal(Ending.Outstanding(contract), account.LeftOf(owed));
            Assert.Equal(
                new ContractDebt(
                    contract.Recovered - contract.Collected, contract.Collected, contract.WrittenOff),
                account.DebtOf(owed));
        }

        var offsets = world.Contracts.SelectMany(one => one.Instalments).SelectMany(one => one.Offsets).ToList();
        var booked = account.Receivables.Values.SelectMany(one => one.SetOffs)
            .Where(one => one.Status is SetOffStatus.Booked)
            .ToList();
        Assert.DoesNotContain(
            account.Receivables.Values.SelectMany(one => one.SetOffs), one => one.Status is SetOffStatus.Approved);
        Assert.Equal(Money.Sum(booked.Select(one => one.Amount)), Money.Sum(offsets.Select(one => one.Amount)));
        Assert.Equal(
            world.Received + Money.Sum(offsets.Select(one => one.Amount)),
            Money.Sum(world.Contracts.Select(one => one.Collected)));
    }
}
