using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary><c>./run token ROLE</c>: prints a token for a demo account of the running service.</summary>
internal sealed class TokenCommand(Repository repository, Options options)
{
    private static readonly string[] Roles =
    [
        "applicant", "evaluator", "officer", "approver", "finance", "finance-approver", "supervisor", "admin",
    ];

    /// <summary>The options that take a value.</summary>
    public static readonly string[] Options = ["--organization", "--tenant", "--account", "--data"];

    /// <summary>0 when printed; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.Plain is not [var role] || !Roles.Contains(role))
            throw new CommandFailure($"用法：./run token 角色 [选项]；角色是 {string.Join("、", Roles)} 之一。", 2);
        var organization = options.ValueOrNull("--organization");
        if (role == "applicant" && organization is null)
            throw new CommandFailure("applicant 代表一个组织：请加上 --organization 统一社会信用代码。", 2);
        var data = options.ValueOrNull("--data") ?? repository.DefaultData;
        var running = DataFolder.RunningOrNull(data) ?? throw NotRunning();
        var tenant = options.ValueOrNull("--tenant") ?? Demonstration.Tenant;
        using var service = new ServiceClient(new($"http://127.0.0.1:{running.Port}"), tenant);
        if (!await service.IsRunningAsync(cancel)) throw NotRunning();
        Console.WriteLine(await service.TokenAsync(new(role, organization, options.ValueOrNull("--account")), cancel));
        return 0;
    }

    private static CommandFailure NotRunning() => new("服务没有在运行：请先在另一个终端启动 ./run。");
}
