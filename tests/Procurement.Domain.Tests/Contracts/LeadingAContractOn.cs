using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>
/// Nothing gets stuck: every state of a contract and of an instalment in which something waits has a way out that a
/// person may take, and this is the list. docs/ways-out.md tells it.
/// </summary>
public sealed class LeadingAContractOn
{
    private static readonly ContractEvent Terminated = new ContractTerminated("?");
    private static readonly ContractEvent[] FirstPaid = [.. InForce, .. Paid(1, "60000.00")];
    private static readonly ContractEvent[] AfterEnd = [.. FirstPaid, Terminated, Bounced(1, "60000.00")];
    private static readonly ContractEvent Supplement =
        new AmendmentProposed(1, Party.Purchaser, AmendmentExamples.Nothing, SignBy);
    private static readonly ContractEvent Suspended = new ContractSuspended(new(
        AwardDay, SignBy, SuspensionGrounds.PublicInterest, "?", "?", Somebody));
    private static readonly ContractEvent Again = new BankReturnDecided(1, BankReturnOutcome.PayAgain, "?");

    // What waits, how it came there, and by which commands somebody leads it on.
    private static readonly (string Waits, ContractEvent[] Given, (string Command, Step Do)[] WaysOut)[] States =
    [
        ("AwaitingSignatures, no signature", Offered,
            [("SignContract", Sign(Party.Supplier)), ("DeclineContract", Decline), ("LapseContract", Lapse)]),
        ("AwaitingSignatures, supplier signed", HalfSigned,
            [("SignContract", Sign(Party.Purchaser)), ("DeclineContract", Decline), ("LapseContract", Lapse)]),
        ("InForce, instalment Planned", InForce, [("ClaimInstalment", Claim), ("TerminateContract", Terminate)]),
        ("InForce, instalment Claimed", [.. InForce, .. Claimed(1)],
            [("AcceptClaim", Accept), ("ReturnClaim", ReturnClaim), ("TerminateContract", Terminate)]),
        ("InForce, claim returned", [.. InForce, .. Claimed(1), new ClaimReturned(1, "INV-1", "?")],
            [("ClaimInstalment", Claim), ("TerminateContract", Terminate)]),
        ("InForce, instalment Accepted", [.. InForce, .. Accepted(1)],
            [("PreparePayment", Prepare), ("ReturnClaim", ReturnClaim), ("TerminateContract", Terminate)]),
        ("InForce, payment prepared", [.. InForce, .. Prepared(1, "60000.00")],
            [("ApprovePayment", Approve), ("ReturnPreparation", ReturnOrder), ("TerminateContract", Terminate)]),
        ("InForce, payment approved once above the threshold",
            [.. InForce, .. Prepared(1, "60000.00"), Approved(1, isLast: false)],
            [("ApprovePayment", Approve), ("WithdrawPaymentOrder", Withdraw), ("TerminateContract", Terminate)]),
        ("InForce, payment ordered", [.. InForce, .. Ordered(1, "60000.00")],
            [("BatchPayment", ToBatch), ("WithdrawPaymentOrder", Withdraw), ("TerminateContract", Terminate)]),
        ("InForce, payment at the bank", [.. InForce, .. AtBank(1, "60000.00")],
            [("SettlePayment", ToSettle), ("RejectPayment", Reject), ("UnbatchPayment", Unbatch)]),
        ("InForce, payment refused by the bank", [.. InForce, .. AtBank(1, "60000.00"), Rejected(1)],
            [("PreparePayment", Prepare), ("ReturnClaim", ReturnClaim), ("TerminateContract", Terminate)]),
        ("InForce, instalment Paid", FirstPaid,
            [("BouncePayment", Bounce), ("GradeMidterm", Midterm), ("TerminateContract", Terminate)]),
        ("InForce, payment returned by the bank", [.. FirstPaid, Bounced(1, "60000.00")],
            [("PreparePayment", Prepare), ("ReturnClaim", ReturnClaim), ("TerminateContract", Terminate)]),
        ("InForce, expenditure reported", [.. InForce, Reported("1.00")],
            [("AcceptExpenditure", AcceptReport), ("TerminateContract", Terminate)]),
        ("InForce, another payee proposed",
            [.. InForce, new PayeeChangeProposed(OtherPayee, Party.Purchaser)],
            [("ConfirmPayeeChange", ConfirmPayee), ("RejectPayeeChange", RejectPayee)]),
        ("InForce, another payee proposed and a claim accepted",
            [.. InForce, new PayeeChangeProposed(OtherPayee, Party.Purchaser), .. Accepted(1)],
            [("RejectPayeeChange", RejectPayee), ("PreparePayment", Prepare), ("ReturnClaim", ReturnClaim)]),
        ("InForce, a supplement proposed", [.. InForce, Supplement],
            [("WithdrawAmendment", WithdrawSupplement), ("RefuseAmendment", RefuseSupplement),
                ("LapseAmendment", LapseSupplement)]),
        ("InForce, suspended", [.. InForce, Suspended],
            [("ResumeContract", Resume), ("AskForResumption", AskToResume), ("TerminateContract", Terminate)]),
        ("InForce, notice of termination given",
            [.. InForce, new TerminationNoticed(Party.Supplier, TerminationGrounds.ForceMajeure, "?")],
            [("ConfirmTermination", ConfirmTermination), ("ContestTermination", ContestTermination),
                ("WithdrawTermination", WithdrawTermination), ("TerminateContract", Terminate)]),
        ("InForce, a subcontract proposed",
            [.. InForce, new SubcontractProposed(1, "52420106MJ00000002", "乙中心", "助餐", Yuan("1.00"))],
            [("ConsentToSubcontract", Consent), ("EndSubcontract", EndPart)]),
        ("InForce, failed and unpaid", [.. InForce, Graded("59")],
            [("GradeFinal", Final), ("TerminateContract", Terminate)]),
        ("InForce, evaluated and paid, unspent", AllPaid,
            [("RecoverMoney", Recover), ("ReportExpenditure", Report), ("TerminateContract", Terminate)]),
        ("InForce, evaluated, paid and spent", [.. AllPaid, Spent("100000.00")], [("CloseContract", Close)]),
        ("Terminated, unspent", [.. FirstPaid, Terminated], [("RecoverMoney", Recover)]),
        ("Terminated, expenditure reported", [.. FirstPaid, Reported("1.00"), Terminated],
            [("AcceptExpenditure", AcceptReport), ("RecoverMoney", Recover)]),
        ("Terminated, nothing outstanding, instalment Cancelled", [.. InForce, Terminated],
            [("CloseContract", Close)]),
        ("Terminated, money returned by the bank", AfterEnd,
            [("DecideBankReturn", DecideReturn), ("ProposePayeeChange", ProposePayee), ("CloseContract", Close)]),
        ("Terminated, returned money to be paid again", [.. AfterEnd, Again],
            [("PreparePayment", Prepare), ("DecideBankReturn", KeepReturn)]),
        ("Terminated, returned money prepared again", [.. AfterEnd, Again, OrderOf(1, "60000.00")],
            [("ApprovePayment", Approve), ("ReturnPreparation", ReturnOrder)]),
        ("Terminated, payment at the bank", [.. InForce, .. AtBank(1, "60000.00"), Terminated],
            [("SettlePayment", ToSettle), ("RejectPayment", Reject), ("UnbatchPayment", Unbatch)]),
        ("Closed, money returned by the bank",
            [.. AllPaid, Spent("100000.00"), new ContractClosed(), Bounced(1, "60000.00")],
            [("DecideBankReturn", DecideReturn), ("ProposePayeeChange", ProposePayee)]),
        // Here nothing waits: the award has passed on, or everything is settled.
        ("Declined", [.. Offered, new ContractDeclined(AwardDay, null)], []),
        ("Expired", [.. Offered, new ContractLapsed(SignBy.AddDays(1))], []),
        ("Closed", [.. AllPaid, Spent("100000.00"), new ContractClosed()], [("BouncePayment", Bounce)]),
    ];

