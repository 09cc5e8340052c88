using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Procurement.Domain;

namespace Procurement.Functions.Storage;

/// <summary>
/// Reads aggregates and carries out commands on them: one partition, one transaction on the ETag that was read, with
/// the new head, its events and the command's id. A lost race starts again; a lost reply is recognised by the
/// command's id.
/// </summary>
public sealed class AggregateStore(TableServiceClient tables, StorageSettings settings, FollowUpQueue followUps)
{
    /// <summary>How often a command starts again after a lost race before it answers that storage is busy.</summary>
    public const int RacesMax = 40;

    /// <summary>
    /// The longest that a command may take from its first write on; its follow-up message looks longer.
    /// </summary>
    public static readonly TimeSpan CommitWithin = TimeSpan.FromSeconds(40);

    private static readonly string[] HeadFilterKeys = [Rows.Head, Rows.FollowedUp];

    /// <summary>Reads the state alone: one storage call.</summary>
    public async Task<Stored<TState>> ReadAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var head = await Table(kind.Table).GetEntityIfExistsAsync<TableEntity>(
            key, Rows.Head, cancellationToken: cancel);
        return head.HasValue ? Read<TState>(head.Value!, null) : Nothing<TState>();
    }

    /// <summary>Reads the state and how far its follow-up work is: one storage call.</summary>
    public async Task<Stored<TState>> ReadWithProgressAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind, string key, CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {key} and RowKey ge {HeadFilterKeys[0]} and RowKey le {HeadFilterKeys[1]}");
        TableEntity? head = null, progress = null;
        await foreach (var row in Table(kind.Table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            if (row.RowKey == Rows.Head) head = row;
            if (row.RowKey == Rows.FollowedUp) progress = row;
        }

        return head is null ? Nothing<TState>() : Read<TState>(head, progress);
    }

    /// <summary>Carries out a command: reads, lets the rule decide, and writes what happened.</summary>
    public Task<Outcome<TState>> TransactAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind,
        string key,
        Command command,
        Func<TState?, Decision<TEvent>> decide,
        CancellationToken cancel)
        where TState : class
        where TEvent : notnull =>
        TransactAsync(kind, key, command, stored => Task.FromResult(decide(stored.State)), cancel);

    /// <summary>As above, for a decision that needs the version, or has to ask storage something more.</summary>
    public async Task<Outcome<TState>> TransactAsync<TState, TEvent>(
        AggregateKind<TState, TEvent> kind,
        string key,
        Command command,
        Func<Stored<TState>, Task<Decision<TEvent>>> decide,
        CancellationToken cancel)
        where TState : class
        where TEvent : notnull
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(CommitWithin);
        var attempt = new CommitAttempt<TState, TEvent>(Table(kind.Table), kind, key, command, followUps);
        for (var race = 0; race < RacesMax; race++)
        {
            var before = await ReadAsync(kind, key, deadline.Token);
            switch (await decide(before))
            {
                case Decision<TEvent>.Refused refused:
                    return await attempt.WasDoneAsync(deadline.Token)
                        ? new Outcome<TState>.Done(before.State!, before.Events, true)
                        : new Outcome<TState>.Refused(refused.Why);
                case Decision<TEvent>.Accepted { Events.Count: 0 }:
                    return new Outcome<TState>.Done(before.State!, before.Events, true);
                case Decision<TEvent>.Accepted accepted:
                    if (await attempt.CommitAsync(before, accepted.Events, deadline.Token) is { } done) return done;
                    break;
            }

            await Task.Delay(Random.Shared.Next(5, 20 + (race * 10)), deadline.Token);
        }

        throw new RequestFailedException(503, $"{kind.Table} {key}: {RacesMax} lost races.");
    }

    /// <summary>The events of an aggregate after a number, in order.</summary>
    public async IAsyncEnumerable<EventRecord> EventsAsync(
        string table, string key, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {key} and RowKey gt {Rows.Event(after)} and RowKey lt {"event-:"}");
        await foreach (var row in Table(table).QueryAsync<TableEntity>(filter, cancellationToken: cancel))
        {
            yield return Rows.ReadEvent(row);
        }
    }

    /// <summary>Whether a command was carried out on an aggregate.</summary>
    public async Task<bool> WasDoneAsync(string table, string key, string command, CancellationToken cancel)
    {
        var row = await Table(table).GetEntityIfExistsAsync<TableEntity>(
            key, Rows.Command(command), ["Digest"], cancel);
        return row.HasValue;
    }

    /// <summary>
    /// Notes that the follow-up work of all events that were read is done, unless somebody noted something since.
    /// </summary>
    public async Task FollowedUpAsync<TState>(string table, string key, Stored<TState> stored, CancellationToken cancel)
        where TState : class
    {
        var row = new TableEntity(key, Rows.FollowedUp) { ["Events"] = stored.Events };
        try
        {
            await (stored.ProgressETag is { } etag
                ? Table(table).UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancel)
                : Table(table).AddEntityAsync(row, cancel));
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // Another run was faster, or ours was written and its reply lost: the next look tells what is left.
        }
    }

    private TableClient Table(string name) => tables.GetTableClient(settings.Table(name));

    private static Stored<TState> Nothing<TState>()
        where TState : class => new(null, 0, 0, "", default);

    private static Stored<TState> Read<TState>(TableEntity head, TableEntity? progress)
        where TState : class => new(
            JsonSerializer.Deserialize<TState>(head.GetLongText("State"), StoredJson.Options),
            head.GetInt64("Events")!.Value,
            progress?.GetInt64("Events") ?? 0,
            head.GetString("LastHash"),
            head.ETag,
            progress?.ETag);
}
