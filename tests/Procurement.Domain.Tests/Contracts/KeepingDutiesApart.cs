using Procurement.Domain.Contracts;
using Procurement.Domain.Duties;
using Procurement.Domain.Payments;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Contracts.DocumentExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>
/// The table of duties, walked: whoever did one act is refused every act that does not go with it, in both directions.
/// </summary>
public sealed class KeepingDutiesApart
{
    private const string Both = "both";

    private static readonly ContractEvent Proposed = new PayeeChangeProposed(OtherPayee, Party.Purchaser);
    private static readonly ContractEvent Supplement =
        new AmendmentProposed(1, Party.Purchaser, Nothing, Day("2026-05-10"));
    private static readonly ContractEvent Suspended = new ContractSuspended(new(
        Day("2026-04-10"), Day("2026-05-09"), SuspensionGrounds.PublicInterest, "?", "?", Somebody));
    private static readonly TerminationNoticed Noticed = new(Party.Supplier, TerminationGrounds.ForceMajeure, "?");
    private static readonly ContractEvent PartOfIt = new SubcontractProposed(
        1, "52420106MJ00000002", "乙中心", "助餐", Yuan("1.00"));
    private static readonly ContractEvent[] Ended =
        [.. InForce, .. Paid(1, "60000.00"), new ContractTerminated("?"), Bounced(1, "60000.00")];

