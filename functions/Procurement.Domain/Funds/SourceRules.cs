using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Funds;

/// <summary>What a project wants the money of a fund for, as it stands when somebody asks.</summary>
/// <param name="Content">
/// The proposal, with what is granted as requested and the budget as it was moved since.
/// </param>
/// <param name="Costs">What its round asks of the classes of costs.</param>
/// <param name="Funding">What its round asks of the other money, or null.</param>
/// <param name="Instalments">When its instalments are claimed.</param>
public sealed record FundedProject(
    ProposalContent Content,
    CostRules Costs,
    FundingRules? Funding,
    IReadOnlyList<InstalmentCondition> Instalments);

/// <summary>Why the source of the money does not pay for a project.</summary>
public static class SourceRefusals
{
    /// <summary>福彩公益金 does not pay for such costs.</summary>
    public static readonly Refusal CostNotAllowed = new("source.costNotAllowed");

    /// <summary>以奖代补 pays for results: nothing in advance.</summary>
    public static readonly Refusal AdvanceNotAllowed = new("source.advanceNotAllowed");

    /// <summary>The other money of the project is not what the round asks.</summary>
    public static readonly Refusal MixNotKept = new("source.mixNotKept");

    /// <summary>A class of costs takes more than its share.</summary>
    public static readonly Refusal ClassShareNotKept = new("source.classShareNotKept");
}

/// <summary>
/// What the source of a fund's money asks of a project, looked at when its money is reserved and again when it is paid.
/// </summary>
public static class SourceRules
{
    /// <summary>What stands on every document of a project that the lottery pays for.</summary>
    public const string LotteryMark = "福彩公益金资助";

    /// <summary>
    /// What 福彩公益金 never pays for, where a fund does not say otherwise (济源, 上虞; docs/rules.md): 三公 costs, basic
    /// expenditure, bonuses, buildings, fixed assets, profit, gifts or cash to clients; and what is usual besides:
    /// debts, fines, donations to others.
    /// </summary>
    public static IReadOnlyList<string> LotteryExcludes { get; } =
    [
        CostClass.Capital.ToWire(), CostClass.Running.ToWire(),
        "三公", "公务接待", "招待费", "公务用车", "购车", "因公出国", "出国费", "基本支出", "奖金", "奖励金", "房屋", "楼堂", "基建",
        "固定资产", "利润", "盈利", "礼品", "礼金", "慰问金", "现金发放", "还债", "债务", "罚款", "滞纳金", "对外捐赠",
    ];

    /// <summary>The mark that documents of this source bear, or null.</summary>
    public static string? MarkOf(FundSource source) => source is FundSource.WelfareLottery ? LotteryMark : null;

    /// <summary>What a fund never pays for.</summary>
    public static IReadOnlyList<string> ExcludedOf(Fund fund)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return fund.ExcludedCosts ?? (fund.Source is FundSource.WelfareLottery ? LotteryExcludes : []);
    }

    /// <summary>Whether a fund never pays for such a line, by its class or by a word of its name.</summary>
    public static bool IsExcluded(Fund fund, BudgetLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Amount > Money.Zero && ExcludedOf(fund).Any(one =>
            one == line.Class.ToWire() || line.Name?.Contains(one, StringComparison.Ordinal) is true);
    }

    /// <summary>Why the fund sets nothing aside for a project, or null.</summary>
    public static Refusal? RefusalToReserve(Fund fund, FundedProject project)
    {
        ArgumentNullException.ThrowIfNull(fund);
        ArgumentNullException.ThrowIfNull(project);
        if (project.Content.Budget.Any(line => IsExcluded(fund, line))) return SourceRefusals.CostNotAllowed;
        if (fund.Envelope is not null && project.Instalments.Contains(InstalmentCondition.Signed))
        {
            return SourceRefusals.AdvanceNotAllowed;
        }

        if (FundingCheck.Of(project.Funding, project.Content).Any(one => one.Applies)) return SourceRefusals.MixNotKept;
        return KeepsShares(project) ? null : SourceRefusals.ClassShareNotKept;
    }

    /// <summary>
    /// Why an instalment is not paid, or null: the same rules on the project as it stands now, and a budget that still
    /// holds.
    /// </summary>
    public static Refusal? RefusalToPay(Fund? fund, FundedProject? project)
    {
        if (fund is null) return FundRefusals.NotFound;
        if (fund.InBudget is null) return FundRefusals.NotInBudget;
        return project is null ? null : RefusalToReserve(fund, project);
    }

    private static bool KeepsShares(FundedProject project)
    {
        var (rules, content) = (project.Costs, project.Content);
        if (FundingCheck.Classes(rules, content).Applies) return false;
        var total = content.Requested.InFen + content.Own.InFen;
        return total <= Fraction.Zero
            || (!(Share(CostClass.Personnel) > rules.PersonnelShareMaximum)
                && !(Share(CostClass.Administration) > rules.AdministrationShareMaximum));

        Fraction Share(CostClass costs) => Fraction.Sum(
            content.Budget.Where(line => line.Class == costs).Select(line => line.Amount.InFen)) / total;
    }
}
