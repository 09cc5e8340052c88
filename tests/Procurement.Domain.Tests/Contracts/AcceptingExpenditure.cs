using Procurement.Domain.Contracts;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>The debtor reports what it spent; what must come back goes down only by what somebody else accepted.</summary>
public sealed class AcceptingExpenditure
{
    private static readonly ContractEvent Terminated = new ContractTerminated("?");
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, "60000.00")];

    [Fact]
    public void Lessens_what_must_come_back_and_a_report_alone_does_not()
    {
        Assert.Equal(Yuan("60000.00"), Recoverable([.. FirstPaid, Reported("40000.00"), Terminated]));
        Assert.Equal(Yuan("20000.00"), Recoverable([.. FirstPaid, Spent("40000.00"), Terminated]));
        Assert.Equal(
            Yuan("59999.99"), Recoverable([.. FirstPaid, Reported("40000.00"), Accepted("0.01", "40000.00"), Terminated]));
    }

    [Fact]
    public void Is_for_all_or_for_less_with_a_reason()
    {
        Assert.Equal(Accepted("40000.00", "40000.00", null), Only(Accept("40000.00", null)));
        Assert.Equal(Accepted("39999.99", "40000.00"), Only(Accept("39999.99", "票据不全")));
        Assert.Equal(Accepted("0.00", "40000.00"), Only(Accept("0.00", "票据不全")));
        Assert.Equal("expenditure.reasonMissing", CodeOf(Accept("39999.99", null)));
        Assert.Equal("expenditure.aboveReported", CodeOf(Accept("40000.01", "票据不全")));
        Assert.Equal("expenditure.negative", CodeOf(Accept("-0.01", "票据不全")));
    }

    [Fact]
    public void Happens_once_for_each_report()
    {
        var after = Given([.. FirstPaid, Reported("40000.00"), Spent("40000.00")]);
        Assert.Equal((Yuan("40000.00"), (Domain.Money?)null), (after.Spent, after.Reported));
        Assert.Equal(
            "expenditure.notReported",
            CodeOf(Spending.Decide(after, new AcceptExpenditure(Yuan("1.00"), "?", As(Officer)))));
    }

    [Fact]
    public void Still_happens_after_the_contract_was_terminated()
    {
        ContractEvent[] ended = [.. FirstPaid, Reported("40000.00"), Terminated];
        var accepted = Only(Spending.Decide(Given(ended), new AcceptExpenditure(Yuan("40000.00"), null, As(Officer))));
        Assert.Equal(Yuan("20000.00"), Recoverable([.. ended, accepted]));
    }

    private static ContractEvent Accepted(string amount, string reported, string? reason = "票据不全") =>
        new ExpenditureAccepted(Yuan(amount), Yuan(reported), reason);

    private static Money Recoverable(IEnumerable<ContractEvent> given) => Ending.Recoverable(Given(given));

    private static Decision<ContractEvent> Accept(string amount, string? reason) => Spending.Decide(
        Given([.. FirstPaid, Reported("40000.00")]), new AcceptExpenditure(Yuan(amount), reason, As(Officer)));
}