    private delegate Decision<ContractEvent> Step(Contract contract);

    public static TheoryData<string> EveryState => [.. States.Select(state => state.Waits)];

    [Theory]
    [MemberData(nameof(EveryState))]
    public void Is_possible_by_every_way_out_that_is_listed(string waits)
    {
        var (_, given, ways) = States.Single(state => state.Waits == waits);
        Assert.All(ways, way => Assert.Equal((way.Command, Done), (way.Command, CodeOf(way.Do(Given(given))))));
    }

    [Fact]
    public void Is_listed_for_every_state_of_contract_and_instalment()
    {
        var contracts = States.Select(state => Given(state.Given)).ToList();
        Assert.All(Enum.GetValues<ContractStatus>(), status => Assert.Contains(contracts, one => one.Status == status));
        Assert.All(Enum.GetValues<InstalmentStatus>(), status => Assert.Contains(
            contracts, one => one.Instalments[0].Status == status));
    }

    [Fact]
    public void Is_told_on_the_page_of_ways_out()
    {
        var page = SourceFiles.Read("docs/ways-out.md");
        Assert.All(States.Where(state => state.WaysOut.Length > 0), state => Assert.Contains(
            $"| {state.Waits} | {string.Join(", ", state.WaysOut.Select(way => $"`{way.Command}`"))} |",
            page,
            StringComparison.Ordinal));
    }

