using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Procurement.Domain.Arrears;
using Procurement.Domain.Attachments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Draws;
using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Receivables;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Documents;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Storage.Verification;

/// <summary>
/// What became of looking at one aggregate; <paramref name="Difference"/> is null when everything agrees.
/// </summary>
public sealed record Verified(string Table, string Key, long Events, Difference? Difference);

/// <summary>
/// Folds aggregates again from their events and compares everything that is stored with what follows: the chain, heads,
/// parts, rows of commands, lists, the registers of invoices and receipts, the laws
/// of funds and debtors, the copies, the bytes of files and documents. It changes nothing, and may run while others
/// write.
/// </summary>
public sealed partial class Verifier(
    Keeping keeping,
    AggregateStore store,
    LotLists lots,
    EventCopies copies,
    SealedFiles files,
    DocumentStore documents,
    TableServiceClient tables,
    StorageSettings settings)
{
    // A commit may come between two pages of a partition; what is still there after that is no accident.
    private const int LooksMax = 3;

    /// <summary>
    /// Every aggregate in turn, perhaps of one district, and at the end rows of lists that belong to none.
    /// </summary>
    public async IAsyncEnumerable<Verified> VerifyAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (expected, isWhole) = (new HashSet<(string, string)>(), true);
        foreach (var table in TableNames.Aggregates)
        {
            await foreach (var key in Partition.KeysAsync(Table(table), tenant, "", cancel))
            {
                var (verified, folded) = await LookAsync(table, key, cancel);
                isWhole &= folded is not null;
                expected.UnionWith(folded?.Lists.Select(row => (row.List, row.Id)) ?? []);
                yield return verified;
            }
        }

        // Rows of an aggregate that cannot be folded would look as if they belonged to none.
        if (!isWhole) yield break;
        if (await new ListCheck(Table(TableNames.Lists)).OrphanOrNullAsync(tenant, expected, cancel) is { } orphan)
        {
            yield return new(TableNames.Lists, orphan.Partition, 0, orphan);
        }
    }

    /// <summary>
    /// Every fund and every contract, perhaps of one district: the ledgers keep their laws and say what contracts do.
    /// </summary>
    public async IAsyncEnumerable<Verified> VerifyLedgersAsync(
        string? tenant, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var table in (string[])[TableNames.Funds, TableNames.Contracts])
        {
            await foreach (var key in Partition.KeysAsync(Table(table), tenant, "", cancel))
            {
                yield return await VerifyAsync(table, key, cancel);
            }
        }
    }

    /// <summary>One aggregate.</summary>
    public async Task<Verified> VerifyAsync(string table, string key, CancellationToken cancel) =>
        (await LookAsync(table, key, cancel)).Verified;

    private async Task<(Verified Verified, Folded? Folded)> LookAsync(
        string table, string key, CancellationToken cancel)
    {
        for (var look = 1; ; look++)
        {
            var (found, folded) = await LookOnceAsync(table, key, cancel);
            if (found is null || look == LooksMax) return (new(table, key, folded?.Version ?? 0, found), folded);
        }
    }

    private async Task<(Difference?, Folded?)> LookOnceAsync(string table, string key, CancellationToken cancel)
    {
        Folded? folded = null;
        try
        {
            var partition = await Partition.ReadAsync(Table(table), table, key, cancel);
            var keeper = keeping.Of(table);
            folded = keeper.Fold(key, partition.Events);
            var found = InPartition(keeper, partition, folded);
            return (found ?? await ElsewhereAsync(table, partition, folded, cancel), folded);
        }
        catch (DifferenceException found)
        {
            return (found.Difference, folded);
        }
        catch (StoredRecordException unreadable)
        {
            var row = unreadable.Row;
            return (new(row.Table, row.Partition, row.Row, "", unreadable.Message), folded);
        }
        catch (InvalidDataException broken)
        {
            return (new(table, key, "", "", broken.Message), folded);
        }
    }

    private static Difference? InPartition(IKeeper keeper, Partition partition, Folded folded)
    {
        var table = keeper.Table;
        foreach (var expected in folded.Parts.Values.Prepend(folded.Head))
        {
            if (partition.Row(expected.RowKey) is not { } found) return Missing(table, expected);
            var difference =
                RowComparison.FirstOrNull(table, found, expected.GetRecord(table, "State"), keeper.Reread(found));
            if (difference is not null) return difference;
        }

        foreach (var column in (string[])["Events", "LastHash"])
        {
            var (should, does) = (folded.Head[column], partition.Head![column]);
            if (Equals(should, does)) continue;
            return new(table, partition.Key, Rows.Head, column, $"{does} instead of {should}");
        }

        var surplus = partition.Of("part-").FirstOrDefault(row => !folded.Parts.ContainsKey(row.RowKey));
        return surplus is null
            ? Commands(table, partition, folded)
            : new(table, partition.Key, surplus.RowKey, "", "it follows from no event");
    }

    private static Difference? Commands(string table, Partition partition, Folded folded)
    {
        foreach (var expected in folded.Commands)
        {
            if (partition.Row(expected.RowKey) is not { } found) return Missing(table, expected);
            if (RowComparison.FirstOrNull(table, expected, found) is { } difference) return difference;
        }

        var known = folded.Commands.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var surplus = partition.Of("command-").FirstOrDefault(row => !known.Contains(row.RowKey));
        return surplus is null ? null : new(table, partition.Key, surplus.RowKey, "", "it follows from no event");
    }

    private async Task<Difference?> ElsewhereAsync(
        string table, Partition partition, Folded folded, CancellationToken cancel)
    {
        var difference = await CopiesAsync(table, partition, cancel);
        if (difference is null && folded.State is Fund fund) difference = FundLaws.FirstOrNull(partition.Key, fund);
        if (difference is null && folded.State is AttachmentFolder folder)
        {
            difference = await OfFilesAsync(partition.Key, folder, cancel);
        }

        if (difference is null && folded.State is RoundDraws draws)
        {
            difference = await OfDrawsAsync(partition.Key, draws, cancel);
        }

        // What follows a commit may be on its way; it is told by pendingWork, and by a copy that is older.
        if (difference is not null || partition.FollowedUp < folded.Version) return difference;
        var rows = folded.State is LotProceedings lot
            ? await lots.ExpectedAsync(partition.Key, lot, folded.Version, cancel)
            : folded.Lists;
        difference = await new ListCheck(Table(TableNames.Lists)).FirstOrNullAsync(rows, cancel);
        if (difference is not null) return difference;
        if (folded.State is ArrearsList arrears) await OfArrearsAsync(arrears, cancel);
        return folded.State switch
        {
            Contract contract => await OfContractAsync(ContractKey.Parse(partition.Key), contract, cancel),
            DebtorAccount account => await new DebtLaws(store, new(Table(TableNames.Invoices)))
                .FirstOrNullAsync(DebtorKey.Parse(partition.Key), account, cancel),
            _ => null,
        };
    }

    private async Task<Difference?> CopiesAsync(string table, Partition partition, CancellationToken cancel)
    {
        var (events, copied) = (partition.Events, await copies.ReadAsync(table, partition.Key, cancel));
        if (copied.Count < partition.Copied)
        {
            return new(table, partition.Key, Rows.FollowedUp, "Copied", $"{copied.Count} events are in the copies");
        }

        var isLeftOut = partition.FollowedUp >= events.Count && partition.Copied < events.Count;
        if (isLeftOut)
        {
            return new(table, partition.Key, Rows.Event(partition.Copied + 1), "", "it never reached the copies");
        }

        var other = copied.Zip(events).FirstOrDefault(pair => pair.First.Hash != pair.Second.Hash);
        if (other.First is not null)
        {
            return new(table, partition.Key, Rows.Event(other.First.Number), "Hash", "the copy has another");
        }

        return copied.Count <= events.Count
            ? null
            : new(table, partition.Key, Rows.Event(events.Count + 1), "", "it is in the copies and not in the table");
    }

    private static Difference Missing(string table, TableEntity row) =>
        new(table, row.PartitionKey, row.RowKey, "", "the row is missing");

    private TableClient Table(string name) => tables.GetTableClient(settings.Table(name));
}
