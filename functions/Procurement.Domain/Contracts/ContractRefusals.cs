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

    /// <summary>The signing days of this contract are not over, so it cannot lapse.</summary>
    public static readonly Refusal NotLapsed = new("contract.notLapsed");

    /// <summary>The award has a contract already.</summary>
    public static readonly Refusal AlreadyOffered = new("contract.alreadyOffered");
}