    private static Decision<ContractEvent> WithdrawSupplement(Contract one) =>
        Amending.Decide(one, new WithdrawAmendment(Party.Purchaser, 1, "?", Somebody));

    private static Decision<ContractEvent> RefuseSupplement(Contract one) =>
        Amending.Decide(one, new RefuseAmendment(Party.Supplier, 1, "?", Somebody));

    private static Decision<ContractEvent> LapseSupplement(Contract one) =>
        Amending.Decide(one, new LapseAmendment(1, new Author("system", ChinaTime.EndOfDay(SignBy))));

    private static Decision<ContractEvent> Resume(Contract one) =>
        Suspending.Decide(one, new ResumeContract("?", Somebody));

    private static Decision<ContractEvent> AskToResume(Contract one) =>
        Suspending.Decide(one, new AskForResumption("?", Somebody));

    private static Decision<ContractEvent> ConfirmTermination(Contract one) =>
        TerminationNotices.Decide(one, new ConfirmTermination(Party.Purchaser, Somebody));

    private static Decision<ContractEvent> ContestTermination(Contract one) =>
        TerminationNotices.Decide(one, new ContestTermination(Party.Purchaser, "?", Somebody));

    private static Decision<ContractEvent> WithdrawTermination(Contract one) =>
        TerminationNotices.Decide(one, new WithdrawTermination(Party.Supplier, Somebody));

    private static Decision<ContractEvent> Consent(Contract one) => Subcontracting.Decide(
        one with { Agreed = AmendmentExamples.Agreed },
        new ConsentToSubcontract(1, Somebody),
        AmendmentExamples.Other());

    private static Decision<ContractEvent> EndPart(Contract one) =>
        Subcontracting.Decide(one, new EndSubcontract(Party.Purchaser, 1, "?", Somebody));

    private static Step Sign(Party party) => contract => Signing.Decide(contract, new SignContract(party, Somebody));

    private static Decision<ContractEvent> Decline(Contract one) =>
        Signing.Decide(one, new DeclineContract(null, Somebody));

    private static Decision<ContractEvent> Lapse(Contract one) =>
        Signing.Decide(one, new LapseContract(new Author("system", ChinaTime.EndOfDay(SignBy))));

    private static Decision<ContractEvent> Claim(Contract one) =>
        Claiming.Decide(one, new ClaimInstalment(1, Invoice("INV-1"), Somebody), invoiceTaken: false);

