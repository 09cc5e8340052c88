using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Procurement.Domain;
using Procurement.Storage.Account;
using Procurement.Storage.Queues;

namespace Procurement.Storage.Aggregates;

/// <summary>
/// Loads aggregates and saves what was decided on them: one partition, one transaction on the ETag that was loaded,
/// with the head, the events and a row for the command's id.
/// </summary>
public sealed partial class AggregateStore(
    TableServiceClient tables,
    StorageSettings settings,
    FollowUpQueue followUps,
    EventCopies copies,
    IStandstills standstills)
{
    /// <summary>The longest that a save may take; its follow-up message looks longer.</summary>
    public static readonly TimeSpan CommitWithin = TimeSpan.FromSeconds(40);

    /// <summary>The state alone: one storage call.</summary>
    public async Task<Stored<TState, TEvent>> LoadAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var (table, partition) = (Table(kind.Table), $"{key}");
        var head = await table.GetEntityIfExistsAsync<TableEntity>(partition, Rows.Head, cancellationToken: cancel);
        return Rows.ReadHead(kind, partition, head.HasValue ? head.Value : null);
    }

    /// <summary>The root and those of these parts that exist; one storage call each, at the same time.</summary>
    /// <param name="kind">The kind of aggregate.</param>
    /// <param name="key">Its partition.</param>
    /// <param name="parts">The rows of the parts, by <see cref="Parts{TState}.RowOf"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Stored<TState, TEvent>> LoadAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, IReadOnlyList<string> parts, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var (table, partition) = (Table(kind.Table), $"{key}");
        var rows = await Task.WhenAll(parts.Prepend(Rows.Head).Distinct(StringComparer.Ordinal).Select(
            row => table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel)));
        var found = rows.Skip(1).Where(row => row.HasValue).Select(row => row.Value!);
        var head = rows[0].HasValue ? rows[0].Value : null;
        return Rows.ReadHead(kind, partition, head, [.. found]) with { Asked = parts };
    }

    /// <summary>
    /// The root and all of its parts: one query; only for kinds whose parts are bounded, or to verify.
    /// </summary>
    public async Task<Stored<TState, TEvent>> LoadWholeAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var partition = $"{key}";
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Rows.Head} and RowKey lt {Rows.AfterParts}");
        TableEntity? head = null;
        List<TableEntity> parts = [];
        await foreach (var row in Table(kind.Table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            if (row.RowKey == Rows.Head) head = row;
            else parts.Add(row);
        }

        return Rows.ReadHead(kind, partition, head, parts) with { Asked = [.. parts.Select(row => row.RowKey)] };
    }

    /// <summary>
    /// The parts of an aggregate after an id, in the order of their ids; reads pages as they are asked for.
    /// </summary>
    public async IAsyncEnumerable<(string Id, TPart Part)> PartsAsync<TState, TPart>(
        string table, object key, Parts<TState, TPart> parts, string after,
        [EnumeratorCancellation] CancellationToken cancel)
        where TPart : class
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {$"{key}"} and RowKey gt {parts.RowOf(after)} and RowKey lt {$"part-{parts.Name}."}");
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return parts.Read(table, row);
        }
    }

    /// <summary>How far long work after an event is, or null before its first page.</summary>
    public async Task<WorkProgress?> LoadWorkAsync(string table, object key, string name, CancellationToken cancel)
    {
        var row = await Table(table).GetEntityIfExistsAsync<TableEntity>(
            $"{key}", Rows.Work(name), cancellationToken: cancel);
        return row.HasValue
            ? new(name, row.Value!.GetInt32("Done")!.Value, row.Value.GetInt32("Total"), row.Value.GetString("Next"))
            : null;
    }

    /// <summary>
    /// Notes how far long work is; any run goes on from there, and doing a page again changes nothing.
    /// </summary>
    public Task SaveWorkAsync(string table, object key, WorkProgress progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var row = new TableEntity($"{key}", Rows.Work(progress.Name))
        {
            ["Done"] = progress.Done,
            ["Total"] = progress.Total,
            ["Next"] = progress.Next,
        };
        return Table(table).UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);
    }

    /// <summary>Asks for another look at an aggregate at once: its follow-up work has more pages.</summary>
    public Task GoOnAsync(string table, string key, string command, CancellationToken cancel) =>
        followUps.SendAsync(new FollowUpMessage(table, key, command, 0), TimeSpan.Zero, cancel);

    /// <summary>The state and how far its follow-up work is: one storage call.</summary>
    public async Task<Stored<TState, TEvent>> LoadWithProgressAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, object key, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var partition = $"{key}";
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {Rows.Head} and RowKey le {Rows.FollowedUp}");
        TableEntity? head = null, progress = null;
        await foreach (var row in Table(kind.Table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            if (row.RowKey == Rows.Head) head = row;
            if (row.RowKey == Rows.FollowedUp) progress = row;
        }

        return Rows.ReadHead(kind, partition, head) with
        {
            FollowedUp = progress?.GetInt64("Events") ?? 0,
            Copied = progress?.GetInt64("Copied") ?? 0,
            ProgressETag = progress?.ETag,
        };
    }

    /// <summary>
    /// Saves a decision under the command's id, at most once however often it comes; a command that was carried out
    /// before is done, whatever would be decided now. <see cref="LostRaceException"/> when somebody else was faster,
    /// <see cref="CommandIdReusedException"/> when the id was used for something else.
    /// </summary>
    public async Task<Saved<TState>> SaveAsync<TState, TEvent>(
        Stored<TState, TEvent> before, Decision<TEvent> decision, Stamp stamp, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(CommitWithin);
        decision = await standstills.OverAsync(this, before.Key, decision, stamp.By.At, deadline.Token);
        switch (decision)
        {
            case Decision<TEvent>.Refused refused:
                var done = await WasDoneAsync(before.Kind.Table, before.Key, stamp, deadline.Token);
                return new Saved<TState>(before.State, before.Version, done ? [] : refused.Why);
            case Decision<TEvent>.Accepted { Events: { Count: > 0 } happened }:
                return await CommitAsync(before, new Commit<TState, TEvent>(before, happened, stamp), deadline.Token);
            default:
                return new Saved<TState>(before.State, before.Version, []);
        }
    }

    /// <summary>The events of an aggregate after a number, in order.</summary>
    public async IAsyncEnumerable<EventRecord> EventsAsync(
        string table, object key, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {$"{key}"} and RowKey gt {Rows.Event(after)} and RowKey lt {"event-:"}");
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return Rows.ReadEvent(table, row);
        }
    }

    /// <summary>The same for whoever checks them: a row that somebody spoiled is shown as far as it can be.</summary>
    public async IAsyncEnumerable<EventRecord> TrailAsync(
        string table, object key, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {$"{key}"} and RowKey gt {Rows.Event(after)} and RowKey lt {"event-:"}");
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return Rows.ReadEventAsItIs(table, row);
        }
    }

    /// <summary>Brings events, in order and without a gap, to the copies; again changes nothing.</summary>
    public Task CopyAsync(string table, string key, IReadOnlyList<EventRecord> events, CancellationToken cancel) =>
        copies.PutAsync(table, key, events, cancel);

    /// <summary>Whether a command was carried out on an aggregate, by its id.</summary>
    public async Task<bool> WasDoneAsync(string table, string key, string command, CancellationToken cancel) =>
        await DigestOrNullAsync(table, key, command, cancel) is not null;

    private async Task<Saved<TState>> CommitAsync<TState, TEvent>(
        Stored<TState, TEvent> before, Commit<TState, TEvent> commit, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        // Before the first write: a crash at any moment from here on leaves a message that finishes the work.
        var announced = await followUps.AnnounceAsync(
            before.Kind.Table, before.Key, commit.Stamp.Id, before.Version + 1, cancel);
        try
        {
            await Table(before.Kind.Table).SubmitTransactionAsync(commit.Rows, cancel);
            return new Saved<TState>(commit.After, commit.Version, []);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // Ours, if the reply of an earlier try was lost; a repeated command, if a person sent it twice.
            if (!await WasDoneAsync(before.Kind.Table, before.Key, commit.Stamp, cancel))
            {
                await followUps.WithdrawAsync(announced, cancel);
                throw new LostRaceException($"{before.Kind.Table} {before.Key}");
            }

            // With the parts that the caller decided on: what was answered then may be another than would be now.
            var now = await LoadAsync(before.Kind, before.Key, [.. before.Asked, .. commit.Parts], cancel);
            return new Saved<TState>(now.State, now.Version, []);
        }
    }

    /// <summary>
    /// Whether this command was carried out; <see cref="CommandIdReusedException"/> when another was, under its id.
    /// </summary>
    public async Task<bool> WasDoneAsync(string table, string key, Stamp stamp, CancellationToken cancel)
    {
        var digest = await DigestOrNullAsync(table, key, stamp.Id, cancel);
        return digest is null || digest == stamp.Digest
            ? digest is not null
            : throw new CommandIdReusedException(stamp.Id);
    }

    private async Task<string?> DigestOrNullAsync(string table, string key, string command, CancellationToken cancel)
    {
        var row = await Table(table).GetEntityIfExistsAsync<TableEntity>(
            key, Rows.Command(command), ["Digest"], cancel);
        return row.HasValue ? row.Value!.GetString("Digest") : null;
    }

    private TableClient Table(string name) => tables.GetTableClient(settings.Table(name));
}
