using Procurement.Domain.Rounds;

namespace Procurement.Cli.RoundFiles;

/// <summary>The cost classes (费用类别) of budget lines as officers are told them.</summary>
internal static class BudgetLines
{
    /// <summary>The words of the service, each with what it means.</summary>
    public static string Told { get; } = string.Join("、", Enum.GetValues<CostClass>()
        .Select(line => $"{line.ToWire()}（{Chinese(line)}）"));

    private static string Chinese(CostClass line) => line switch
    {
        CostClass.Personnel => "人员经费",
        CostClass.Activity => "业务活动费",
        CostClass.Administration => "管理费",
        CostClass.Tax => "税费",
        CostClass.Capital => "基础设施建设费",
        CostClass.Running => "日常运作费",
        CostClass.Other => "其他费用",
    };
}
