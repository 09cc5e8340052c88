using System.Runtime.CompilerServices;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Documents;
using Procurement.Storage.Stored;
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

    /// <summary>Every address as it is written again, with what kept it from being so, or null.</summary>
    public async IAsyncEnumerable<(string Path, Difference? Difference)> RebuildAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var contract in ContractsAsync(tenant, cancel))
        {
            var why = await WhyAsync(() => rounds.RewriteAsync(contract, cancel));
            if (why is not null) yield return Lists($"{contract}", why);
        }

        await foreach (var round in RoundsAsync(tenant, cancel))
        {
            var why = await WhyAsync(() => rounds.WriteAsync(round, cancel));
            if (why is not null) yield return Lists($"{round}", why);
        }

        await site.StyleAsync(cancel);
        await foreach (var one in DocumentsAsync(tenant, cancel))
        {
            yield return Page(one, await WhyAsync(() => files.MakeAsync(one.Path, one.Make, cancel)));
        }
    }

    /// <summary>Every address with what is wrong there; null where nothing is.</summary>
    public async IAsyncEnumerable<(string Path, Difference? Difference)> VerifyAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var contract in ContractsAsync(tenant, cancel))
        {
            var why = await LookAsync(
                async () => await rounds.IsWrittenAsync(contract, cancel) ? null : "its public rows say something else",
                cancel);
            if (why is not null) yield return Lists($"{contract}", why);
        }

        await foreach (var one in DocumentsAsync(tenant, cancel))
        {
            yield return Page(one, await LookAsync(() => CompareAsync(one, cancel), cancel));
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
            string? why = null;
            why = await WhyAsync(async () => why = await look()) ?? why;
            if (why is null || looks == LooksMax) return why;
            await Task.Delay(Pause, cancel);
        }
    }

    private async IAsyncEnumerable<PublicDocument> DocumentsAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        // From the contracts themselves: an organization's page must be missed also when the rows of it are gone.
        await foreach (var contract in ContractsAsync(tenant, cancel))
        {
            if (await OfOrganizationAsync(contract, cancel) is { } one && seen.Add(one.Path)) yield return one;
            if (await OfAcceptanceAsync(contract, cancel) is { } accepted) yield return accepted;
        }

        await foreach (var round in RoundsAsync(tenant, cancel))
        {
            foreach (var one in await documents.AroundAsync(round, cancel))
            {
                if (seen.Add(one.Path)) yield return one;
            }
        }
    }

    // Only of what was concluded is there a page.
    private async Task<PublicDocument?> OfAcceptanceAsync(ContractKey key, CancellationToken cancel)
    {
        PublicDocument? made = null;
        await WhyAsync(async () =>
            made = await rounds.IsAcceptedAsync(key, cancel) ? documents.OfAcceptance(key) : null);
        return made;
    }

    // A contract that cannot be read is told with its rows.
    private async Task<PublicDocument?> OfOrganizationAsync(ContractKey key, CancellationToken cancel)
    {
        PublicDocument? made = null;
        await WhyAsync(async () =>
            made = documents.OfOrganization(key.Tenant, await rounds.OrganizationAsync(key, cancel)));
        return made;
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

    // One that cannot be made keeps no other from being made.
    private static async Task<string?> WhyAsync(Func<Task> make)
    {
        try
        {
            await make();
            return null;
        }
        catch (StoredRecordException spoiled)
        {
            return spoiled.Message;
        }
    }

    private static (string, Difference?) Lists(string key, string why) =>
        (key, new(TableNames.Lists, key, "", "", why));

    private static (string, Difference?) Page(PublicDocument one, string? why) =>
        (one.Path, why is null ? null : new(ContainerNames.Web, one.Path, "", "", why));
}
