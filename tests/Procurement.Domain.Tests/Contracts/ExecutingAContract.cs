using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Contracts.DocumentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>Reports and evaluations; in which states they are taken is <see cref="SteppingOnAContract"/>'s.</summary>
public sealed class ExecutingAContract
{
    [Fact]
    public void Records_the_expenditure_to_date_not_on_top()
    {
        Assert.Equal(
            Reported("30000.00"),
            Only(Spending.Decide(Given(InForce), new ReportExpenditure(Yuan("30000.00"), Somebody))));
        Assert.Equal(Yuan("31000.00"), Given([.. InForce, Spent("30000.00"), Spent("31000.00")]).Spent);
    }

    [Fact]
    public void Lets_the_latest_midterm_grade_count()
    {
        Assert.Equal(
            MidtermPass, Only(Execution.Decide(Given(InForce), new GradeMidterm(MidtermGrade.Pass, Somebody))));
        Assert.Equal(
            MidtermGrade.Fail,
            Given([.. InForce, MidtermPass, new MidtermGraded(MidtermGrade.Fail)]).Midterm);
    }

    [Fact]
    public void Turns_the_final_score_into_its_grade()
    {
        Assert.Equal(
            new FinalGraded(Number("89.99"), FinalGrade.Good),
            Only(Execution.Decide(Given(InForce), new GradeFinal(Number("89.99"), Somebody))));
        Assert.Equal(FinalGrade.Good, Given([.. InForce, Graded("89.99")]).FinalGrade);
        Assert.Equal(FinalGrade.Fail, Given([.. InForce, Graded("89.99"), Graded("59.99")]).FinalGrade);
    }

    [Fact]
    public void Does_not_evaluate_again_what_was_paid_by_its_final_grade()
    {
        Assert.Equal("evaluation.settled", GradeFinal(AllPaid));
        Assert.Equal(Done, GradeFinal([.. AllPaid[..^Paid(3, "10000.00").Length], .. Prepared(3, "10000.00")]));
        // The bank returned it: it is to be paid again, by whatever grade there is then.
        Assert.Equal(Done, GradeFinal([.. AllPaid, Bounced(3, "10000.00")]));
        Assert.Equal("evaluation.settled", GradeFinal([.. AllPaid, Bounced(1, "60000.00")]));
        Assert.Equal("contract.notActive", GradeFinal([.. AllPaid, new ContractClosed()]));
    }

    [Fact]
    public void Evaluates_again_where_no_instalment_hangs_on_it()
    {
        var terms = Terms with
        {
            Instalments = [.. Terms.Instalments.Select(one => one with { When = InstalmentCondition.Signed })],
        };
        Assert.Equal(Done, GradeFinal([new ContractOffered(terms, SigningTime), .. AllPaid[1..]]));
    }

    [Fact]
    public void Begins_with_the_offer() =>
        Assert.Throws<InvalidOperationException>(() => ContractHistory.Apply(null, MidtermPass, Somebody));

    [Fact]
    public void Knows_the_effect_of_every_event()
    {
        var known = typeof(ContractEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(ContractEvent));
        ContractEvent[] all =
        [
            .. AllPaid, new PayeeChangeProposed(OtherPayee, Party.Purchaser), new PayeeChangeRejected(OtherPayee, "?"),
            new PayeeChanged(Payee, OtherPayee, Officer), Bounced(1, "60000.00"),
            OrderOf(1, "60000.00", 2), Approved(1, 2), new PaymentOrderWithdrawn(1, OrderId(1, 2), "?"),
            OrderOf(1, "60000.00", 3), Approved(1, 3), Batched(1, 3), new PaymentUnbatched(1, OrderId(1, 3), Batch),
            Batched(1, 3), Rejected(1, 3), OrderOf(1, "60000.00", 4), new PreparationReturned(1, "?"), new ClaimReturned(1, "INV-1", "?"), Reported("1.00"), Spent("1.00"),
            new AmendmentProposed(1, Party.Supplier, AmendmentExamples.Nothing, SignBy), new AmendmentLapsed(1),
            new AmendmentProposed(2, Party.Supplier, AmendmentExamples.Nothing, SignBy),
            new AmendmentRefused(2, Party.Purchaser, "?"),
            new AmendmentProposed(3, Party.Supplier, AmendmentExamples.Nothing, SignBy),
            new AmendmentWithdrawn(3, Party.Supplier, "?"),
            new AmendmentProposed(4, Party.Supplier, AmendmentExamples.Nothing, SignBy),
            new ContractAmended(4, Money.Zero, Terms.Amount),
            new ContractSuspended(new(AwardDay, SignBy, SuspensionGrounds.PublicInterest, "?", "?", Somebody)),
            new ResumptionAsked("?"), new ContractResumed("?"),
            new TerminationNoticed(Party.Supplier, TerminationGrounds.Agreement, "?"),
            new TerminationContested(Party.Purchaser, "?"), new TerminationWithdrawn(Party.Supplier),
            new SubcontractProposed(1, "52420106MJ00000002", "乙中心", "助餐", Yuan("1.00")),
            new SubcontractConsented(1), new SubcontractEnded(1, Party.Supplier, "?"),
            new MoneyDisallowed(1, Yuan("1.00"), "?", OfSpent: false), new DisallowanceWithdrawn(1, "?"),
            new ReceivableCollected("r1", "B1", Yuan("1.00")), new ReceivableWrittenOff("r1", Yuan("1.00")),
            new OffsetBooked(1, "r1", "s1", Yuan("1.00")), new OffsetRefused(1, "r1", "s2", "?"),
            new MeteredInstalmentAdded(9, "L1", "2026-04", Yuan("0.01")),
            Returned("1.00"), new ContractTerminated("?"), Bounced(2, "30000.00"),
            new BankReturnDecided(2, BankReturnOutcome.Keep, "?"), new ContractClosed(),
            new ContractDeclined(AwardDay, null), new ContractLapsed(SignBy), .. BothDone, DueFiling,
            new SigningProlonged(SigningTime),
            new NoticeGiven(NoticeKind.Filing, 0, "?"), .. DrawnOffer, Waiting,
        ];
        Assert.Equal(known.ToHashSet(), all.Select(one => one.GetType()).ToHashSet());
        Assert.NotNull(Given(all));
    }

    private static string GradeFinal(IEnumerable<ContractEvent> given) =>
        CodeOf(Execution.Decide(Given(given), new GradeFinal(60, Somebody)));
}
