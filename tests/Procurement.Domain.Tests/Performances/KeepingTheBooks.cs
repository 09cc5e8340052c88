using FsCheck.Fluent;
using Procurement.Domain.Contracts;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Performances.BookRefusals;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Performances.PerformanceExamples;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Performances;

public sealed class KeepingTheBooks
{
    private static Performance Booked { get; } = After(null, Book(null, Expense));

    private static Performance Raised { get; } = After(Booked, Book(Booked, Gift, "g1"));

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(BookRefusals), new Dictionary<Refusal, Func<Decision<PerformanceEvent>>>
        {
            [EntryNotFound] = () => Settle(null, new EntrySettlement("e1", true, null)),
            [EntryTwice] = () => Book(Booked, Expense),
            [EntriesTooMany] = () => Book(new(Uscc) { Booked = Bookkeeping.EntriesMax }, Expense),
            [LineUnknown] = () => Book(null, Expense with { Line = 5 }),
            [AboveLine] = () => Book(Booked, Expense with { Amount = Yuan("48800.01") }, "e2"),
            [AboveContract] = () => Book(
                null, Expense with { Amount = Yuan("100.01") }, watched: WithLeft(Yuan("100.00"))),
            [DayOutside] = () => Book(null, Expense with { Day = Day("2026-04-21") }),
            [EvidenceMissing] = () => Book(null, Expense with { Files = [] }),
            [IncomeOfGovernment] = () => Book(null, Gift with { Source = MoneySource.Government }),
            [EntryNotWaiting] = () => Settle(
                After(Booked, new EntriesSettled([new("e1", true, null)])), new EntrySettlement("e1", true, null)),
            [ReasonMissing] = () => Settle(Booked, new EntrySettlement("e1", false, null)),
            [SettledTwice] = () => Settle(
                Booked, new EntrySettlement("e1", true, null), new EntrySettlement("e1", false, "重复")),
            [MoveSameLine] = () => Move(null, 1, 1, "1.00"),
            [MoveAboveLeft] = () => Move(
                After(null, Book(null, Expense with { Line = 3, Amount = Yuan("9999.00") })), 3, 1, "2.00"),
            [MoveAboveMaximum] = () => Move(null, 1, 4, "1000.01"),
            [MoveAboveShare] = () => Move(null, 1, 2, "3000.00", Strict),
        });

    [Fact]
    public void Adds_up_by_line_and_by_source()
    {
        Assert.Equal((Yuan("1200.00"), Money.Zero), (Raised.Line(1).Booked, Raised.Line(1).Accepted));
        Assert.Equal(Yuan("48800.00"), Bookkeeping.LeftOf(Raised, InForceNow, 1));
        var settled = After(Raised, Settle(
            Raised, new EntrySettlement("e1", true, null), new EntrySettlement("g1", false, "未见到账凭证")));

        Assert.Equal(
            (Yuan("1200.00"), Yuan("1200.00")),
            (settled.Source(MoneySource.Government).Spent, settled.Source(MoneySource.Government).SpentAccepted));
        Assert.Equal(Money.Zero, settled.Source(MoneySource.Donation).Raised);
        Assert.Equal((EntryStatus.Refused, "未见到账凭证"), (settled.Entries["g1"].Status, settled.Entries["g1"].Reason));
    }

    [Fact]
    public void Takes_a_voucher_again_once_it_counts_no_more()
    {
        var refused = After(Booked, Settle(Booked, new EntrySettlement("e1", false, "票据不清")));
        var again = After(refused, Book(refused, Expense));
        Assert.Equal(Yuan("1200.00"), again.Line(1).Booked);

        var withdraw = new WithdrawEntry("e1", "录错", Staff);
        var withdrawn = After(again, Bookkeeping.Decide(again, withdraw, InForceNow));
        Assert.Equal(Money.Zero, withdrawn.Line(1).Booked);
        Assert.Equal(EntryNotWaiting.Code, CodeOf(Bookkeeping.Decide(withdrawn, withdraw, InForceNow)));
    }

    [Fact]
    public void Counts_a_gift_in_kind_in_no_sum()
    {
        var given = After(null, Book(null, Gift with { InKind = true }));

        Assert.Empty(given.Sources);
        Assert.Single(given.Entries);
    }

    [Fact]
    public void Sets_what_came_in_beside_what_was_agreed()
    {
        var mix = FundingMix.Of(Raised, InForceNow).ToDictionary(one => one.Source);

        Assert.Equal((Yuan("100000.00"), Money.Zero), (mix[MoneySource.Government].Agreed, mix[MoneySource.Government].Raised));
        Assert.Equal(Yuan("-15000.00"), mix[MoneySource.Donation].Difference);
        Assert.Equal((new Fraction(1, 6), Fraction.One), (mix[MoneySource.Donation].AgreedShare, mix[MoneySource.Donation].Share));
        Assert.DoesNotContain(MoneySource.OwnFunds, mix.Keys);
    }

    [Fact]
    public void Is_settled_after_a_termination_and_booked_no_more()
    {
        Assert.Equal(Done, CodeOf(Bookkeeping.Decide(
            Booked, new SettleEntries([new("e1", true, null)], Official), Terminated)));
        Assert.NotEqual(Done, CodeOf(Book(Booked, Expense, "e2", Terminated)));
    }

    [Fact]
    public void Is_reported_to_the_contract_after_a_termination_by_vouchers_alone()
    {
        var report = new ReportExpenditure(Yuan("1200.00"), Staff);

        Assert.Equal(ContractRefusals.NotActive.Code, CodeOf(Spending.Decide(Terminated.Contract, report)));
        Assert.Equal(Done, CodeOf(Spending.Decide(Terminated.Contract, report with { ByVouchers = true })));
    }

    // To and fro, by any amounts: no line is further from its budget than a tenth, none is overspent, nothing is made.
    [Fact]
    public void Moves_within_the_limit_of_both_lines_whatever_is_asked() => Law.Holds(
        Gen.Choose(1, 4).Two().NonEmptyListOf(),
        Gen.Choose(1, 600_000).NonEmptyListOf(),
        (lines, amounts) =>
        {
            var state = Booked;
            foreach (var ((from, to), fen) in lines.Zip(amounts.Concat(Enumerable.Repeat(1_000, lines.Count))))
            {
                var decision = MovingBudget.Decide(
                    state, new MoveBudget(Uscc, from, to, new(fen), "调剂", Staff), InForceNow);
                if (decision is Decision<PerformanceEvent>.Accepted) state = After(state, decision);
            }

            var all = Enumerable.Range(1, 4).Select(no => Bookkeeping.BudgetOf(state, InForceNow, no)).ToList();
            return Money.Sum(all) == Yuan("100000.00")
                && all.Zip(Content.Budget).All(pair =>
                    Math.Abs(pair.First.Fen - pair.Second.Amount.Fen) * 10 <= pair.Second.Amount.Fen)
                && Enumerable.Range(1, 4).All(no => Bookkeeping.LeftOf(state, InForceNow, no) >= Money.Zero);
        });

    private static Watched Strict { get; } = InForceNow with
    {
        Round = Announced with { CostRules = new(null, Number("0.42"), null) },
    };

    private static Watched WithLeft(Money amount) => InForceNow with
    {
        Contract = InForceNow.Contract! with { Terms = InForceNow.Contract.Terms with { Amount = amount } },
    };

    private static Decision<PerformanceEvent> Book(
        Performance? state, EntryContent content, string entry = "e1", Watched? watched = null) =>
        Bookkeeping.Decide(state, new BookVoucher(Uscc, entry, content, Staff), watched ?? InForceNow, Folder);

    private static Decision<PerformanceEvent> Settle(Performance? state, params IReadOnlyList<EntrySettlement> entries) =>
        Bookkeeping.Decide(state, new SettleEntries(entries, Official), InForceNow);

    private static Decision<PerformanceEvent> Move(
        Performance? state, int from, int to, string amount, Watched? watched = null) => MovingBudget.Decide(
            state, new MoveBudget(Uscc, from, to, Yuan(amount), "调剂", Staff), watched ?? InForceNow);
}
