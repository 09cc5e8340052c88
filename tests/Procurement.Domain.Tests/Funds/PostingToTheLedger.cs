using Procurement.Domain.Funds;
using static Procurement.Domain.Funds.LedgerAccount;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

/// <summary>Each event as a double entry, in the order in which a contract lives.</summary>
public sealed class PostingToTheLedger
{
    private static readonly Author Treasurer = new("treasurer", Moment("2026-01-05T10:00:00+08:00"));

    private static readonly FundOpened Opened = new("资金", FundSource.Fiscal, 2026, Yuan("100.00"))
    {
        InBudget = "财预1号",
    };

    private static readonly FundEvent[] Sixty =
        [Opened, new MoneyReserved("award", Yuan("60.00")), new MoneyCommitted("A", Yuan("60.00"), "award")];

    private static readonly FundEvent[] FortyPayable = [.. Sixty, new PayableRecognized("A", 1, Yuan("40.00"))];

    private static readonly FundEvent[] FortyPaid =
        [.. FortyPayable, new MoneyPaid("A", Yuan("40.00")) { Instalment = 1 }];

    public static TheoryData<FundEvent[], FundEvent, string> Entries => new()
    {
        { [], Opened, "Available 100.00 < Appropriation" },
        { [Opened], Opened with { Appropriation = Yuan("90.00") }, "Appropriation 10.00 < Available" },
        { [Opened], new MoneyReserved("award", Yuan("60.00")), "Reserved 60.00 < Available" },
        { [Opened], new MoneyCommitted("A", Yuan("60.00"), null), "Committed 60.00 < Available" },
        { Sixty[..2], Sixty[2], "Committed 60.00 < Reserved" },
        { Sixty[..2], new ReservationReleased("award", Yuan("10.00")), "Available 10.00 < Reserved" },
        { Sixty, FortyPayable[^1], "Payable 40.00 < Committed" },
        { FortyPayable, new PayableCancelled("A", 1, Yuan("40.00")), "Committed 40.00 < Payable" },
        { FortyPayable, FortyPaid[^1], "Paid 40.00 < Payable" },
        { FortyPayable, new InstalmentSetOff("A", 1, Yuan("15.00")), "Paid 15.00 < Payable" },
        // What older books never called payable becomes so with its payment.
        { Sixty, new MoneyPaid("A", Yuan("40.00")), "Payable 40.00 < Committed, Paid 40.00 < Payable" },
        { FortyPaid, new PaymentReturned("A", Yuan("40.00")) { Instalment = 1 }, "Payable 40.00 < Returned" },
        { FortyPaid, new MoneyReturned("A", Yuan("5.00")), "Committed 5.00 < Recovered" },
        { FortyPaid, new CommitmentChanged("A", Yuan("50.00"), null), "Available 10.00 < Released" },
        { FortyPaid, new CommitmentEnded("A"), "Available 20.00 < Released" },
        {
            [.. FortyPaid, new CommitmentEnded("A")],
            new MoneyReturned("A", Yuan("5.00")),
            "Available 5.00 < Recovered"
        },
        {
            [.. FortyPaid, new CommitmentEnded("A")],
            new PaymentReturned("A", Yuan("40.00")) { Instalment = 1 },
            "Available 40.00 < Returned"
        },
        {
            [.. Sixty, new CommitmentEnded("A")],
            new MoneyPaid("A", Yuan("40.00")) { Instalment = 1 },
            "Committed 40.00 < Available, Payable 40.00 < Committed, Paid 40.00 < Payable"
        },
        { [Opened], Opened with { Title = "改名" }, "" },
        { [Opened], new ReservationRefused("award", Yuan("1000.00")), "" },
    };

