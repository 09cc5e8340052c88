using Procurement.Domain.Payments;

namespace Procurement.Domain.Contracts;

/// <summary>Reports and evaluations while a contract is in force.</summary>
public static class Execution
{
    /// <summary>Records the accepted expenditure to date.</summary>
    public static Decision<ContractEvent> Report(Contract? contract, Money spent, By by) =>
        Checks.NotInForce(contract, by) is { } why ? why : new ExpenditureReported(spent);

    /// <summary>Records a mid-term grade; the latest one counts.</summary>
    public static Decision<ContractEvent> GradeMidterm(Contract? contract, MidtermGrade grade, By by) =>
        Checks.NotInForce(contract, by) is { } why ? why : new MidtermGraded(grade);

    /// <summary>Records the final score (0–100) and the grade it stands for.</summary>
    public static Decision<ContractEvent> GradeFinal(Contract? contract, Fraction score, By by) =>
        Checks.NotInForce(contract, by) is { } why ? why : new FinalGraded(score, FinalGrading.GradeOf(score));
}

/// <summary>The refusals that steps on a contract share, in the order in which they are checked.</summary>
internal static class Checks
{
    /// <summary>Unknown or ended.</summary>
    public static Refusal? NotActive(Contract? contract, By by) => contract switch
    {
        null => ContractRefusals.NotFound,
        { Status: ContractStatus.InForce } => null,
        { Status: ContractStatus.AwaitingSignatures } when !contract.HasLapsed(by.At) => null,
        _ => ContractRefusals.NotActive,
    };

    /// <summary>Unknown, ended, or not yet signed by both.</summary>
    public static Refusal? NotInForce(Contract? contract, By by) =>
        NotActive(contract, by) ??
        (contract!.Status is ContractStatus.InForce ? null : ContractRefusals.NotInForce);
}
