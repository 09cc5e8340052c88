using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Procurement.Functions.Storage;

/// <summary>Writes what one command decided, and tells a lost race from a lost reply.</summary>
internal sealed class CommitAttempt<TState, TEvent>(
    TableClient table, AggregateKind<TState, TEvent> kind, string key, Command command, FollowUpQueue followUps)
    where TState : class
    where TEvent : notnull
{
    private bool _announced;

    /// <summary>
    /// The state after the commit; null when somebody else wrote first and the command must decide again.
    /// </summary>
    public async Task<Outcome<TState>.Done?> CommitAsync(
        Stored<TState> before, IReadOnlyList<TEvent> happened, CancellationToken cancel)
    {
        await AnnounceAsync(cancel);
        var (after, rows) = Prepare(before, happened);
        try
        {
            await table.SubmitTransactionAsync(rows, cancel);
            return new Outcome<TState>.Done(after, before.Events + happened.Count, false);
        }
        catch (RequestFailedException failed) when (failed.Status is 409 or 412)
        {
            // Ours, if the reply of an earlier try was lost; a repeated command, if a person sent it twice.
            if (!await WasDoneAsync(cancel)) return null;
            var now = await table.GetEntityAsync<TableEntity>(key, Rows.Head, cancellationToken: cancel);
            var state = JsonSerializer.Deserialize<TState>(now.Value.GetLongText("State"), StoredJson.Options)!;
            return new Outcome<TState>.Done(state, now.Value.GetInt64("Events")!.Value, true);
        }
    }

    /// <summary>
    /// Whether this command was carried out before; the same id for something else is an error of the caller.
    /// </summary>
    public async Task<bool> WasDoneAsync(CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            key, Rows.Command(command.Id), ["Digest"], cancel);
        if (row.HasValue && row.Value!.GetString("Digest") != command.Digest)
        {
            throw new CommandIdReusedException(command.Id);
        }

        return row.HasValue;
    }

    // Before the first write, once: a crash at any moment from here on leaves a message that finishes the work.
    private async Task AnnounceAsync(CancellationToken cancel)
    {
        if (_announced || !FollowUpQueue.Covers(kind.Table)) return;
        await followUps.SendAsync(new FollowUpMessage(kind.Table, key, command.Id, 0), cancel);
        _announced = true;
    }

    private (TState After, List<TableTransactionAction> Rows) Prepare(
        Stored<TState> before, IReadOnlyList<TEvent> happened)
    {
        List<TableTransactionAction> rows = [];
        var (state, number, previous) = (before.State, before.Events, before.LastHash);
        foreach (var one in happened)
        {
            var record = Record(one, ++number, previous);
            state = kind.Apply(state, one, command.By);
            previous = record.Hash;
            rows.Add(new TableTransactionAction(TableTransactionActionType.Add, Rows.NewEvent(key, record)));
        }

        rows.Add(new TableTransactionAction(
            TableTransactionActionType.Add, Rows.NewCommand(key, command, number)));
        var head = Rows.NewHead(key, state!, number, previous);
        rows.Add(before.State is null
            ? new TableTransactionAction(TableTransactionActionType.Add, head)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, head, before.ETag));
        return (state!, rows);
    }

    private EventRecord Record(TEvent happened, long number, string previous) => new EventRecord(
        key,
        number,
        happened.GetType().Name,
        JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options),
        command.By.Account,
        command.By.At.ToUniversalTime().ToString("O"),
        command.Id,
        previous,
        "").Sealed();
}

/// <summary>An idempotency key came back with another request than the first time.</summary>
public sealed class CommandIdReusedException(string id)
    : Exception($"The command id {id} was used for another command.");