    // Every act of a party by the words of the table: what has to be there before, and the command.
    private static readonly (string Words, Party Party, ContractEvent[] Given, Act Do)[] Acts =
    [
        ("signs for the supplier", Party.Supplier, Offered,
            (contract, by) => Signing.Decide(contract, new SignContract(Party.Supplier, by))),
        ("signs for the supplier", Party.Supplier, DrawnOffer, (contract, by) =>
            DocumentSigning.Decide(contract, DocumentExamples.Prepare(by.Account))),
        ("signs for the supplier", Party.Supplier, DrawnOffer, (contract, by) =>
            DocumentSigning.Decide(contract, Sign(Party.Supplier, by.Account))),
        ("declines", Party.Supplier, Offered,
            (contract, by) => Signing.Decide(contract, new DeclineContract(null, by))),
        ("claims", Party.Supplier, InForce, (contract, by) =>
            Claiming.Decide(contract, new ClaimInstalment(1, Invoice("INV-1"), by), invoiceTaken: false)),
        ("reports expenditure", Party.Supplier, InForce,
            (contract, by) => Spending.Decide(contract, new ReportExpenditure(Yuan("1.00"), by))),
        ("proposes a payee for the supplier", Party.Supplier, InForce, (contract, by) =>
            ChangingThePayee.Decide(contract, new ProposePayeeChange(Party.Supplier, by), OtherPayee)),
        ("signs for the purchaser", Party.Purchaser, HalfSigned,
            (contract, by) => Signing.Decide(contract, new SignContract(Party.Purchaser, by))),
        ("signs for the purchaser", Party.Purchaser, Ready, (contract, by) =>
            DocumentSigning.Decide(contract, Sign(Party.Purchaser, by.Account))),
        ("records a gate or a notice", Party.Purchaser, DrawnOffer, (contract, by) => GatesAndNotices.Decide(
            contract, new PassGate(ContractGate.LegalReview, "?", "?", by), [])),
        ("records a gate or a notice", Party.Purchaser, [.. BothDone, DueFiling], (contract, by) =>
            GatesAndNotices.Decide(contract, new GiveNotice(NoticeKind.Filing, 0, "?", by))),
        ("accepts or returns a claim", Party.Purchaser, [.. InForce, .. Claimed(1)],
            (contract, by) => Claiming.Decide(contract, new AcceptClaim(1, by), WorkingDays)),
        ("accepts or returns a claim", Party.Purchaser, [.. InForce, .. Claimed(1)],
            (contract, by) => Claiming.Decide(contract, new ReturnClaim(1, "?", by))),
        ("accepts expenditure", Party.Purchaser, [.. InForce, Reported("1.00")],
            (contract, by) => Spending.Decide(contract, new AcceptExpenditure(Yuan("1.00"), null, by))),
        ("grades", Party.Purchaser, InForce,
            (contract, by) => Execution.Decide(contract, new GradeMidterm(MidtermGrade.Pass, by))),
        ("grades", Party.Purchaser, InForce,
            (contract, by) => Execution.Decide(contract, new GradeFinal(60, by))),
        ("terminates", Party.Purchaser, InForce,
            (contract, by) => Ending.Decide(contract, new TerminateContract("?", by))),
        ("prepares, returns, approves or withdraws a payment", Party.Purchaser, [.. InForce, .. Accepted(1)],
            (contract, by) => Paying.Decide(contract, new PreparePayment(1, by), PaymentFacts.Clear)),
        ("prepares, returns, approves or withdraws a payment", Party.Purchaser, [.. InForce, .. Prepared(1, "60000.00")],
            (contract, by) => Paying.Decide(contract, new ReturnPreparation(1, "?", by))),
        ("prepares, returns, approves or withdraws a payment", Party.Purchaser, [.. InForce, .. Prepared(1, "60000.00")],
            (contract, by) => Paying.Decide(
                contract, new ApprovePayment(1, by), PaymentFacts.Clear)),
        ("prepares, returns, approves or withdraws a payment", Party.Purchaser, [.. InForce, .. Ordered(1, "60000.00")],
            (contract, by) => Paying.Decide(contract, new WithdrawPaymentOrder(1, "?", by))),
        ("records or decides a bank's return", Party.Purchaser, [.. InForce, .. Paid(1, "60000.00")],
            (contract, by) => BankReturns.Decide(contract, new BouncePayment(1, null, by))),
        ("records or decides a bank's return", Party.Purchaser, Ended, (contract, by) =>
            BankReturns.Decide(contract, new DecideBankReturn(1, BankReturnOutcome.PayAgain, "?", by))),
        ("disallows money, or takes that back", Party.Purchaser, [.. InForce, .. Paid(1, "60000.00")], (contract, by) =>
            Disallowing.Decide(contract, new DisallowMoney(Yuan("1.00"), "?", by))),
        ("disallows money, or takes that back", Party.Purchaser,
            [.. InForce, .. Paid(1, "60000.00"), new MoneyDisallowed(1, Yuan("1.00"), "?", OfSpent: false)],
            (contract, by) => Disallowing.Decide(contract, new WithdrawDisallowance(1, "?", by))),
        ("records a recovery", Party.Purchaser, AllPaid,
            (contract, by) => Ending.Decide(contract, new RecoverMoney(Yuan("1.00"), by))),
        ("closes", Party.Purchaser, [.. AllPaid, Spent("100000.00")],
            (contract, by) => Ending.Decide(contract, new CloseContract(by))),
        ("proposes a payee for the purchaser", Party.Purchaser, InForce, (contract, by) =>
            ChangingThePayee.Decide(contract, new ProposePayeeChange(Party.Purchaser, by), OtherPayee)),
        ("confirms or rejects a payee", Party.Purchaser, [.. InForce, Proposed], (contract, by) =>
            ChangingThePayee.Decide(contract, new ConfirmPayeeChange(OtherPayee.Number, by), OtherPayee)),
        ("confirms or rejects a payee", Party.Purchaser, [.. InForce, Proposed],
            (contract, by) => ChangingThePayee.Decide(contract, new RejectPayeeChange("?", by))),
        ("proposes, withdraws or refuses a supplement for the supplier", Party.Supplier, InForce, (contract, by) =>
            Propose(Written(contract), Adding(contract!, Yuan("1.00")), Party.Supplier, by)),
        ("proposes, withdraws or refuses a supplement for the supplier", Party.Supplier, [.. InForce, Supplement],
            (contract, by) => Amending.Decide(contract, new RefuseAmendment(Party.Supplier, 1, "?", by))),
        ("asks for resumption", Party.Supplier, [.. InForce, Suspended],
            (contract, by) => Suspending.Decide(contract, new AskForResumption("?", by))),
        ("gives, answers or withdraws a notice of termination for the supplier", Party.Supplier, InForce,
            (contract, by) => TerminationNotices.Decide(
                contract, new NoticeTermination(Party.Supplier, TerminationGrounds.ForceMajeure, "?", by))),
        ("proposes or ends a subcontract", Party.Supplier, InForce, (contract, by) => Subcontracting.Decide(
            Written(contract), new ProposeSubcontract(Terms.Organization, "助餐", false, Yuan("1.00"), by), Other())),
        ("proposes or ends a subcontract", Party.Supplier, [.. InForce, PartOfIt],
            (contract, by) => Subcontracting.Decide(contract, new EndSubcontract(Party.Supplier, 1, "?", by))),
        ("proposes, withdraws or refuses a supplement for the purchaser", Party.Purchaser, InForce, (contract, by) =>
            Propose(Written(contract), Adding(contract!, Yuan("1.00")), Party.Purchaser, by)),
        ("proposes, withdraws or refuses a supplement for the purchaser", Party.Purchaser, [.. InForce, Supplement],
            (contract, by) => Amending.Decide(contract, new WithdrawAmendment(Party.Purchaser, 1, "?", by))),
        ("suspends or resumes", Party.Purchaser, InForce, (contract, by) => Suspending.Decide(
            contract, new SuspendContract(SuspensionGrounds.PublicInterest, Day("2026-05-01"), "?", "?", by))),
        ("suspends or resumes", Party.Purchaser, [.. InForce, Suspended],
            (contract, by) => Suspending.Decide(contract, new ResumeContract("?", by))),
        ("gives, answers or withdraws a notice of termination for the purchaser", Party.Purchaser, InForce,
            (contract, by) => TerminationNotices.Decide(
                contract, new NoticeTermination(Party.Purchaser, TerminationGrounds.Agreement, "?", by))),
        ("gives, answers or withdraws a notice of termination for the purchaser", Party.Purchaser,
            [.. InForce, Noticed],
            (contract, by) => TerminationNotices.Decide(contract, new ContestTermination(Party.Purchaser, "?", by))),
        ("gives, answers or withdraws a notice of termination for the purchaser", Party.Purchaser,
            [.. InForce, Noticed with { By = Party.Purchaser }],
            (contract, by) => TerminationNotices.Decide(contract, new WithdrawTermination(Party.Purchaser, by))),
        ("gives, answers or withdraws a notice of termination for the purchaser", Party.Purchaser,
            [.. InForce, Noticed],
            (contract, by) => TerminationNotices.Decide(contract, new ConfirmTermination(Party.Purchaser, by))),
        ("consents to or refuses a subcontract", Party.Purchaser, [.. InForce, PartOfIt], (contract, by) =>
            Subcontracting.Decide(Written(contract), new ConsentToSubcontract(1, by), Other())),
    ];

