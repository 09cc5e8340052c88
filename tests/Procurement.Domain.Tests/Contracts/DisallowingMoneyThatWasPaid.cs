using Procurement.Domain.Contracts;
using static Procurement.Domain.Contracts.DisallowanceRefusals;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

public sealed class DisallowingMoneyThatWasPaid
{
    private static readonly ContractEvent[] OnePaid = [.. InForce, .. Paid(1, "60000.00")];
    private static readonly ContractEvent[] Disallowed = [.. OnePaid, Disallow("1000.00")];
    private static readonly ContractEvent[] AllSpent = [.. AllPaid, Spent("100000.00")];

    [Fact]
    public void Every_refusal_has_an_example() =>
        CoversAll(typeof(DisallowanceRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [NotPositive] = () => Ask(OnePaid, "0.00"),
            [ExceedsPaid] = () => Ask(Disallowed, "59000.01"),
            [ExceedsSpent] = () => Ask(AllPaid, "0.01"),
            [TooMany] = () => Ask([.. OnePaid, .. Enumerable.Repeat(Disallow("0.01"), Disallowing.Most)], "1.00"),
            [NotFound] = () => Withdraw(OnePaid, "chief"),
            [AlreadyWithdrawn] = () => Withdraw([.. Disallowed, new DisallowanceWithdrawn(1, "?")], "chief"),
            [Collected] = () => Withdraw([.. Disallowed, new ReceivableCollected("r1", "B1", Yuan("0.01"))], "chief"),
            [SamePerson] = () => Withdraw(Disallowed, Clerk),
        });

    [Fact]
    public void Has_to_come_back_at_once_and_never_twice()
    {
        var contract = Given(Disallowed);

        Assert.Equal(Yuan("1000.00"), Ending.Outstanding(contract));
        Assert.Equal(Done, CodeOf(Ask(Disallowed, "59000.00")));
        Assert.Equal(Money.Zero, Ending.Outstanding(Given([.. Disallowed, Returned("1000.00")])));
    }

    [Fact]
    public void Is_what_was_not_spent_once_the_contract_is_over_and_not_both()
    {
        ContractEvent[] ended = [.. Disallowed, Spent("59000.00"), new ContractTerminated("?")];

        Assert.Equal(Yuan("1000.00"), Ending.Outstanding(Given(ended)));
        Assert.Equal("recovery.outstanding", CodeOf(Ending.Decide(Given(ended), new CloseContract(As(Clerk)))));
        Assert.Equal(Done, CodeOf(Ending.Decide(
            Given([.. ended, new ReceivableWrittenOff("r1", Yuan("1000.00"))]), new CloseContract(As(Clerk)))));
    }

    [Fact]
    public void Is_taken_of_what_was_accepted_as_spent_when_the_contract_is_over()
    {
        ContractEvent[] closed = [.. AllSpent, new ContractClosed()];
        var found = Only(Ask(closed, "400.00"));

        Assert.Equal(new MoneyDisallowed(1, Yuan("400.00"), "?", OfSpent: true), found);
        Assert.Equal(Yuan("400.00"), Ending.Outstanding(Given([.. closed, found])));
        Assert.Equal(
            Money.Zero, Ending.Outstanding(Given([.. closed, found, new DisallowanceWithdrawn(1, "查明无误")])));
    }

    [Fact]
    public void Asks_for_nothing_back_that_the_bank_returned() =>
        Assert.Equal(Money.Zero, Ending.Outstanding(Given([.. Disallowed, Bounced(1, "60000.00")])));

    [Theory]
    [InlineData("unknown", "contract.notFound")]
    [InlineData("offered", "contract.notInForce")]
    [InlineData("inForce", "disallowance.exceedsPaid")]
    [InlineData("closed", Done)]
    public void Needs_a_contract_that_is_or_was_in_force(string state, string code)
    {
        var contract = state switch
        {
            "unknown" => null,
            "offered" => Given(Offered),
            "inForce" => Given(InForce),
            _ => Given([.. AllSpent, new ContractClosed()]),
        };

        Assert.Equal(code, CodeOf(Disallowing.Decide(contract, new DisallowMoney(Yuan("1.00"), "?", As(Clerk)))));
    }

    [Fact]
    public void Is_nothing_for_whoever_acted_for_the_supplier() =>
        Assert.Equal("duty.bothSides", CodeOf(
            Disallowing.Decide(Given(OnePaid), new DisallowMoney(Yuan("1.00"), "?", As(Supplier)))));

    [Fact]
    public void Books_what_was_collected_and_written_off_whatever_the_state()
    {
        var collected = Only(Disallowing.Decide(
            Given([.. AllSpent, new ContractClosed()]), new BookCollection("r1", "B1", Yuan("1.00"), Somebody)));
        var writtenOff = Only(Disallowing.Decide(
            Given(Disallowed), new BookWriteOff("r1", Yuan("1000.00"), Somebody)));

        Assert.Equal(new ReceivableCollected("r1", "B1", Yuan("1.00")), collected);
        Assert.Equal(Money.Zero, Ending.Outstanding(Given([.. Disallowed, writtenOff])));
        Assert.Equal("contract.notFound", CodeOf(
            Disallowing.Decide(null, new BookCollection("r1", "B1", Yuan("1.00"), Somebody))));
        Assert.Equal("contract.notFound", CodeOf(
            Disallowing.Decide(null, new BookWriteOff("r1", Yuan("1.00"), Somebody))));
    }

    private static ContractEvent Disallow(string amount) => new MoneyDisallowed(1, Yuan(amount), "?", OfSpent: false);

    private static Decision<ContractEvent> Ask(IEnumerable<ContractEvent> given, string amount) =>
        Disallowing.Decide(Given(given), new DisallowMoney(Yuan(amount), "?", As(Clerk)));

    private static Decision<ContractEvent> Withdraw(IEnumerable<ContractEvent> given, string account) =>
        Disallowing.Decide(Given(given), new WithdrawDisallowance(1, "?", As(account)));
}
