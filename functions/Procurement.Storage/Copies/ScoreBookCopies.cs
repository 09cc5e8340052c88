using Azure.Data.Tables;
using Procurement.Domain.Rounds;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Storage.Copies;

/// <summary>
/// Brings the events of score books to the copies. A sheet sends no message, so that scoring costs nothing more; a
/// timer looks at the books of the rounds that are being evaluated, one range of rows for each round.
/// </summary>
public sealed class ScoreBookCopies(
    AggregateStore store, Lists lists, TableServiceClient tables, StorageSettings settings)
{
    private TableClient Books => tables.GetTableClient(settings.Table(TableNames.ScoreBooks));

    /// <summary>
    /// Copies what is new in every round; what failed in one is given back and does not stop the others.
    /// </summary>
    public async Task<IReadOnlyList<(RoundKey Round, Exception Why)>> CopyAsync(CancellationToken cancel)
    {
        List<(RoundKey, Exception)> failed = [];
        foreach (var id in await lists.IdsAsync(ListNames.RoundsInEvaluation, cancel))
        {
            var round = RoundKey.Parse(id);
            try
            {
                await CopyAsync(round, cancel);
            }
            catch (Exception why) when (why is not OperationCanceledException)
            {
                failed.Add((round, why));
            }
        }

        return failed;
    }

    private async Task CopyAsync(RoundKey round, CancellationToken cancel)
    {
        // Asked before: once the books are sealed and copied nothing comes any more.
        var state = (await store.LoadAsync(Kinds.Rounds, round, cancel)).State;
        await foreach (var (key, events, copied) in ProgressAsync(round, cancel))
        {
            if (events > copied) await CopyAsync(key, copied, cancel);
        }

        if (state?.Phase is RoundPhase.Evaluating or RoundPhase.Ranking) return;
        await lists.RemoveAsync(ListNames.RoundsInEvaluation, $"{round}", cancel);
    }

    private async Task CopyAsync(string key, long copied, CancellationToken cancel)
    {
        List<EventRecord> events = [];
        await foreach (var record in store.EventsAsync(TableNames.ScoreBooks, key, copied, cancel)) events.Add(record);
        await store.CopyAsync(TableNames.ScoreBooks, key, events, cancel);
        var row = Rows.NewProgress(key, events[^1].Number, events[^1].Number);
        await Books.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    // Heads and progress of all books of a round, by one range: the progress sorts right behind its head.
    private async IAsyncEnumerable<(string Key, long Events, long Copied)> ProgressAsync(
        RoundKey round, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey gt {$"{round}|"} and PartitionKey lt {$"{round}}}"}")
            + TableClient.CreateQueryFilter($" and RowKey ge {Rows.Head} and RowKey le {Rows.FollowedUp}");
        (string Key, long Events)? head = null;
        await foreach (var row in Books.QueryAsync<TableEntity>(
            filter, null, ["PartitionKey", "RowKey", "Events", "Copied"], cancel))
        {
            if (row.RowKey == Rows.Head)
            {
                if (head is { } alone) yield return (alone.Key, alone.Events, 0);
                head = (row.PartitionKey, row.GetInt64("Events")!.Value);
            }
            else if (head is { } its)
            {
                yield return (its.Key, its.Events, row.GetInt64("Copied") ?? 0);
                head = null;
            }
        }

        if (head is { } last) yield return (last.Key, last.Events, 0);
    }
}
