using System.Diagnostics;
using Procurement.Publishing;
using Procurement.Storage.Recovery;

namespace Procurement.Cli.Records;

/// <summary><c>./run rebuild</c>: makes heads, parts, lists and public pages anew from the events.</summary>
internal sealed class RebuildCommand(Repository repository, Options options)
{
    /// <summary>0 when all is made, 1 when the events of an aggregate are not whole.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var storage = await RecordStorage.OpenAsync(repository, options, cancel);
        var (aggregates, rows, broken, watch) = (0, 0, 0, Stopwatch.StartNew());
        await foreach (var one in storage.Get<Rebuilder>().RebuildAsync(options.ValueOrNull("--tenant"), cancel))
        {
            (aggregates, rows) = (aggregates + 1, rows + one.Rows);
            if (one.Rows > 0) Console.WriteLine($"重做了 {one.Table} {one.Key}：{one.Rows} 行");
            if (one.Difference is not { } difference) continue;
            broken++;
            Console.WriteLine($"不能重做：{difference}");
        }

        var pages = 0;
        await foreach (var (_, difference) in
            storage.Get<PublicRecovery>().RebuildAsync(options.ValueOrNull("--tenant"), cancel))
        {
            pages++;
            if (difference is null) continue;
            broken++;
            Console.WriteLine($"不能重做：{difference}");
        }

        Console.WriteLine($"重做了 {pages} 个公开页面。");
        Console.WriteLine(
            $"看过 {aggregates} 个聚合，重做 {rows} 行，{broken} 个不能重做，用时 {watch.Elapsed.TotalSeconds:0.0} 秒。");
        return broken == 0 ? 0 : 1;
    }
}
