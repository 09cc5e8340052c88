using Procurement.Cli.Http;

namespace Procurement.Cli.Serve;

/// <summary>Starts the service with the demonstration in it, also after a start that was broken off.</summary>
internal sealed class DemonstrationLoad(
    Repository repository, DataFolder data, string? storage, Action<string> say)
{
    private readonly LoadMarker marker = data.Marker(storage);
    private bool fresh;
    private bool complete = true;

    /// <summary>Whether the demonstration is wanted at all.</summary>
    public required bool Wanted { get; init; }

    /// <summary>Before the storage starts: throws away what a broken-off load has left in storage of our own.</summary>
    public void Prepare()
    {
        if (storage is not null) return;
        if (marker.State is LoadState.Discardable)
        {
            say($"上次装入演示轮次时中断了：清除那些不完整的数据{(Wanted ? "，重新装入" : "")}。");
            data.Discard();
            marker.Settle(complete: true);
        }

        // A folder that no emulator has used holds no rounds: that saves one start of the service to ask it.
        fresh = data.IsFresh;
        if (fresh && Wanted) marker.Begin(fresh);
    }

    /// <summary>The running service, after the load if there is one to do.</summary>
    public async Task<ServiceProcess> StartAsync(ServiceSettings settings, CancellationToken cancel)
    {
        if (fresh && Wanted) await LoadAsync(settings, cancel);
        var service = await ServiceProcess.StartAsync(repository, settings, data.ServiceLog, cancel);
        if (fresh || !await StoppedToLoadAsync(service, cancel)) return service;
        marker.Begin(fresh: false);
        await LoadAsync(settings, cancel);
        return await ServiceProcess.StartAsync(repository, settings, data.ServiceLog, cancel);
    }

    /// <summary>Before the address is told: from then on others may write, so nothing is thrown away later.</summary>
    public void Settle()
    {
        marker.Settle(complete);
        var elsewhere = storage is null ? "用 --data 另选一个空文件夹" : "换一个空的存储";
        if (!complete) say($"演示轮次没有全部装入，下面只列出已有的。要完整的演示，请{elsewhere}。");
    }

    // The load runs a service of its own, on a simulated clock.
    private async Task<bool> StoppedToLoadAsync(ServiceProcess service, CancellationToken cancel)
    {
        var stop = true;
        try
        {
            var hasRounds = await HasRoundsAsync(service, cancel);
            if (hasRounds) complete = marker.State is LoadState.Settled;
            return stop = Wanted && !hasRounds;
        }
        finally
        {
            if (stop) await service.DisposeAsync();
        }
    }

    // The demonstration is not mixed into anybody's own rounds.
    private static async Task<bool> HasRoundsAsync(ServiceProcess service, CancellationToken cancel)
    {
        using var client = new ServiceClient(service.Address, Demonstration.Tenant);
        var first = await client.GetAsync(Caller.Officer, "rounds?limit=1", cancel);
        return first.OrThrow().Member("items")!.AsArray().Count > 0;
    }

    // A service without a demonstration is better than none, for instance in a year whose holidays are not loaded.
    private async Task LoadAsync(ServiceSettings settings, CancellationToken cancel)
    {
        say("装入演示轮次……");
        try
        {
            var demonstration = new Demonstration(repository, settings, data.ServiceLog);
            await demonstration.LoadAsync(TimeProvider.System.GetUtcNow(), cancel);
        }
        catch (CommandFailure failure)
        {
            complete = false;
            say($"装入演示轮次时出错：{failure.Message}");
        }
    }
}
