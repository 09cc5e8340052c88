using System.Diagnostics;
using Procurement.Publishing;
using Procurement.Storage.Verification;

namespace Procurement.Cli.Records;

/// <summary><c>./run verify</c>: folds every aggregate again and compares what is stored, pages too.</summary>
internal sealed class VerifyCommand(Repository repository, Options options)
{
    /// <summary>0 when everything agrees, 1 when something differs.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var storage = await RecordStorage.OpenAsync(repository, options, cancel);
        var (aggregates, events, differences, watch) = (0, 0L, 0, Stopwatch.StartNew());
        await foreach (var one in storage.Get<Verifier>().VerifyAsync(options.ValueOrNull("--tenant"), cancel))
        {
            (aggregates, events) = (aggregates + 1, events + one.Events);
            if (one.Difference is not { } difference) continue;
            differences++;
            Console.WriteLine($"不一致：{difference}");
            if (!options.Has("--all")) return 1;
        }

        var pages = 0;
        await foreach (var (_, found) in
            storage.Get<PublicRecovery>().VerifyAsync(options.ValueOrNull("--tenant"), cancel))
        {
            pages++;
            if (found is null) continue;
            differences++;
            Console.WriteLine($"不一致：{found}");
            if (!options.Has("--all")) return 1;
        }

        Console.WriteLine($"核对了 {pages} 个公开页面。");
        Console.WriteLine(
            $"核对了 {aggregates} 个聚合、{events} 个事件，用时 {watch.Elapsed.TotalSeconds:0.0} 秒，{differences} 处不一致。");
        return differences == 0 ? 0 : 1;
    }

    /// <summary>
    /// The same of funds and contracts alone: the laws of the ledgers, and that they say what the contracts do.
    /// </summary>
    public async Task<int> RunLedgersAsync(CancellationToken cancel)
    {
        await using var storage = await RecordStorage.OpenAsync(repository, options, cancel);
        var (looked, entries, differences, watch) = (0, 0L, 0, Stopwatch.StartNew());
        await foreach (var one in storage.Get<Verifier>().VerifyLedgersAsync(options.ValueOrNull("--tenant"), cancel))
        {
            (looked, entries) = (looked + 1, entries + one.Events);
            if (one.Difference is not { } difference) continue;
            differences++;
            Console.WriteLine($"不一致：{difference}");
            if (!options.Has("--all")) return 1;
        }

        Console.WriteLine(
            $"核对了 {looked} 个资金账和合同、{entries} 个事件，用时 {watch.Elapsed.TotalSeconds:0.0} 秒，{differences} 处不一致。");
        return differences == 0 ? 0 : 1;
    }
}
