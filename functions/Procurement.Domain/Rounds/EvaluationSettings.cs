namespace Procurement.Domain.Rounds;

/// <summary>How proposals are scored, ranked and selected.</summary>
public sealed record EvaluationSettings(
    IReadOnlyList<Criterion> Criteria,
    Trim? Trim,
    Fraction PassMark,
    IReadOnlyList<TieRule> Ties,
    int Reserve,
    BudgetPolicy BudgetPolicy,
    int MinimumBidders)
{
    /// <summary>The committee that is planned, or null where the round does not say.</summary>
    public CommitteePlan? Committee { get; init; }

    /// <summary>The criteria that evaluators give points for.</summary>
    public IEnumerable<Criterion> Judged => Criteria.Where(criterion => criterion.Method is ScoringMethod.Judged);

    /// <summary>The price criterion, or null where price is not scored.</summary>
    public Criterion? Price => Criteria.FirstOrDefault(criterion => criterion.Method is ScoringMethod.LowestPrice);
}

/// <summary>How the points of a criterion come about.</summary>
public enum ScoringMethod
{
    /// <summary>Each evaluator gives points from 0 to the maximum.</summary>
    Judged,

    /// <summary>lowest evaluated price ÷ evaluated price × points (财政部令第87号 art. 55).</summary>
    LowestPrice,
}

/// <summary>A criterion and its most points.</summary>
public sealed record Criterion(string Ref, string Title, Fraction Points, ScoringMethod Method);

/// <summary>
/// From <paramref name="From"/> sheets on, so many of the highest and lowest totals are dropped, unless none would be
/// left.
/// </summary>
public sealed record Trim(int Highest, int Lowest, int From);

/// <summary>What decides between equal scores.</summary>
public enum TieKind
{
    /// <summary>The lower requested amount.</summary>
    LowerPrice,

    /// <summary>The higher mean of one criterion over all sheets, untrimmed.</summary>
    Criterion,

    /// <summary>The earlier submission.</summary>
    EarlierSubmission,
}

/// <summary>One tie rule; <paramref name="CriterionRef"/> only for <see cref="TieKind.Criterion"/>.</summary>
public sealed record TieRule(TieKind Kind, string? CriterionRef = null);

/// <summary>What happens when the lot's budget does not cover the next proposal.</summary>
public enum BudgetPolicy
{
    /// <summary>Pass over it and go on.</summary>
    Skip,

    /// <summary>End awarding.</summary>
    Stop,
}