    private static Decision<ContractEvent> Accept(Contract one) =>
        Claiming.Decide(one, new AcceptClaim(1, Somebody), WorkingDays);

    private static Decision<ContractEvent> ReturnClaim(Contract one) =>
        Claiming.Decide(one, new ReturnClaim(1, "?", Somebody));

    private static Decision<ContractEvent> Prepare(Contract one) =>
        Paying.Decide(one, new PreparePayment(1, Somebody), PaymentFacts.Clear);

    private static Decision<ContractEvent> ReturnOrder(Contract one) =>
        Paying.Decide(one, new ReturnPreparation(1, "?", Somebody));

    private static Decision<ContractEvent> Approve(Contract one) => Paying.Decide(
        one, new ApprovePayment(1, Somebody), PaymentFacts.Clear with { Available = Yuan("60000.00") });

    private static Decision<ContractEvent> Withdraw(Contract one) =>
        Paying.Decide(one, new WithdrawPaymentOrder(1, "?", Somebody));

    private static Decision<ContractEvent> ToBatch(Contract one) =>
        BankFacts.Decide(one, new BatchPayment(1, OrderId(1), Batch, Somebody));

    private static Decision<ContractEvent> Unbatch(Contract one) =>
        BankFacts.Decide(one, new UnbatchPayment(1, OrderId(1), Batch, Somebody));

    private static Decision<ContractEvent> ToSettle(Contract one) => BankFacts.Decide(
        one, new SettlePayment(1, OrderId(1), Yuan("60000.00"), AwardDay, Somebody));

    private static Decision<ContractEvent> Reject(Contract one) =>
        BankFacts.Decide(one, new RejectPayment(1, OrderId(1), "?", Somebody));

    private static Decision<ContractEvent> Bounce(Contract one) =>
        BankReturns.Decide(one, new BouncePayment(1, null, Somebody));

    private static Decision<ContractEvent> DecideReturn(Contract one) =>
        BankReturns.Decide(one, new DecideBankReturn(1, BankReturnOutcome.PayAgain, "?", Somebody));

    private static Decision<ContractEvent> KeepReturn(Contract one) =>
        BankReturns.Decide(one, new DecideBankReturn(1, BankReturnOutcome.Keep, "?", Somebody));

    private static Decision<ContractEvent> ProposePayee(Contract one) =>
        ChangingThePayee.Decide(one, new ProposePayeeChange(Party.Supplier, Somebody), OtherPayee);

    private static Decision<ContractEvent> ConfirmPayee(Contract one) =>
        ChangingThePayee.Decide(one, new ConfirmPayeeChange(OtherPayee.Number, Somebody), OtherPayee);

    private static Decision<ContractEvent> RejectPayee(Contract one) =>
        ChangingThePayee.Decide(one, new RejectPayeeChange("?", Somebody));

    private static Decision<ContractEvent> Midterm(Contract one) =>
        Execution.Decide(one, new GradeMidterm(MidtermGrade.Pass, Somebody));

    private static Decision<ContractEvent> Final(Contract one) => Execution.Decide(one, new GradeFinal(60, Somebody));

    private static Decision<ContractEvent> Report(Contract one) =>
        Spending.Decide(one, new ReportExpenditure(Yuan("1.00"), Somebody));

    private static Decision<ContractEvent> AcceptReport(Contract one) =>
        Spending.Decide(one, new AcceptExpenditure(Yuan("1.00"), null, Somebody));

    private static Decision<ContractEvent> Recover(Contract one) =>
        Ending.Decide(one, new RecoverMoney(Yuan("1.00"), Somebody));

    private static Decision<ContractEvent> Terminate(Contract one) =>
        Ending.Decide(one, new TerminateContract("?", Somebody));

    private static Decision<ContractEvent> Close(Contract one) => Ending.Decide(one, new CloseContract(Somebody));
}
