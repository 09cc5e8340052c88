using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using static Procurement.Domain.Tests.Contracts.AmendmentExamples;
using static Procurement.Domain.Tests.Contracts.ContractExamples;
using static Procurement.Domain.Tests.Deciding;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Contracts;

/// <summary>Every refusal about supplements, suspensions, notices of termination and subcontracts.</summary>
public sealed class RefusingAChange
{
    private static readonly Contract Open = Then(Documented(), Only(Propose(Documented(), Adding(Documented(), One))));
    private static readonly Author Later = At("2026-05-11T00:00:00+08:00");

    private static Money One => Yuan("1.00");

    [Fact]
    public void Every_refusal_of_a_supplement_has_an_example() =>
        CoversAll(typeof(AmendmentRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [AmendmentRefusals.NoDocuments] = () => Propose(Given(InForce), Nothing),
            [AmendmentRefusals.TooLate] = () => Propose(Documented(Graded("90")), Adding(Documented(), One)),
            [AmendmentRefusals.AlreadyOpen] = () => Propose(Open, Adding(Open, One)),
            [AmendmentRefusals.NotOpen] = () =>
                Amending.Decide(Open, new RefuseAmendment(Party.Supplier, 2, "?", Somebody)),
            [AmendmentRefusals.NothingChanges] = () => Propose(Documented(), Nothing),
            [AmendmentRefusals.AboveTenth] = () => Propose(Documented(), Adding(Documented(), Yuan("80000.01"))),
            [AmendmentRefusals.InstalmentsSum] = () => Propose(Documented(), Nothing with { Supplement = One }),
            [AmendmentRefusals.InstalmentsOrder] = () =>
                Propose(Documented(), Nothing with { Instalments = Plan("800000.00") }),
            [AmendmentRefusals.InstalmentSettled] = () => Propose(
                Documented(Claimed(1)),
                Nothing with { Instalments = Plan("470000.00", "250000.00", "80000.00") }),
            [AmendmentRefusals.InstalmentNotPositive] = () =>
                Propose(Documented(), Nothing with { Instalments = Plan("480000.00", "320000.00", "0.00") }),
            [AmendmentRefusals.TermTooLong] = () => Propose(Documented(), Nothing with { Through = Day("2027-04-10") }),
            [AmendmentRefusals.TermPast] = () => Propose(Documented(), Nothing with { Through = Day("2026-04-09") }),
            [AmendmentRefusals.KpisEmpty] = () => Propose(Documented(), Nothing with { Kpis = [] }),
            [AmendmentRefusals.RefTwice] = () =>
                Propose(Documented(), Nothing with { Kpis = [Satisfaction, Satisfaction] }),
            [AmendmentRefusals.OwnProposal] = () =>
                Amending.Decide(Open, new RefuseAmendment(Party.Purchaser, 1, "?", Somebody)),
            [AmendmentRefusals.NotYours] = () =>
                Amending.Decide(Open, new WithdrawAmendment(Party.Supplier, 1, "?", Somebody)),
            [AmendmentRefusals.Lapsed] = () =>
                Amending.RefusalOfSigning(Open, 1, new SignContract(Party.Supplier, Later))!,
            [AmendmentRefusals.NotLapsed] = () => Amending.Decide(Open, new LapseAmendment(1, Somebody)),
        });

    [Fact]
    public void Every_refusal_of_a_suspension_has_an_example() =>
        CoversAll(typeof(SuspensionRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [SuspensionRefusals.NotSuspended] = () =>
                Suspending.Decide(Documented(), new ResumeContract("?", Somebody)),
            [SuspensionRefusals.Past] = () => Suspend(Documented(), "2026-04-09"),
            [SuspensionRefusals.TooLong] = () => Suspend(Documented(), "2026-05-10"),
            [SuspensionRefusals.OrderUsed] = () => Suspend(Suspended, "2026-05-09"),
            [SuspensionRefusals.AlreadyAsked] = () => Suspending.Decide(
                Then(Suspended, new ResumptionAsked("?")), new AskForResumption("?", Somebody)),
        });

