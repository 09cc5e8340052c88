using System.Runtime.CompilerServices;
using Procurement.Publishing.Site;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Verification;

namespace Procurement.Publishing;

/// <summary>
/// Makes the pages of residents again, all of them, from the aggregates, and tells where what lies there is not what
/// would be made. It may run while others work: what changes meanwhile is looked at again.
/// </summary>
public sealed class PublicRecovery(
    AggregateKeys keys, PublicRounds rounds, PublicDocuments documents, PublicSite site, PublicFiles files)
{
    // Pages follow a commit within seconds; what still differs after that is no accident.
    private const int LooksMax = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Every address as it is written again.</summary>
    public async IAsyncEnumerable<string> RebuildAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var contract in ContractsAsync(tenant, cancel)) await rounds.RewriteAsync(contract, cancel);
        await foreach (var round in RoundsAsync(tenant, cancel)) await rounds.WriteAsync(round, cancel);
        await site.StyleAsync(cancel);
        await foreach (var one in DocumentsAsync(tenant, cancel))
        {
            await files.MakeAsync(one.Path, one.Make, cancel);
            yield return one.Path;
        }
    }

    /// <summary>Every address with what is wrong there, null where nothing is.</summary>
    public async IAsyncEnumerable<(string Path, Difference? Difference)> VerifyAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var contract in ContractsAsync(tenant, cancel))
        {
            var why = await LookAsync(async () => await rounds.IsWrittenAsync(contract, cancel)
                ? null
                : "its public rows say something else", cancel);
            if (why is not null) yield return ($"{contract}", Of(TableNames.Lists, $"{contract}", why));
        }

        await foreach (var one in DocumentsAsync(tenant, cancel))
        {
            var why = await LookAsync(() => CompareAsync(one, cancel), cancel);
            yield return (one.Path, why is null ? null : Of(ContainerNames.Web, one.Path, why));
        }
    }

    private async Task<string?> CompareAsync(PublicDocument one, CancellationToken cancel)
    {
        var should = await one.Make(cancel);
        var does = await files.FindAsync(one.Path, cancel);
        return should is null || should == does ? null
            : does is null ? "the page is missing"
            : "the page is not what would be written now";
    }

    private static async Task<string?> LookAsync(Func<Task<string?>> look, CancellationToken cancel)
    {
        for (var looks = 1; ; looks++)
        {
            if (await look() is not { } why) return null;
            if (looks == LooksMax) return why;
            await Task.Delay(Pause, cancel);
        }
    }

    private async IAsyncEnumerable<PublicDocument> DocumentsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        await foreach (var round in RoundsAsync(tenant, cancel))
        {
            foreach (var one in await documents.AroundAsync(round, cancel))
            {
                if (seen.Add(one.Path)) yield return one;
            }
        }
    }

    private async IAsyncEnumerable<RoundKey> RoundsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var key in keys.ReadAsync(TableNames.Rounds, tenant, cancel)) yield return RoundKey.Parse(key);
    }

    private async IAsyncEnumerable<ContractKey> ContractsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var key in keys.ReadAsync(TableNames.Contracts, tenant, cancel))
        {
            yield return ContractKey.Parse(key);
        }
    }

    private static Difference Of(string where, string what, string why) => new(where, what, "", "", why);
}
