using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary><c>./run token ROLE</c>: prints a token for a demo account of the running service.</summary>
internal sealed class TokenCommand(Repository repository, Options options)
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(5);

    /// <summary>The options that take a value.</summary>
    public static readonly string[] Options = ["--organization", "--tenant", "--account", "--data"];

    /// <summary>0 when printed; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var request = TokenRequest.Read(options);
        var data = DataFolder.Checked(options.ValueOrNull("--data") ?? repository.DefaultData);
        var running = DataFolder.RunningOrNull(data) ?? throw NotRunning();
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        inTime.CancelAfter(AnswersWithin);
        try
        {
            Console.WriteLine(await TokenAsync(running, request, inTime.Token));
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new CommandFailure(
                $"端口 {running.Port} 在 {AnswersWithin.TotalSeconds:0} 秒内没有回答。请先在另一个终端启动 ./run。", 1, late);
        }

        return 0;
    }

    // The record may be left over from a start that was killed, and the port be somebody else's by now.
    private static async Task<string> TokenAsync(
        RunningService running, TokenRequest request, CancellationToken cancel)
    {
        using var service = new ServiceClient(running.Address, request.Tenant);
        if (await service.InstanceOrNullAsync(cancel) is not { } instance) throw NotRunning();
        return instance == running.Instance
            ? await service.TokenAsync(request.Caller, cancel)
            : throw new CommandFailure($"端口 {running.Port} 上回答的不是用这个数据文件夹启动的服务。请先在另一个终端启动 ./run。");
    }

    private static CommandFailure NotRunning() => new("服务没有在运行：请先在另一个终端启动 ./run。");
}