    [Fact]
    public void Every_refusal_of_a_termination_has_an_example() =>
        CoversAll(typeof(TerminationRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [TerminationRefusals.GroundsMissing] = () =>
                Ending.Decide(Documented(), new TerminateContract("?", Somebody)),
            [TerminationRefusals.GroundsNotYours] = () => Notice(Documented(), TerminationGrounds.Breach),
            [TerminationRefusals.AlreadyNoticed] = () => Notice(Noticed(), TerminationGrounds.Agreement),
            [TerminationRefusals.NotNoticed] = () =>
                TerminationNotices.Decide(Documented(), new ConfirmTermination(Party.Purchaser, Somebody)),
            [TerminationRefusals.OwnNotice] = () =>
                TerminationNotices.Decide(Noticed(), new ConfirmTermination(Party.Supplier, Somebody)),
            [TerminationRefusals.NotYours] = () =>
                TerminationNotices.Decide(Noticed(), new WithdrawTermination(Party.Purchaser, Somebody)),
            [TerminationRefusals.NothingUnpaid] = () => Notice(Documented(), TerminationGrounds.Unpaid),
            [TerminationRefusals.NotLongSuspended] = () => Notice(Documented(), TerminationGrounds.LongSuspension),
            [TerminationRefusals.PayFirst] = () => TerminationNotices.Decide(
                Noticed(Accepted(1)), new ConfirmTermination(Party.Purchaser, Somebody)),
        });

    [Fact]
    public void Every_refusal_of_a_subcontract_has_an_example() =>
        CoversAll(typeof(SubcontractRefusals), new Dictionary<Refusal, Func<Decision<ContractEvent>>>
        {
            [SubcontractRefusals.AssignmentForbidden] = () => Subcontract(Documented(), "400000.01"),
            [SubcontractRefusals.NotAllowed] = () => Subcontract(
                Documented() with { Agreed = Agreed with { AllowsSubcontracting = false } }, "1.00"),
            [SubcontractRefusals.SecondLevel] = () => Subcontract(WithPart(), "1.00", actor: Other().Uscc),
            [SubcontractRefusals.OwnOrganization] = () =>
                Subcontract(Documented(), "1.00", Other() with { Uscc = Terms.Organization }),
            [SubcontractRefusals.NotRegistered] = () => Subcontracting.Decide(
                Documented(), new ProposeSubcontract(Terms.Organization, "配餐", false, One, Somebody), null),
            [SubcontractRefusals.ShutOut] = () => Subcontract(Documented(), "1.00", Other(OnTheList)),
            [SubcontractRefusals.AmountNotPositive] = () => Subcontract(Documented(), "0.00"),
            [SubcontractRefusals.TooMany] = () => Subcontract(
                Documented(Enumerable.Range(1, Subcontracting.Max).Select(Part)), "1.00"),
            [SubcontractRefusals.NotFound] = () =>
                Subcontracting.Decide(Documented(), new ConsentToSubcontract(1, Somebody), Other()),
            [SubcontractRefusals.NotWaiting] = () => Subcontracting.Decide(
                Then(WithPart(), new SubcontractConsented(1)), new ConsentToSubcontract(1, Somebody), Other()),
        });

    private static Contract Suspended { get; } = Then(Documented(), Only(Suspend(Documented(), "2026-05-09")));

    private static Sanction OnTheList { get; } = new(
        1, SanctionKind.ViolationList, Day("2026-01-01"), null, "民政局公告", "严重违法", Somebody);

    private static Decision<ContractEvent> Suspend(Contract contract, string until) => Suspending.Decide(
        contract, new SuspendContract(SuspensionGrounds.FinanceOrder, Day(until), "财采〔2026〕1号", "?", Somebody));

    private static Decision<ContractEvent> Notice(Contract contract, TerminationGrounds grounds) =>
        TerminationNotices.Decide(contract, new NoticeTermination(Party.Supplier, grounds, "?", Somebody));

    private static Contract Noticed(params IEnumerable<ContractEvent> happened) => Documented(
        [.. happened, new TerminationNoticed(Party.Supplier, TerminationGrounds.Agreement, "?")]);

    private static ContractEvent Part(int no) => new SubcontractProposed(no, Other().Uscc, "乙中心", "配餐", One);

    private static Contract WithPart() => Documented(Part(1));

    private static Decision<ContractEvent> Subcontract(
        Contract contract, string amount, Organization? entry = null, string? actor = null) =>
        Subcontracting.Decide(
            contract,
            new ProposeSubcontract(actor ?? Terms.Organization, "配餐", false, Yuan(amount), Somebody),
            entry ?? Other());
}
