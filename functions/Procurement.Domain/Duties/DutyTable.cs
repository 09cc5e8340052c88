using Procurement.Domain.Assessments;
using Procurement.Domain.Challenges;
using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Payments;
using Procurement.Domain.Receivables;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Duties;

/// <summary>
/// Two acts that no account does both of, on one <paramref name="Case"/>, and the code of the refusal of the second.
/// </summary>
public sealed record DutyPair(string Code, string Case, string One, string Other);

/// <summary>
/// All duties that are kept apart by account, whatever roles a token carries (财库〔2021〕22号, 不相容岗位);
/// docs/duties.md is this table, and one test walks it.
/// </summary>
public static class DutyTable
{
    private const string Agreement = "contract";

    private static readonly string[] SupplierActs =
    [
        "drafts, changes or submits the proposal", "signs for the supplier", "declines", "claims",
        "reports expenditure", "proposes a payee for the supplier",
        "proposes, withdraws or refuses a supplement for the supplier", "asks for resumption",
        "gives, answers or withdraws a notice of termination for the supplier", "proposes or ends a subcontract",
    ];

    private static readonly string[] PurchaserActs =
    [
        "signs for the purchaser", "accepts or returns a claim", "accepts expenditure", "grades", "terminates",
        "prepares, returns, approves or withdraws a payment", "records or decides a bank's return",
        "records a recovery", "closes", "proposes a payee for the purchaser", "confirms or rejects a payee",
        "records a gate or a notice",
        "proposes, withdraws or refuses a supplement for the purchaser", "suspends or resumes",
        "gives, answers or withdraws a notice of termination for the purchaser",
        "consents to or refuses a subcontract", "disallows money, or takes that back",
    ];

    /// <summary>Every pair.</summary>
    public static IReadOnlyList<DutyPair> All { get; } =
    [
        new(RoundRefusals.DrafterCannotPublish.Code, "round", "drafts it", "publishes it"),
        new("round.notYoursToEnd", "round", "drafts it or sits on its panel", "cancels or withdraws it"),
        new("evaluation.officerOnPanel", "round", "drafts, publishes or convenes it", "sits on its panel"),
        new("evaluator.ownEntry", "evaluator", "enters the pool", "verifies, returns or removes that entry"),
        new("draw.samePerson", "draw", "commits to it", "brings its public value"),
        new("examination.ownProposal", "proposal", "drafts, changes or submits it", "examines it"),
        new("evaluation.conflict", "lot", "acts for an applicant or examines its proposal", "scores in the lot"),
        new("evaluation.recusedByPanel", "round", "sits on its panel", "recuses another evaluator"),
        new("objection.resolverIsParty", "objection", "objects, or acts for the proposal", "resolves it"),
        new(
            ChallengeRefusals.ReplierIsParty.Code,
            "challenge",
            "challenges, belongs to a party, or sits on the panel",
            "weighs or replies to it, or records that a ruling was carried out"),
        new(
            ComplaintRefusals.HandlerIsParty.Code,
            "complaint",
            "challenges, belongs to a party, sits on the panel, or replied to the challenge",
            "decides it"),
        new(
            OrganizationRefusals.ProposerCannotConfirm.Code, "organization", "proposes an account", "confirms it"),
        new(ContractRefusals.PayeeProposerCannotConfirm.Code, Agreement, "proposes a payee", "confirms it"),
        .. from supplier in SupplierActs
           from purchaser in PurchaserActs
           select new DutyPair(ContractRefusals.BothSides.Code, Agreement, supplier, purchaser),
        new(AssessmentRefusals.SignerCannotAssess.Code, Agreement, "signs for the purchaser", "assesses a stage"),
        new(
            AssessmentRefusals.SupplierSide.Code,
            Agreement,
            "acts for the supplier, or belongs to it",
            "assesses a stage"),
        new(
            AssessmentRefusals.NotIndependent.Code,
            Agreement,
            "acts for the purchaser, or arranges the stage",
            "assesses it as third party or for the community"),
        new(
            AssessmentRefusals.ArrangerCannotGiveUp.Code,
            "stage",
            "arranges it",
            "gives it up once a result is known"),
        new(
            AcceptanceRefusals.AccepterNotFree.Code,
            Agreement,
            "drafts its acceptance, signs for the purchaser, or acts for the supplier",
            "signs its acceptance"),
        new(DocumentRefusals.DrafterRecordsNoGate.Code, Agreement, "drafts the round", "records a gate"),
        new(DocumentRefusals.RecorderCannotSign.Code, Agreement, "records a gate", "signs for the purchaser"),
        new(PaymentRefusals.SignerCannotAccept.Code, Agreement, "signs for the purchaser", "accepts a claim"),
        new(
            PaymentRefusals.SignerCannotApprove.Code,
            Agreement,
            "signs for the purchaser",
            "approves a payment, unless the round says contract.signerMayApprovePayment"),
        new(
            PaymentRefusals.AccepterCannotPay.Code,
            "instalment",
            "accepts the claim, or decides that a returned payment is made again",
            "prepares or approves its payment"),
        new(
            PaymentRefusals.SignerCannotPrepare.Code,
            Agreement,
            "signs for the purchaser",
            "prepares a payment, unless the round says contract.signerMayApprovePayment"),
        new(PaymentRefusals.ApproverCannotApproveTwice.Code, "instalment", "approves its payment", "approves it again"),
        new(PaymentRefusals.PreparerCannotApprove.Code, "instalment", "prepares its payment", "approves it"),
        new(
            PaymentRefusals.BouncerCannotPrepare.Code,
            "instalment",
            "records that the bank returned it",
            "prepares its payment again"),
        new(DisallowanceRefusals.SamePerson.Code, Agreement, "disallows money", "takes that back"),
        new(ReceivableRefusals.SetOffSamePerson.Code, "receivable", "proposes a set-off", "approves or refuses it"),
        new(
            ReceivableRefusals.WriteOffSamePerson.Code,
            "receivable",
            "proposes or approves a write-off",
            "does another step of it"),
    ];
}
