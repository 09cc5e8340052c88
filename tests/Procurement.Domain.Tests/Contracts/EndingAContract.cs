using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class EndingAContract
{
    private static readonly ContractEvent Terminated = new ContractTerminated("整改不力");
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, "60000.00")];
    private static readonly ContractEvent[] TwoPaid = [.. FirstPaid, MidtermPass, .. Paid(2, "30000.00")];

    // What is recoverable after this.
    private static readonly (string Recoverable, ContractEvent[] Given)[] Cases =
    [
        ("0.00", Offered),
        ("0.00", FirstPaid),
        ("0.00", AllPaid[..^4]),
        ("60000.00", [.. FirstPaid, Terminated]),
        ("59999.99", [.. FirstPaid, Spent("0.01"), Terminated]),
        ("0.00", [.. FirstPaid, Spent("60000.01"), Terminated]),
        ("0.00", [.. FirstPaid, Bounced(1, "60000.00"), Terminated]),
        ("100000.00", AllPaid),
        ("20000.00", [.. AllPaid, Spent("80000.00")]),
        ("0.00", [.. AllPaid, Spent("120000.00")]),
        // The bank returned an instalment, so not every one is settled any more.
        ("0.00", [.. AllPaid, Spent("80000.00"), Bounced(3, "10000.00")]),
        // A failed contract's last instalment is worth nothing here: it is settled unpaid.
        ("10000.00", [.. TwoPaid, Spent("80000.00"), Graded("59.99")]),
        ("10000.00", [.. TwoPaid, Spent("80000.00"), Graded("59.99"), Returned("4000.00")]),
        ("0.00", [.. TwoPaid, Spent("80000.00"), Graded("60")]),
        ("0.00", [.. FirstPaid, Spent("1.00"), Graded("59.99")]),
        // It stays on record after closing.
        ("20000.00", [.. AllPaid, Spent("80000.00"), Returned("20000.00"), new ContractClosed()]),
        ("10000.00", [.. TwoPaid, Spent("80000.00"), Graded("0"), Returned("10000.00"), new ContractClosed()]),
        ("50000.00", [.. FirstPaid, Spent("10000.00"), Terminated, Returned("50000.00"), new ContractClosed()]),
        // More was reported as spent after some of it had come back: the record says what is recoverable, not less.
        ("10000.00", [.. AllPaid, Spent("80000.00"), Returned("20000.00"), Spent("90000.00"), new ContractClosed()]),
        ("0.00", [.. FirstPaid, Returned("20000.00"), Spent("60000.00"), Terminated]),
        // The bank returned an instalment of an ended contract.
        ("20000.00", [.. AllPaid, Spent("80000.00"), Returned("20000.00"), new ContractClosed(), Bounced(3, "10000.00")]),
        ("0.00", [.. FirstPaid, Terminated, Bounced(1, "60000.00")]),
        ("0.00", [.. Offered, new ContractDeclined(AwardDay, null)]),
        ("0.00", [.. Offered, new ContractLapsed(SignBy)]),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Makes_what_was_paid_and_not_spent_recoverable(int row) =>
        Assert.Equal(Yuan(Cases[row].Recoverable), Ending.Recoverable(Given(Cases[row].Given)));

    [Theory]
    [InlineData("20000.00", Done)]
    [InlineData("20000.01", "recovery.exceedsOutstanding")]
    public void Takes_back_up_to_what_is_recoverable(string amount, string code) =>
        Assert.Equal(
            code,
            CodeOf(Ending.Decide(Given([.. AllPaid, Spent("80000.00")]), new RecoverMoney(Yuan(amount), Somebody))));

    [Fact]
    public void Takes_money_back_in_parts()
    {
        ContractEvent[] returned = [.. FirstPaid, Terminated, Returned("20000.00"), Returned("39999.99")];
        Assert.Equal(Yuan("59999.99"), Given(returned).Recovered);
        Assert.Equal(
            "recovery.exceedsOutstanding",
            CodeOf(Ending.Decide(Given(returned), new RecoverMoney(Yuan("0.02"), Somebody))));
        Assert.Equal("recovery.outstanding", CodeOf(Ending.Decide(Given(returned), new CloseContract(Somebody))));
        Assert.Equal(
            new MoneyRecovered(Yuan("0.01")),
            Only(Ending.Decide(Given(returned), new RecoverMoney(Yuan("0.01"), Somebody))));
        Assert.Equal(Done, CodeOf(Ending.Decide(Given([.. returned, Returned("0.01")]), new CloseContract(Somebody))));
    }

    [Fact]
    public void Is_closed_only_when_evaluated_settled_and_recovered_asked_in_that_order()
    {
        ContractEvent[] accepted = [.. TwoPaid, .. Claimed(3)];
        Assert.Equal("contract.finalEvaluationMissing", Close(TwoPaid));
        Assert.Equal("instalment.outstanding", Close([.. accepted, Graded("60")]));
        Assert.Equal("instalment.outstanding", Close([.. AllPaid, Bounced(2, "30000.00")]));
        Assert.Equal("recovery.outstanding", Close([.. AllPaid, Spent("99999.99")]));
        Assert.Equal(Done, Close([.. AllPaid, Spent("100000.00")]));
    }

    [Fact]
    public void Counts_a_last_instalment_worth_nothing_as_settled_whatever_became_of_its_claim()
    {
        ContractEvent[] failed = [.. TwoPaid, Spent("90000.00"), Graded("95")];
        Assert.Equal(Done, Close([.. failed, Graded("0")]));
        Assert.Equal(Done, Close([.. failed, .. Claimed(3), Graded("0")]));
        Assert.Equal(Done, Close([.. failed, .. Accepted(3), Graded("0")]));
        Assert.Equal("instalment.outstanding", Close([.. FirstPaid, Spent("60000.00"), Graded("0")]));
    }

    [Fact]
    public void Needs_no_evaluation_and_no_payment_after_termination() =>
        Assert.Equal(Done, Close([.. FirstPaid, Spent("60000.00"), .. Claimed(2), Terminated]));

    [Fact]
    public void Cancels_what_is_not_paid_and_keeps_what_is()
    {
        var ended = Given([.. FirstPaid, MidtermPass, .. Prepared(2, "30000.00"), Terminated]);
        Assert.Equal(
            [InstalmentStatus.Paid, InstalmentStatus.Cancelled, InstalmentStatus.Cancelled],
            ended.Instalments.Select(one => one.Status));
        Assert.Equal(Yuan("60000.00"), ended.Paid);
        Assert.All(ended.Instalments, one => Assert.Null(one.PreparedBy));
    }

    private static string Close(params IEnumerable<ContractEvent> given) =>
        CodeOf(Ending.Decide(Given(given), new CloseContract(Somebody)));
}