    // The other pairs of contracts and instalments: what came before the second act, by whom, and the second act.
    private static readonly (string Code, ContractEvent[] Given, string By, Act Do)[] Pairs =
    [
        ("payee.proposerCannotConfirm", [.. InForce, Proposed], Clerk, (contract, by) =>
            ChangingThePayee.Decide(contract, new ConfirmPayeeChange(OtherPayee.Number, by), OtherPayee)),
        ("gate.recorderCannotSign", Ready, Clerk,
            (contract, by) => DocumentSigning.Decide(contract, Sign(Party.Purchaser, by.Account))),
        ("acceptance.signerCannotAccept", [.. InForce, .. Claimed(1)], Approver,
            (contract, by) => Claiming.Decide(contract, new AcceptClaim(1, by), WorkingDays)),
        ("payment.signerCannotApprove", [.. InForce, .. Prepared(1, "60000.00")], Approver, Approve),
        ("payment.signerCannotPrepare", [.. InForce, .. Accepted(1)], Approver, Prepare),
        ("payment.approverCannotApproveTwice",
            [.. InForce, .. Prepared(1, "60000.00"), Approved(1, isLast: false)], FinanceApprover, Approve),
        ("payment.accepterCannotPay", [.. InForce, .. Accepted(1)], Officer, Prepare),
        ("payment.accepterCannotPay", [.. InForce, .. Prepared(1, "60000.00")], Officer, Approve),
        ("payment.accepterCannotPay",
            [.. Ended, new BankReturnDecided(1, BankReturnOutcome.PayAgain, "?")], Clerk, Prepare),
        ("payment.preparerCannotApprove", [.. InForce, .. Prepared(1, "60000.00")], Finance, Approve),
        ("payment.bouncerCannotPrepare",
            [.. InForce, .. Paid(1, "60000.00"), Bounced(1, "60000.00")], Bouncer, Prepare),
    ];

