namespace Procurement.Domain.Evaluation;

/// <summary>Why a sheet or a recusal is refused.</summary>
public static class EvaluationRefusals
{
    /// <summary>The account is not on the committee of this round.</summary>
    public static readonly Refusal NotOnPanel = new("evaluation.notOnPanel");

    /// <summary>The member of the committee was not named for the lot of this proposal.</summary>
    public static readonly Refusal LotNotYours = new("evaluation.lotNotYours");

    /// <summary>The proposal is not among those to score.</summary>
    public static readonly Refusal ProposalUnknown = new("evaluation.proposalUnknown");

    /// <summary>The evaluator acted for an applicant of the lot, belongs to one, or examined its proposal.</summary>
    public static readonly Refusal Conflict = new("evaluation.conflict");

    /// <summary>The evaluator is recused from this proposal (实施条例 art. 9).</summary>
    public static readonly Refusal Recused = new("evaluation.recused");

    /// <summary>A member of the committee recuses nobody but itself.</summary>
    public static readonly Refusal RecusedByPanel = new("evaluation.recusedByPanel");

    /// <summary>
    /// Nobody else would be left to score the proposal: one officer could put it last by keeping everybody out.
    /// </summary>
    public static readonly Refusal LastEvaluator = new("evaluation.lastEvaluator");

    /// <summary>The sheets are sealed.</summary>
    public static readonly Refusal Sealed = new("evaluation.sealed");

    /// <summary>A judged criterion has no points.</summary>
    public static readonly Refusal CriterionMissing = new("sheet.criterionMissing");

    /// <summary>The round has no judged criterion of this name.</summary>
    public static readonly Refusal CriterionUnknown = new("sheet.criterionUnknown");

    /// <summary>Points below 0 or above the criterion's most.</summary>
    public static readonly Refusal PointsOutOfRange = new("sheet.pointsOutOfRange");
}