    [Theory, MemberData(nameof(Entries))]
    public void Says_what_moved_from_where_to_where(FundEvent[] given, FundEvent happened, string lines)
    {
        var before = given.Length == 0 ? null : Given(given);
        var entry = Ledger.EntryOf(before, happened, 7, Treasurer);
        Assert.Equal(lines, string.Join(", ", Moves(entry)));
        if (entry is null) return;
        Assert.Equal((7, Treasurer.At, "treasurer"), (entry.No, entry.At, entry.By));
        Assert.Empty(LedgerLaws.BrokenOfWhole(Given([.. given, happened])));
    }

    [Fact]
    public void Keeps_the_numbers_of_a_contracts_entries_with_the_contract()
    {
        var fund = FortyPaid.Index().Aggregate(
            (Fund?)null, (fund, one) => FundHistory.Apply(fund, one.Item, Treasurer, one.Index + 1))!;
        Assert.Equal([3, 4, 5], fund.Commitments["A"].Entries);
        Assert.Equal(["0000000001", "0000000002", "0000000003", "0000000004", "0000000005"], fund.Entries.Keys.Order());
        Assert.Equal(fund.Accounts, fund.Entries["0000000005"].After);
    }

    // The money of what the bank was told is nobody else's until the bank has said what became of it.
    [Fact]
    public void Holds_what_is_at_the_bank_when_the_contract_ends()
    {
        var stays = new EndCommitment("A", [new(1, Yuan("40.00"))], Treasurer);
        var end = Happened(Payables.Decide(Given(FortyPayable), stays));
        Assert.Equal([new CommitmentEnded("A")], end);
        var ended = Given([.. FortyPayable, .. end]);
        Assert.Equal((Yuan("40.00"), Yuan("60.00")), (ended.Committed, ended.Available));
        Assert.Equal(
            FundRefusals.Insufficient.Code,
            CodeOf(Reserving.Decide(ended, new ReserveForPayment("other", Yuan("60.01"), Treasurer))));

        var settled = Given([.. FortyPayable, .. end, new MoneyPaid("A", Yuan("40.00")) { Instalment = 1 }]);
        Assert.Equal((Yuan("40.00"), Yuan("60.00")), (settled.Paid, settled.Available));
        var rejected = Given(
            [.. FortyPayable, .. end, .. Happened(Payables.Decide(ended, new MatchPayables("A", [], Treasurer)))]);
        Assert.Equal((Money.Zero, Yuan("100.00")), (rejected.Committed, rejected.Available));
        Assert.Empty(LedgerLaws.BrokenOfWhole(settled));
        Assert.Empty(LedgerLaws.BrokenOfWhole(rejected));
    }

    [Fact]
    public void Frees_what_was_payable_and_not_at_the_bank_with_the_end()
    {
        var end = new EndCommitment("A", [], Treasurer);
        Assert.Equal(
            [new PayableCancelled("A", 1, Yuan("40.00")), new CommitmentEnded("A")],
            Happened(Payables.Decide(Given(FortyPayable), end)));
        var ended = Given([.. FortyPayable, .. Happened(Payables.Decide(Given(FortyPayable), end))]);
        Assert.Equal(Yuan("100.00"), ended.Available);
        Assert.Empty(Happened(Payables.Decide(ended, end)));
    }

    [Fact]
    public void Recognizes_a_claim_once_and_a_changed_one_anew()
    {
        var again = new MatchPayables("A", [new(1, Yuan("40.00"))], Treasurer);
        Assert.Equal([FortyPayable[^1]], Happened(Payables.Decide(Given(Sixty), again)));
        Assert.Empty(Happened(Payables.Decide(Given(FortyPayable), again)));
        Assert.Equal(
            [new PayableCancelled("A", 1, Yuan("40.00")), new PayableRecognized("A", 1, Yuan("30.00"))],
            Happened(Payables.Decide(Given(FortyPayable), again with { Now = [new(1, Yuan("30.00"))] })));
        Assert.Empty(Happened(Payables.Decide(Given(Sixty), again with { Now = [new(1, Money.Zero)] })));
        Assert.Empty(Happened(Payables.Decide(Given(Sixty), again with { Now = [] })));
    }

