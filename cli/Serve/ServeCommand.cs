using Procurement.Cli.Http;
using Procurement.Documents;

namespace Procurement.Cli.Serve;

/// <summary><c>./run</c>: storage, service and demonstration, until somebody stops it.</summary>
internal sealed class ServeCommand(Repository repository, Options options)
{
    private const int UsualPort = 7071;

    /// <summary>0 when it was stopped; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        if (options.Plain is [var unknown, ..]) throw new CommandFailure($"不认识的命令 {unknown}。用法见 ./run --help。", 2);
        var storage = options.ValueOrNull("--storage");
        if (storage is not null) StorageAccount.Parse(storage);
        var wanted = options.PortOrNull("--port");
        using var data = DataFolder.Claim(options.ValueOrNull("--data") ?? repository.DefaultData);
        try
        {
            await data.UntilLeftAsync(Say, cancel);
            await ServeAsync(data, storage, FreePort(wanted), cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped while starting; what had started is stopped by now.
        }

        Say("已停止。");
        return 0;
    }

    private async Task ServeAsync(DataFolder data, string? storage, int port, CancellationToken cancel)
    {
        var load = new DemonstrationLoad(repository, data, storage, Say) { Wanted = !options.Has("--empty") };
        load.Prepare();
        if (storage is null) Say("启动存储（Azurite）……");
        await using var azurite = storage is null ? await Azurite.StartAsync(repository, data.Azurite, cancel) : null;
        await using var scanner = Scanner.StartOrNull(data, Say);
        var settings = new ServiceSettings(port, azurite?.Connection ?? storage!)
        {
            ServiceKey = data.ServiceKey,
            Scanner = scanner?.Socket,
            SigningRoots = data.AuthorityRoot,
            Portal = repository.PortalOrNull,
            Accounts = People.Write(data.Root),
        };
        TestAuthority.OpenOrCreate(DataFolder.AuthorityOf(data.Root), TimeProvider.System.GetUtcNow()).Dispose();
        Say("启动服务……");
        await using var service = await load.StartAsync(settings, cancel);
        var contents = await Contents.ReadAsync(service.Address, cancel);
        load.Settle();
        await TellAsync(data, service.Address, azurite?.Connection, cancel);
        Say(new Welcome(service.Address, data.Root, settings.Connection, contents)
        {
            Given = options.ValueOrNull("--data"),
            HasPortal = settings.Portal is not null,
        }.Text());
        await StoppedAsync(service.Process, azurite?.Process, cancel);
    }

    private static async Task TellAsync(
        DataFolder data, Uri address, string? storage, CancellationToken cancel)
    {
        using var client = new ServiceClient(address, Demonstration.Tenant);
        var instance = await client.InstanceOrNullAsync(cancel) ?? throw new CommandFailure("服务没有签发令牌的密钥。");
        data.Tell(new(address.Port, Environment.ProcessId, instance, storage));
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
