using System.Text;
using System.Text.RegularExpressions;

namespace Procurement.Cli.Serve;

/// <summary>What <c>./run</c> prints once the service answers.</summary>
internal sealed partial record Welcome(Uri Address, string Folder, string Connection, Contents Contents)
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

    /// <summary>The folder as it was given with <c>--data</c>; null for the usual one.</summary>
    public string? Given { get; init; }

    /// <summary>Whether pages are served beside the API.</summary>
    public bool HasPortal { get; init; } = true;

    private string Data => Given is null ? "" : $" --data {Quoted(Given)}";

    /// <summary>Address, accounts, and how to stop.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine(HasPortal
            ? $"请在浏览器里打开：  {Address}  （选一个演示账号即登录，不用密码）"
            : "没有构建门户，只有接口：请用 ./run 启动，它会构建。");
        text.AppendLine().AppendLine($"服务：        {Address}api/health");
        text.AppendLine($"接口说明：    {Address}api/openapi.json");
        text.AppendLine($"数据和日志：  {Folder}");
        text.AppendLine($"存储：        {StorageAccount.Masked(Connection)}");
        text.AppendLine().AppendLine($"演示账户（租户 {Demonstration.Tenant}），用 ./run token 角色{Data} 取令牌：");
        foreach (var (role, name) in Accounts) text.AppendLine($"  {role,-17} {name}");
        foreach (var (uscc, name) in Contents.Organizations)
            text.AppendLine($"  applicant --organization {uscc}  {name}");
        if (Contents.Organizations.Count == 0)
            text.AppendLine("  applicant --organization 代码  申报单位（先由 admin 登记组织）");
        if (Contents.Rounds.Count > 0) text.AppendLine().AppendLine("演示轮次：");
        foreach (var (round, title) in Contents.Rounds) text.AppendLine($"  {round,-16} {title}");
        text.AppendLine().AppendLine("例如：");
        text.AppendLine($"  curl -H \"Authorization: Bearer $(./run token officer{Data})\" {Address}api/rounds");
        text.AppendLine($"  ./run certificate approver{Data}    （签署合同用的演示证书，写进 approver.pem）");
        return text.AppendLine().Append("按 Ctrl-C 停止。").ToString();
    }

    // As a shell takes it for one word.
    private static string Quoted(string path) =>
        Plain().IsMatch(path) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[\w./-]+\z", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
