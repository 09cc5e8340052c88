namespace Procurement.Domain.Contracts;

/// <summary>Why a step on a contract is refused (rounds/README.md, "Contract and money").</summary>
public static class ContractRefusals
{
    /// <summary>There is no contract for this proposal.</summary>
    public static readonly Refusal NotFound = new("contract.notFound");

    /// <summary>The contract is declined, expired, terminated or closed.</summary>
    public static readonly Refusal NotActive = new("contract.notActive");

    /// <summary>Not yet signed by both.</summary>
    public static readonly Refusal NotInForce = new("contract.notInForce");

    /// <summary>Suspended (中止): nothing is claimed, accepted, paid or agreed until it goes on.</summary>
    public static readonly Refusal Suspended = new("contract.suspended");

    /// <summary>The purchaser signs after the supplier.</summary>
    public static readonly Refusal SupplierSignsFirst = new("contract.supplierSignsFirst");

    /// <summary>This party has signed, or the contract is in force.</summary>
    public static readonly Refusal AlreadySigned = new("contract.alreadySigned");

    /// <summary>The days for signing are over (政府采购法 art. 46).</summary>
    public static readonly Refusal SigningExpired = new("contract.signingExpired");

    /// <summary>An instalment was paid by the final grade, which does not change any more.</summary>
    public static readonly Refusal EvaluationSettled = new("evaluation.settled");

    /// <summary>A contract cannot be closed before its final evaluation.</summary>
    public static readonly Refusal FinalEvaluationMissing = new("contract.finalEvaluationMissing");

    /// <summary>An instalment is neither paid nor worth nothing.</summary>
    public static readonly Refusal InstalmentOutstanding = new("instalment.outstanding");

    /// <summary>Money that was not spent has not come back.</summary>
    public static readonly Refusal RecoveryOutstanding = new("recovery.outstanding");

    /// <summary>More than what is still to be returned.</summary>
    public static readonly Refusal RecoveryExceedsOutstanding = new("recovery.exceedsOutstanding");

    /// <summary>Nothing, or less, cannot come back.</summary>
    public static readonly Refusal RecoveryNotPositive = new("recovery.notPositive");

    /// <summary>Nobody spends less than nothing.</summary>
    public static readonly Refusal ExpenditureNegative = new("expenditure.negative");

    /// <summary>No expenditure was reported that waits to be accepted.</summary>
    public static readonly Refusal ExpenditureNotReported = new("expenditure.notReported");

    /// <summary>More than what was reported.</summary>
    public static readonly Refusal ExpenditureAboveReported = new("expenditure.aboveReported");

    /// <summary>Whoever accepts less than what was reported says why.</summary>
    public static readonly Refusal ExpenditureReasonMissing = new("expenditure.reasonMissing");

    /// <summary>Whoever acted for one party does not act for the other (财库〔2021〕22号, 不相容岗位).</summary>
    public static readonly Refusal BothSides = new("duty.bothSides");

    /// <summary>A claim is accepted or a payment prepared: until it is paid or given back, the payee stays.</summary>
    public static readonly Refusal PayeeLocked = new("payee.locked");

    /// <summary>Another payee waits for its confirmation.</summary>
    public static readonly Refusal PayeeChangeWaits = new("payee.changeWaits");

    /// <summary>The registry knows no other account than the payee.</summary>
    public static readonly Refusal PayeeUnchanged = new("payee.unchanged");

    /// <summary>No payee waits for its confirmation.</summary>
    public static readonly Refusal PayeeNotProposed = new("payee.notProposed");

    /// <summary>The number that was typed in is not that of the proposed payee.</summary>
    public static readonly Refusal PayeeNumberDiffers = new("payee.numberDiffers");

    /// <summary>The registry does not know the proposed payee as the organization's account any more.</summary>
    public static readonly Refusal PayeeNotInRegistry = new("payee.notInRegistry");

    /// <summary>Whoever proposed a payee does not confirm it.</summary>
    public static readonly Refusal PayeeProposerCannotConfirm = new("payee.proposerCannotConfirm");

    /// <summary>The signing days of this contract are not over, so it cannot lapse.</summary>
    public static readonly Refusal NotLapsed = new("contract.notLapsed");

    /// <summary>The award has a contract already.</summary>
    public static readonly Refusal AlreadyOffered = new("contract.alreadyOffered");
}
