using System.Diagnostics;
using System.Text.Json.Nodes;
using Procurement.Cli.Http;
using Procurement.Cli.Play;
using Procurement.Cli.Serve;
using Procurement.Domain.Calendar;

namespace Procurement.Cli.Ledgers;

/// <summary>
/// <c>./run ledger NAME</c>: loads a service ledger and its records, in storage of its own, and settles.
/// </summary>
internal sealed class LedgerCommand(Repository repository, Options options)
{
    private const string Tenant = "wuchang", Ledger = "ledger", Supplier = "52420106MJH000001K";

    private readonly Progress progress = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();

    /// <summary>0 when done; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.Plain is not [var name])
            throw new CommandFailure("用法：./run ledger 名称 [--out 结果] [--storage 连接字符串]", 2);
        var file = LedgerFile.Read(name, Supplier);
        using var output = ResultOutput.Open(options.ValueOrNull("--out"), file.Records);
        var folder = Directory.CreateTempSubdirectory("procurement-ledger-");
        try
        {
            await output.WriteAsync(await LoadAsync(file, folder.FullName, cancel), cancel);
        }
        finally
        {
            progress.Clear();
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private async Task<string> LoadAsync(LedgerFile file, string folder, CancellationToken cancel)
    {
        progress.Show("启动存储和服务");
        await using var azurite = options.Has("--storage")
            ? null
            : await Azurite.StartAsync(repository, new(folder, InMemory: true), cancel);
        var settings = new ServiceSettings(Port: 0, azurite?.Connection ?? options.ValueOrNull("--storage")!)
        {
            Prefix = $"ledger{Guid.NewGuid().ToString("N")[..12]}",
            // After its last day, so that every service is over.
            Clock = ChinaTime.EndOfDay(file.Through).AddDays(1),
            ServiceKey = Path.Combine(folder, "service.key"),
        };
        await using var service = await ServiceProcess.StartAsync(repository, settings, null, cancel);
        using var client = new ServiceClient(service.Address, Tenant);
        var loading = LoadAsync(client, file, cancel);
        var ended = Task.WhenAny(service.Process.Exited, azurite?.Process.Exited ?? service.Process.Exited);
        if (await Task.WhenAny(loading, ended) == loading) return await loading;
        throw azurite is { Process.Exited.IsCompleted: true } ? azurite.Process.Ended() : service.Process.Ended();
    }

    private async Task<string> LoadAsync(ServiceClient client, LedgerFile file, CancellationToken cancel)
    {
        var started = watch.Elapsed;
        var organization = new JsonObject
        {
            ["name"] = "服务台账承接单位",
            ["kind"] = "serviceInstitution",
            ["account"] = new JsonObject { ["bank"] = "演示银行", ["number"] = "6222000000000001" },
        };
        (await client.PutAsync(Caller.Officer, $"organizations/{Supplier}", organization, cancel)).OrThrow();
        (await client.PutAsync(Caller.Officer, $"service-ledgers/{Ledger}", file.Body, cancel)).OrThrow();
        await new LedgerLoad(client, Caller.Applicant(Supplier), progress).SendAsync(Ledger, file.Records, cancel);
        var loaded = watch.Elapsed;
        var settlement = await client.GetAsync(Caller.Officer, $"service-ledgers/{Ledger}/settlement", cancel);
        var result = LedgerResult.Write(settlement.OrThrow());
        progress.Say(
            $"共 {watch.Elapsed.TotalSeconds:0.0} 秒（启动 {started.TotalSeconds:0.0}，"
            + $"装入 {(loaded - started).TotalSeconds:0.0}，结算 {(watch.Elapsed - loaded).TotalSeconds:0.0}）。");
        return result;
    }
}
