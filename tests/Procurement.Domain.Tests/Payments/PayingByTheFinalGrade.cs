using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Payments;

public sealed class PayingByTheFinalGrade
{
    private static readonly Author Approving = At("2026-06-18T10:00:00+08:00", FinanceApprover);

    private static readonly ContractEvent[] TwoPaid =
        [.. InForce, .. Paid(1, "60000.00"), MidtermPass, .. Paid(2, "30000.00")];

    [Theory]
    [InlineData("90", "10000.00", "50.00")]
    [InlineData("89.99", "9500.00", "47.50")]
    [InlineData("60", "8000.00", "40.00")]
    public void Pays_its_percent_of_the_last_instalment_and_interest_on_that(
        string score, string paid, string interest)
    {
        ContractEvent[] accepted = [.. TwoPaid, Graded(score), .. Accepted(3)];
        Assert.Equal(
            OrderOf(3, paid),
            Only(Paying.Decide(Given(accepted), new PreparePayment(3, As(Finance)), PaymentFacts.Clear)));
        Assert.Equal(Approved(3), Only(Approve([.. accepted, OrderOf(3, paid)])));
        Assert.Equal(
            PaymentOf(3, paid, interest, day: "2026-06-18"),
            Only(Settle([.. accepted, OrderOf(3, paid), Approved(3), Batched(3)], 3, paid, "2026-06-18")));
    }

    [Fact]
    public void Leaves_the_earlier_instalments_alone()
    {
        ContractEvent[] given = [.. InForce, .. Paid(1, "60000.00"), MidtermPass, .. Prepared(2, "30000.00")];
        Assert.Equal(
            Approved(2),
            Only(Paying.Decide(
                Given([.. given, Graded("60")]), new ApprovePayment(2, Approving), PaymentFacts.Clear)));
        Assert.Equal(Yuan("30000.00"), Given([.. given, Graded("60")]).Instalment(2)!.Order!.Amount);
    }

    // Only the last one is paid by the grade, though an earlier one waits for the evaluation too.
    [Fact]
    public void Leaves_an_earlier_instalment_alone_that_waits_for_the_evaluation()
    {
        var terms = Terms with
        {
            Instalments =
            [
                Terms.Instalments[0], Terms.Instalments[1] with { When = InstalmentCondition.FinalPassed },
                Terms.Instalments[2],
            ],
        };
        var contract = Given(
        [
            new ContractOffered(terms, SigningTime), .. InForce.Skip(1), .. Paid(1, "60000.00"), Graded("60"), .. Accepted(2),
        ]);
        Assert.Equal(
            OrderOf(2, "30000.00"),
            Only(Paying.Decide(contract, new PreparePayment(2, As(Finance)), PaymentFacts.Clear)));
    }

    [Fact]
    public void Leaves_a_last_instalment_alone_that_does_not_hang_on_it()
    {
        var terms = Terms with { Instalments = [Terms.Instalments[0] with { Amount = Terms.Amount }] };
        var contract = Given(
            [new ContractOffered(terms, SigningTime), .. InForce.Skip(1), .. Prepared(1, "100000.00"), Graded("0")]);
        Assert.Equal(
            Approved(1), Only(Paying.Decide(contract, new ApprovePayment(1, Approving), PaymentFacts.Clear)));
        Assert.Equal(Yuan("100000.00"), contract.Instalment(1)!.Order!.Amount);
    }

    [Fact]
    public void Never_approves_another_amount_than_was_prepared()
    {
        ContractEvent[] regraded = [.. TwoPaid, Graded("95"), .. Prepared(3, "10000.00"), Graded("60")];
        Assert.Equal("payment.notPrepared", CodeOf(Approve(regraded)));
        Assert.Equal(
            OrderOf(3, "8000.00", ordinal: 2),
            Only(Paying.Decide(Given(regraded), new PreparePayment(3, As(Finance)), PaymentFacts.Clear)));
    }

    private static Decision<ContractEvent> Approve(params IEnumerable<ContractEvent> given) =>
        Paying.Decide(Given(given), new ApprovePayment(3, Approving), PaymentFacts.Clear);
}