    [Fact]
    public void Takes_what_becomes_payable_after_the_end_out_of_what_is_available()
    {
        FundEvent[] ended = [.. Sixty, new CommitmentEnded("A"), new MoneyCommitted("B", Yuan("70.00"), null)];
        var again = new MatchPayables("A", [new(1, Yuan("30.01"))], Treasurer);
        Assert.Equal("fund.insufficient", CodeOf(Payables.Decide(Given(ended), again)));
        var booked = Happened(Payables.Decide(Given(ended), again with { Now = [new(1, Yuan("30.00"))] }));
        Assert.Equal(Money.Zero, Given([.. ended, .. booked]).Available);
        Assert.Empty(LedgerLaws.BrokenOfWhole(Given([.. ended, .. booked])));
    }

    // A receivable of one contract is set off against a claim of another: cash leaves once, and both cost what they do.
    [Fact]
    public void Sets_off_without_giving_the_money_away_twice()
    {
        var fund = Given(
        [
            Opened, new MoneyCommitted("A", Yuan("50.00"), null), new MoneyPaid("A", Yuan("50.00")),
            new CommitmentEnded("A"), new MoneyCommitted("B", Yuan("40.00"), null),
            new PayableRecognized("B", 1, Yuan("40.00")),
            new MoneyReturned("A", Yuan("30.00")), new InstalmentSetOff("B", 1, Yuan("30.00")),
            new MoneyPaid("B", Yuan("10.00")) { Instalment = 1 }, new CommitmentEnded("B"),
        ]);
        // 60 of cash left: 50 and 10.
        Assert.Equal(Yuan("40.00"), fund.Available);
        Assert.Equal(Yuan("60.00"), fund.Committed);
        Assert.Empty(LedgerLaws.BrokenOfWhole(fund));
    }

    [Fact]
    public void Finds_every_broken_law()
    {
        var fund = Given(FortyPaid);
        Assert.Contains(LedgerLaw.Balance, LedgerLaws.Broken(fund with { Appropriation = Yuan("1.00") }));
        Assert.Contains(LedgerLaw.Sides, LedgerLaws.Broken(With(fund, Available, "-0.01")));
        Assert.Contains(LedgerLaw.Order, LedgerLaws.Broken(With(fund, Payable, "-0.01")));
        Assert.Contains(
            LedgerLaw.Appropriation, LedgerLaws.Broken(With(fund, LedgerAccount.Appropriation, "-59.99")));
        Assert.Contains(LedgerLaw.Contract, LedgerLaws.Broken(
            fund with
            {
                Commitments = new Dictionary<string, Commitment>
                {
                    ["A"] = new(Yuan("39.99"), Yuan("40.00"), Money.Zero, Ended: false),
                },
            }));
        Assert.Contains(LedgerLaw.Reservation, LedgerLaws.Broken(
            fund with
            {
                Reservations = new Dictionary<string, Reservation>
                {
                    ["x"] = new(Money.Zero, Granted: true, Yuan("0.01")),
                },
            }));
        Assert.Contains(LedgerLaw.Parts, LedgerLaws.BrokenOfWhole(
            fund with { Commitments = new Dictionary<string, Commitment>() }));
        Assert.Equal(7, Enum.GetValues<LedgerLaw>().Length);
    }

    private static Fund With(Fund fund, LedgerAccount account, string balance) => fund with
    {
        Accounts =
        [
            .. fund.Accounts.Select(one =>
                one.Account == account ? one with { Debit = Yuan(balance), Credit = Money.Zero } : one),
        ],
    };

    private static IEnumerable<string> Moves(LedgerEntry? entry) => (entry?.Lines ?? []).Chunk(2)
        .Select(pair => $"{pair[0].Account} {pair[0].Debit} < {pair[1].Account}");

    private static Fund Given(params IEnumerable<FundEvent> happened) =>
        happened.Aggregate((Fund?)null, FundHistory.Apply)!;
}
