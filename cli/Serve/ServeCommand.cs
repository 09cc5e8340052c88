using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary><c>./run</c>: storage, service and demonstration, until somebody stops it.</summary>
internal sealed class ServeCommand(Repository repository, Options options)
{
    private const int UsualPort = 7071;

    /// <summary>0 when it was stopped; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.Plain is [var unknown, ..]) throw new CommandFailure($"不认识的命令 {unknown}。用法见 ./run --help。", 2);
        var wanted = options.PortOrNull("--port");
        using var data = DataFolder.Claim(options.ValueOrNull("--data") ?? repository.DefaultData);
        var port = FreePort(wanted);
        try
        {
            await ServeAsync(data, port, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped while starting; what had started is stopped by now.
        }

        Say("已停止。");
        return 0;
    }

    private async Task ServeAsync(DataFolder data, int port, CancellationToken cancel)
    {
        var storage = options.ValueOrNull("--storage");
        // A folder that no emulator has used holds no rounds: that saves one start of the service to ask it.
        var fresh = storage is null && !Directory.EnumerateFileSystemEntries(data.Azurite.Folder).Any();
        if (storage is null) Say("启动存储（Azurite）……");
        await using var azurite = storage is null ? await Azurite.StartAsync(repository, data.Azurite, cancel) : null;
        var settings = new ServiceSettings(port, azurite?.Connection ?? storage!);
        Say("启动服务……");
        if (fresh && !options.Has("--empty")) await LoadAsync(data, settings, cancel);
        var service = await ServiceProcess.StartAsync(repository, settings, data.ServiceLog, cancel);
        if (!fresh && !options.Has("--empty") && await IsEmptyAsync(service, cancel))
        {
            await service.DisposeAsync();
            await LoadAsync(data, settings, cancel);
            service = await ServiceProcess.StartAsync(repository, settings, data.ServiceLog, cancel);
        }

        await using (service)
        {
            data.Tell(new(port, Environment.ProcessId, settings.Connection));
            Say(Welcome.Text(service.Address, data, settings.Connection, withDemonstration: !options.Has("--empty")));
            await StoppedAsync(service.Process, azurite?.Process, cancel);
        }
    }

    // The demonstration is not mixed into anybody's own rounds.
    private static async Task<bool> IsEmptyAsync(ServiceProcess service, CancellationToken cancel)
    {
        using var client = new ServiceClient(service.Address, Demonstration.Tenant);
        return (await client.ListAsync(Caller.Officer, "rounds", cancel)).Count == 0;
    }

    // A service without a demonstration is better than none, for instance in a year whose holidays are not loaded.
    private async Task LoadAsync(DataFolder data, ServiceSettings settings, CancellationToken cancel)
    {
        Say("装入演示轮次……");
        try
        {
            var demonstration = new Demonstration(repository, settings, data.ServiceLog);
            await demonstration.LoadAsync(TimeProvider.System.GetUtcNow(), cancel);
        }
        catch (CommandFailure failure)
        {
            Say($"演示轮次没有全部装入：{failure.Message}");
        }
    }

    private static async Task StoppedAsync(ChildProcess service, ChildProcess? azurite, CancellationToken cancel)
    {
        var stop = Task.Delay(Timeout.Infinite, cancel);
        var first = await Task.WhenAny(stop, service.Exited, azurite?.Exited ?? stop);
        if (first != stop) throw (first == service.Exited ? service : azurite!).Ended();
    }

    private static int FreePort(int? wanted)
    {
        if (wanted is { } asked)
        {
            return Ports.IsFree(asked) ? asked : throw new CommandFailure($"端口 {asked} 已被占用，请用 --port 换一个。");
        }

        if (Ports.IsFree(UsualPort)) return UsualPort;
        var other = Ports.AnyFree();
        Say($"端口 {UsualPort} 已被占用，改用 {other}。");
        return other;
    }

    // The terminal may be gone by the time we say good-bye.
    private static void Say(string sentence)
    {
        try
        {
            Console.WriteLine(sentence);
        }
        catch (IOException)
        {
        }
    }
}