    // Codes whose pairs are walked where their rules are tested.
    private static readonly string[] Elsewhere =
    [
        "round.drafterCannotPublish", "evaluator.ownEntry", "draw.samePerson", "round.notYoursToEnd", "evaluation.officerOnPanel", "examination.ownProposal",
        "evaluation.conflict", "evaluation.recusedByPanel", "objection.resolverIsParty",
        "challenge.replierIsParty", "complaint.handlerIsParty",
        "account.proposerCannotConfirm", "assessment.signerCannotAssess", "assessment.supplierSide",
        "assessment.notIndependent", "assessment.arrangerCannotGiveUp", "acceptance.accepterNotFree", "gate.drafterCannotRecord",
        "disallowance.samePerson", "setOff.samePerson", "writeOff.samePerson",
    ];

    private delegate Decision<ContractEvent> Act(Contract? contract, Author by);

    public static TheoryData<int> EveryAct => [.. Enumerable.Range(0, Acts.Length)];

    public static TheoryData<int> EveryPair => [.. Enumerable.Range(0, Pairs.Length)];

    [Theory]
    [MemberData(nameof(EveryAct))]
    public void Refuses_each_act_to_whoever_did_any_act_of_the_other_party(int number)
    {
        var (_, party, given, act) = Acts[number];
        Assert.Equal(Done, CodeOf(act(Given(given), As(Both))));
        foreach (var other in Acts.Where(one => one.Party != party))
        {
            var did = FirstOf(other.Do(Given(other.Given), As(Both)));
            var after = ContractHistory.Apply(Given(other.Given), did, As(Both));
            var acted = Given(given) with
            {
                SupplierAccounts = after.SupplierAccounts,
                PurchaserAccounts = after.PurchaserAccounts,
            };
            Assert.Equal("duty.bothSides", CodeOf(act(acted, As(Both))));
        }
    }

