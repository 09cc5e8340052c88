using System.Diagnostics;
using Procurement.Storage.Account;
using Procurement.Storage.Recovery;
using Procurement.Storage.Verification;

namespace Procurement.Cli.Records;

/// <summary><c>./run restore</c>: brings an empty account back from the copies.</summary>
internal sealed class RestoreCommand(Repository repository, Options options)
{
    /// <summary>0 when everything is back; what goes wrong is thrown.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var storage = await RecordStorage.OpenAsync(repository, options, cancel);
        await storage.Get<StorageReadiness>().StartAsync(cancel);
        var (aggregates, events, watch) = (0, 0, Stopwatch.StartNew());
        try
        {
            await foreach (var one in storage.Get<Restorer>().RestoreAsync(cancel))
            {
                (aggregates, events) = (aggregates + 1, events + one.Events);
            }
        }
        catch (Exception broken)
            when (broken is InvalidDataException or InvalidOperationException or DifferenceException)
        {
            throw new CommandFailure($"恢复到第 {aggregates} 个聚合时停下：{broken.Message}", 1, broken);
        }

        Console.WriteLine(
            $"恢复了 {aggregates} 个聚合、{events} 个事件，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。启动服务后由它补完后续工作。");
        return 0;
    }
}
