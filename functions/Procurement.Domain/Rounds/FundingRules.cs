namespace Procurement.Domain.Rounds;

/// <summary>Where the money of a project comes from.</summary>
public enum MoneySource
{
    /// <summary>财政拨款: what is asked of the round.</summary>
    Government,

    /// <summary>自筹资金.</summary>
    OwnFunds,

    /// <summary>社会捐赠.</summary>
    Donation,

    /// <summary>服务收费 (低偿).</summary>
    ServiceFee,

    /// <summary>共建单位支持.</summary>
    Partner,
}

/// <summary>
/// What a round asks of the other money of a project. In a mix, the government's share is the most that may be asked of
/// the round, and every other share the least that must come from there; together they are 100 percent. Contributions
/// in kind count in none.
/// </summary>
public sealed record FundingRules(IReadOnlyList<FundingShare> Mix, bool Evidence);

/// <summary>A share of all cash, from 0 to 1.</summary>
public sealed record FundingShare(MoneySource Source, Fraction Share);

/// <summary>The most of a class of costs that the round pays for, from 0 to 1.</summary>
public sealed record ClassShare(CostClass Class, Fraction Share);

/// <summary>The committee that a round plans: its members, and how many of them are experts.</summary>
public sealed record CommitteePlan(int Members, int Experts);

/// <summary>The template that a round was drafted from, by its name and the day of its edition.</summary>
public sealed record TemplateRef(string Name, DateOnly From);
