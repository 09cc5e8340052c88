using Procurement.Domain.Funds;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

/// <summary>Two people correct an entry by another one; nothing is edited.</summary>
public sealed class CorrectingAnEntry
{
    private static readonly Author First = new("finance", Moment("2026-01-05T10:00:00+08:00"));
    private static readonly Author Second = new("finance2", Moment("2026-01-06T10:00:00+08:00"));

    private static readonly FundOpened Opened = new("资金", FundSource.Fiscal, 2026, Yuan("100.00"))
    {
        InBudget = "财预1号",
    };

    private static readonly FundEvent[] Paid =
    [
        Opened, new MoneyCommitted("A", Yuan("60.00"), null), new PayableRecognized("A", 1, Yuan("40.00")),
        new MoneyPaid("A", Yuan("40.00")) { Instalment = 1 },
    ];

    [Fact]
    public void Says_the_difference_in_an_entry_that_names_the_wrong_one()
    {
        var proposed = Only(Propose([Opened], 1, "120.00", Opened));
        var approved = Only(Approve([Opened, proposed], 1));
        Assert.Equal(Yuan("20.00"), Assert.IsType<EntryCorrected>(approved).Difference);
        var before = Given([Opened, proposed]);
        var entry = Ledger.EntryOf(before, approved, 3, Second)!;
        Assert.Equal((LedgerStep.Corrected, (long?)1), (entry.Step, entry.Corrects));
        var fund = Given([Opened, proposed, approved]);
        Assert.Equal((Yuan("120.00"), Yuan("120.00")), (fund.Appropriation, fund.Available));
        Assert.Empty(LedgerLaws.BrokenOfWhole(fund));
    }

    [Fact]
    public void Corrects_the_same_entry_again_from_what_it_says_by_then()
    {
        var first = Only(Propose([Opened], 1, "120.00", Opened));
        FundEvent[] once = [Opened, first, Only(Approve([Opened, first], 1))];
        var second = Only(Propose(once, 1, "110.00", Opened));
        FundEvent[] twice = [.. once, second, Only(Approve([.. once, second], 1))];
        Assert.Equal(Yuan("110.00"), Given(twice).Available);
    }

    [Fact]
    public void Leaves_the_ledger_alone_when_it_is_refused()
    {
        var proposed = Only(Propose([Opened], 1, "120.00", Opened));
        var refused = Only(Correcting.Decide(Given([Opened, proposed]), new RefuseCorrection(1, "有误", Second)));
        var fund = Given([Opened, proposed, refused]);
        Assert.Equal((Yuan("100.00"), CorrectionStage.Refused), (fund.Available, fund.Corrections["1"].Stage));
        Assert.Equal(Done, CodeOf(Propose([Opened, proposed, refused], 1, "130.00", Opened)));
    }

    // A payment that was booked twice is taken back to what the contract says, and nowhere else.
    [Fact]
    public void Brings_the_books_of_a_contract_back_to_what_the_contract_says()
    {
        var twice = new MoneyPaid("A", Yuan("20.00"));
        FundEvent[] wrong = [.. Paid, twice];
        var proposed = Only(Propose(wrong, 5, "0.00", twice));
        var truth = new Commitment(Yuan("60.00"), Yuan("40.00"), Money.Zero, Ended: false);
        var approve = new ApproveCorrection(5, Second);
        Assert.Equal(Done, CodeOf(Correcting.Decide(Given([.. wrong, proposed]), approve, truth)));
        Assert.Equal(
            "correction.againstContract",
            CodeOf(Correcting.Decide(
                Given([.. wrong, proposed]), approve, truth with { Paid = Yuan("60.00") })));
        var fund = Given([.. wrong, proposed, Only(Correcting.Decide(Given([.. wrong, proposed]), approve, truth))]);
        Assert.Equal(Yuan("40.00"), fund.Paid);
        Assert.Empty(LedgerLaws.BrokenOfWhole(fund));
    }