    [Theory]
    [MemberData(nameof(EveryAct))]
    public void Refuses_each_act_of_the_purchaser_to_whoever_wrote_the_proposal(int number)
    {
        var (_, party, given, act) = Acts[number];
        var code = party is Party.Purchaser ? "duty.bothSides" : Done;
        Assert.Equal(code, CodeOf(act(Given(given), As("drafter"))));
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Refuses_the_second_act_of_a_pair(int number)
    {
        var (code, given, by, act) = Pairs[number];
        Assert.Equal(code, CodeOf(act(Given(given), As(by))));
        Assert.NotEqual(code, CodeOf(act(Given(given), As("another"))));
    }

    [Fact]
    public void Lets_the_signer_approve_where_the_round_says_so()
    {
        var terms = Terms with { SignerMayApprovePayment = true };
        ContractEvent[] given = [new ContractOffered(terms, CountingExtensions.Until(SignBy)), .. InForce[1..], .. Prepared(1, "60000.00")];
        Assert.Equal(Done, CodeOf(Approve(Given(given), As(Approver))));
    }

    [Fact]
    public void Walks_every_pair_of_the_table()
    {
        var bothSides = DutyTable.All.Where(pair => pair.Code == "duty.bothSides").ToList();
        var written = "drafts, changes or submits the proposal";
        Assert.Equal(
            Acts.Where(act => act.Party is Party.Supplier).Select(act => act.Words).Append(written).Distinct().Order(),
            bothSides.Select(pair => pair.One).Distinct().Order());
        Assert.Equal(
            Acts.Where(act => act.Party is Party.Purchaser).Select(act => act.Words).Distinct().Order(),
            bothSides.Select(pair => pair.Other).Distinct().Order());
        Assert.Equal(
            DutyTable.All.Select(pair => pair.Code).Distinct().Order(),
            Pairs.Select(pair => pair.Code).Concat(Elsewhere).Append("duty.bothSides").Distinct().Order());
    }

    // What happens by the clock or by an award has no person; of everything else a party is known.
    [Fact]
    public void Knows_the_party_of_every_event()
    {
        var known = typeof(ContractEvent).Assembly.GetTypes().Where(type => type.BaseType == typeof(ContractEvent));
        Type[] ofActs =
        [
            .. Acts.SelectMany(act => EventsOf(act.Do(Given(act.Given), As(Both)))).Select(one => one.GetType()),
            typeof(ContractOffered), typeof(ContractLapsed), typeof(DocumentDrawn), typeof(NoticeFellDue),
            typeof(AmendmentLapsed), typeof(SigningProlonged),
            // The bank's.
            typeof(PaymentBatched), typeof(PaymentUnbatched), typeof(PaymentRejected), typeof(InstalmentPaid),
            // Decided on the account of the debtor.
            typeof(ReceivableCollected), typeof(ReceivableWrittenOff), typeof(OffsetBooked), typeof(OffsetRefused),
            // Follows a settled month of a service ledger.
            typeof(MeteredInstalmentAdded),
            // Comes with the purchaser's signature.
            typeof(ContractAmended),
        ];
        Assert.Equal(known.ToHashSet(), ofActs.ToHashSet());
        Assert.All(Acts, act => Assert.All(
            EventsOf(act.Do(Given(act.Given), As(Both))), one => Assert.Equal(act.Party, Sides.PartyOf(one))));
    }

    [Fact]
    public void Is_told_on_the_page_of_duties()
    {
        var page = SourceFiles.Read("docs/duties.md");
        Assert.All(DutyTable.All.GroupBy(pair => (pair.Code, pair.Case)), pairs =>
        {
            var one = string.Join("; ", pairs.Select(pair => pair.One).Distinct());
            var other = string.Join("; ", pairs.Select(pair => pair.Other).Distinct());
            Assert.Contains($"| `{pairs.Key.Code}` | {pairs.Key.Case} | {one} | {other} |", page, StringComparison.Ordinal);
        });
    }

    private static Contract Written(Contract? contract) =>
        contract! with { Agreed = AmendmentExamples.Agreed with { Original = contract.Terms.Amount } };

    private static IReadOnlyList<ContractEvent> EventsOf(Decision<ContractEvent> decision) =>
        Assert.IsType<Decision<ContractEvent>.Accepted>(decision).Events;

    private static ContractEvent FirstOf(Decision<ContractEvent> decision) => EventsOf(decision)[0];

    private static Decision<ContractEvent> Prepare(Contract? contract, Author by) =>
        Paying.Decide(contract, new PreparePayment(1, by), PaymentFacts.Clear);

    private static Decision<ContractEvent> Approve(Contract? contract, Author by) =>
        Paying.Decide(contract, new ApprovePayment(1, by), PaymentFacts.Clear);
}
