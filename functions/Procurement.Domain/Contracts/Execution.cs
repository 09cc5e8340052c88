using Procurement.Domain.Rounds;
using static Procurement.Domain.Contracts.ContractPreconditions;

namespace Procurement.Domain.Contracts;

/// <summary>Grades the mid-term evaluation.</summary>
public sealed record GradeMidterm(MidtermGrade Grade, Author By) : ContractCommand(By);

/// <summary>Scores the final evaluation, 0 to 100.</summary>
public sealed record GradeFinal(Fraction Score, Author By) : ContractCommand(By)
{
    /// <summary>Where several parties assessed: the mark below which it is failed, whatever the bands say.</summary>
    public Fraction? PassMark { get; init; }
}

/// <summary>Evaluations while a contract is in force.</summary>
public static class Execution
{
    /// <summary>
    /// Whether a person may grade: not where the round has several parties assess, for then their result does.
    /// </summary>
    public static Refusal? RefusalToGradeDirectly(AssessmentTerm? term) =>
        term is null ? null : ContractRefusals.GradedByParties;

    /// <summary>Records a mid-term grade; the latest one counts.</summary>
    public static Decision<ContractEvent> Decide(Contract? contract, GradeMidterm command) =>
        (RefusalUnlessInForce(contract, command) ?? RefusalOfOtherSide(contract!, Party.Purchaser, command.By))
            is { } why ? why : new MidtermGraded(command.Grade);

    /// <summary>
    /// Records the final score and the grade it stands for; the latest one counts, until money was paid by it
    /// or is at the bank.
    /// </summary>
    public static Decision<ContractEvent> Decide(Contract? contract, GradeFinal command)
    {
        if (RefusalUnlessInForce(contract, command) is { } why) return why;

        var isSettled = contract!.Instalments.Any(one => one.When is InstalmentCondition.FinalPassed
            && (one.Status is InstalmentStatus.Paid
                || one.SetOff > Money.Zero
                || one.Order is { Stage: PaymentOrderStage.Batched }));
        if (isSettled) return ContractRefusals.EvaluationSettled;
        return RefusalOfOtherSide(contract, Party.Purchaser, command.By) is { } other
            ? other
            : new FinalGraded(command.Score, GradeOf(command, contract));
    }

    private static FinalGrade GradeOf(GradeFinal command, Contract contract) =>
        command.Score < command.PassMark
            ? FinalGrade.Fail
            : FinalGrading.GradeOf(command.Score, contract.Terms.Law.Grades);
}