    [Fact]
    public void Corrects_every_kind_of_entry_that_is_a_beginning()
    {
        FundEvent[] all =
        [
            .. Paid, new PayableRecognized("A", 2, Yuan("10.00")),
            new PayableCancelled("A", 2, Yuan("5.00")), new InstalmentSetOff("A", 2, Yuan("3.00")),
            new PaymentReturned("A", Yuan("40.00")) { Instalment = 1 }, new MoneyReturned("A", Yuan("2.00")),
        ];
        foreach (var (index, one) in all.Index())
        {
            var said = Correcting.Of(one)!.Amount;
            var proposed = Propose(all, index + 1, $"{said + Yuan("0.01")}", one);
            if (one == all[2] || one == all[0]) Assert.Equal(Done, CodeOf(proposed));
            var fund = Given([.. all, Only(proposed)]);
            var righting = new EntryCorrected(index + 1, Correcting.Of(one)!, Yuan("0.01"));
            Assert.True(Ledger.PostingOf(fund, righting) is { Corrects: var corrects } && corrects == index + 1);
            Assert.DoesNotContain(LedgerLaw.Balance, LedgerLaws.Broken(FundHistory.Apply(fund, righting)));
            Assert.DoesNotContain(LedgerLaw.Parts, LedgerLaws.BrokenOfWhole(FundHistory.Apply(fund, righting)));
        }
    }

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(CorrectionRefusals), new Dictionary<Refusal, Func<Decision<FundEvent>>>
        {
            [CorrectionRefusals.EntryNotFound] = () => Propose([Opened], 9, "1.00", null),
            [CorrectionRefusals.NotCorrectable] = () => Propose(
                [Opened, Opened with { Appropriation = Yuan("90.00") }], 1, "80.00", Opened),
            [CorrectionRefusals.SameAmount] = () => Propose([Opened], 1, "100.00", Opened),
            [CorrectionRefusals.AlreadyProposed] = () => Propose(
                [Opened, Only(Propose([Opened], 1, "120.00", Opened))], 1, "130.00", Opened),
            [CorrectionRefusals.NotProposed] = () => Approve([Opened], 1),
            [CorrectionRefusals.ProposerCannotApprove] = () => Correcting.Decide(
                FundHistory.Apply(Given(Opened), Only(Propose([Opened], 1, "120.00", Opened)), First, 2),
                new ApproveCorrection(1, First)),
            [CorrectionRefusals.BreaksLaw] = () =>
                Approve([.. Paid, Only(Propose(Paid, 1, "59.99", Opened))], 1),
            [CorrectionRefusals.BooksBehind] = () =>
                Approve([.. Paid, Only(Propose(Paid, 4, "30.00", Paid[3]))], 4),
            [CorrectionRefusals.AgainstContract] = () => Correcting.Decide(
                Given([.. Paid, Only(Propose(Paid, 4, "30.00", Paid[3]))]),
                new ApproveCorrection(4, Second),
                new Commitment(Yuan("60.00"), Yuan("40.00"), Money.Zero, Ended: false)),
        });

    [Fact]
    public void Does_not_correct_what_follows_from_other_entries() => Assert.Equal(
        "correction.notCorrectable",
        CodeOf(Propose([.. Paid, new CommitmentEnded("A")], 5, "1.00", new CommitmentEnded("A"))));

    private static Decision<FundEvent> Propose(FundEvent[] given, long no, string right, FundEvent? entry) =>
        Correcting.Decide(Given(given), new ProposeCorrection(no, Yuan(right), "录入有误", First), entry);

    private static Decision<FundEvent> Approve(FundEvent[] given, long no) =>
        Correcting.Decide(Given(given), new ApproveCorrection(no, Second));

    private static Fund Given(params IEnumerable<FundEvent> happened) =>
        happened.Aggregate((Fund?)null, FundHistory.Apply)!;
}
