using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Funds;

/// <summary>What the bank and slow work bring late leaves the books as the contract is; each was found by the simulation.</summary>
public sealed class BookingWhatComesLate
{
    private static readonly FundEvent[] Payable =
    [
        new FundOpened("资金", FundSource.Fiscal, 2026, Yuan("100000.00")) { InBudget = "财预1号" },
        new MoneyCommitted("A", Yuan("100000.00"), null), new PayableRecognized("A", 1, Yuan("60000.00")),
    ];

    private static readonly FundEvent[] Cancelled = [.. Payable, new PayableCancelled("A", 1, Yuan("60000.00"))];

    // Done again after the same instalment was claimed anew, it would take the new claim off the books.
    [Fact]
    public void Books_nothing_for_an_event_that_changes_nothing_payable()
    {
        var (claimed, planned) = (Given([.. InForce, .. Claimed(1)]), Given(InForce));
        var returned = new ClaimReturned(1, "INV-1", "有误");
        Assert.Null(ContractBooks.StepOf("A", claimed, planned, returned, Somebody, null));
        var accepted = Given([.. InForce, .. Accepted(1)]);
        Assert.Equal(
            [], Assert.IsType<MatchPayables>(ContractBooks.StepOf("A", accepted, planned, returned, Somebody, null)).Now);
    }

    [Fact]
    public void Holds_what_is_at_the_bank_after_the_end_until_the_bank_refuses_it()
    {
        var order = Given([.. InForce, .. Prepared(1, "60000.00")]).Instalment(1)!.Order!.EndToEndId;
        var ended = Given(
        [
            .. InForce, .. Prepared(1, "60000.00"), new PaymentApproved(1, order, IsLast: true),
            new PaymentBatched(1, order, "b1"), new ContractTerminated("停止服务"),
        ]);
        Assert.Equal([new PayableInstalment(1, Yuan("60000.00"))], ContractBooks.Of(ended).Payables);
        var refused = new PaymentRejected(1, order, "账户不存在");
        var step = ContractBooks.StepOf("A", ended, Then(ended, refused), refused, Somebody, null);
        Assert.Equal([], Assert.IsType<MatchPayables>(step).Now);
    }

    // An order that the bank had refused settled after all, for less than what was claimed since.
    [Fact]
    public void Leaves_nothing_payable_of_an_instalment_that_is_paid()
    {
        var paid = new MoneyPaid("A", Yuan("50000.00")) { Instalment = 1 };
        var fund = After(Payable, new BookPosting("A", paid, Somebody));
        Assert.Equal((Yuan("50000.00"), Money.Zero), (fund.Paid, fund.Payable));
        Assert.Empty(LedgerLaws.BrokenOfWhole(fund));
    }

    [Fact]
    public void Makes_payable_again_what_the_contract_says_and_not_what_came_back()
    {
        FundEvent[] paid = [.. Payable, new MoneyPaid("A", Yuan("60000.00")) { Instalment = 1 }];
        var back = new PaymentReturned("A", Yuan("60000.00")) { Instalment = 1 };
        var fund = After(paid, new BookPosting("A", back, Somebody) { Now = [new(1, Yuan("45000.00"))] });
        Assert.Equal((Money.Zero, Yuan("45000.00")), (fund.Paid, fund.Payable));
        Assert.Empty(LedgerLaws.BrokenOfWhole(fund));
    }

    // Of what is cancelled nothing is left that a correction of its recognition could take.
    [Fact]
    public void Corrects_nothing_that_would_leave_the_accounts_apart_from_their_parts() =>
        Assert.Equal("correction.breaksLaw", CodeOf(Correct([.. Cancelled, new PayableRecognized("A", 2, Yuan("60000.00"))])));

    [Fact]
    public void Corrects_away_nothing_payable_that_the_contract_has() => Assert.Equal(
        "correction.againstContract",
        CodeOf(Correct(Payable, ContractBooks.Of(Given([.. InForce, .. Accepted(1)])))));

    // With less the work that draws it could not go on; more would be left for nobody.
    [Fact]
    public void Does_not_correct_what_is_reserved() => Assert.Null(Correcting.Of(new MoneyReserved("award", Yuan("10.00"))));

    private static Decision<FundEvent> Correct(FundEvent[] given, Commitment? contract = null)
    {
        var propose = new ProposeCorrection(3, Money.Zero, "录入有误", As(Finance));
        var proposed = Only(Correcting.Decide(Of(given), propose, given[2]));
        return Correcting.Decide(Of([.. given, proposed]), new ApproveCorrection(3, As(FinanceApprover)), contract);
    }

    private static Fund After(FundEvent[] given, BookPosting posting) =>
        Of([.. given, .. Happened(Funding.Decide(Of(given), posting))]);

    private static Fund Of(IEnumerable<FundEvent> given) => given.Aggregate((Fund?)null, FundHistory.Apply)!;
}
