using System.Text;

namespace Procurement.Cli.Serve;

/// <summary>What <c>./run</c> prints once the service answers.</summary>
internal static class Welcome
{
    private static readonly (string Role, string Name)[] Accounts =
    [
        ("officer", "采购人经办：起草轮次、审查、验收"),
        ("approver", "采购人审批：发布、答复异议、定标、签约"),
        ("finance", "财务经办：资金、编制付款"),
        ("finance-approver", "财务复核：批准付款"),
        ("evaluator", "评审专家：评分、回避"),
        ("supervisor", "监督：查看一切和审计记录"),
        ("admin", "管理员：登记组织和资金"),
    ];

    /// <summary>Address, accounts, and how to stop.</summary>
    public static string Text(Uri address, DataFolder data, string connection, bool withDemonstration)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine($"服务已就绪：  {address}api/health");
        text.AppendLine($"接口说明：    {address}api/openapi.json");
        text.AppendLine($"数据和日志：  {data.Root}");
        text.AppendLine($"存储：        {connection}");
        text.AppendLine().AppendLine($"演示账户（租户 {Demonstration.Tenant}），用 ./run token 角色 取令牌：");
        foreach (var (role, name) in Accounts) text.AppendLine($"  {role,-17} {name}");
        foreach (var (uscc, name) in Demonstration.Applicants())
            text.AppendLine($"  applicant --organization {uscc}  {name}");
        if (withDemonstration) text.AppendLine().AppendLine("演示轮次：");
        foreach (var round in withDemonstration ? Demonstration.Rounds() : []) text.AppendLine($"  {round}");
        text.AppendLine().AppendLine("例如：");
        text.AppendLine($"  curl -H \"Authorization: Bearer $(./run token officer)\" {address}api/rounds");
        return text.AppendLine().Append("按 Ctrl-C 停止。").ToString();
    }
}
