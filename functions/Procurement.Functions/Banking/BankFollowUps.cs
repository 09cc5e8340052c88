using Procurement.Domain.Banking;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Banking;

/// <summary>What follows steps on a batch.</summary>
public sealed class BankBatchFollowUp(AggregateStore store, BatchWork work, Lists lists)
    : FollowUp<BankBatch, BankBatchEvent>(Kinds.BankBatches, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, BankBatch state, EventRecord record, BankBatchEvent happened, CancellationToken cancel)
    {
        var batch = BankBatchKey.Parse(key);
        switch (happened)
        {
            case BankBatchPrepared:
                return await work.GatherAsync(batch, state, record, cancel);
            case BankBatchWithdrawn:
                return await work.ScatterAsync(batch, state, record, cancel);
            case BankBatchReleased:
                await work.SendAsync(batch, state, cancel);
                break;
        }

        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, BankBatch state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(BankLists.Of(BankBatchKey.Parse(key), state, version), cancel);
}

/// <summary>What follows a file of answers: its facts are booked, some at a time.</summary>
public sealed class BankAnswersFollowUp(AggregateStore store, FactWork work, Lists lists)
    : FollowUp<BankAnswers, BankAnswersEvent>(Kinds.BankAnswers, store)
{
    private const int PageMax = 25;

    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore files = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, BankAnswers state, EventRecord record, BankAnswersEvent happened, CancellationToken cancel)
    {
        var file = BankAnswersKey.Parse(key);
        if (happened is BankAnswersReceived received)
            return await WorkOffAsync(file, state.Done, received.Facts, record, cancel);
        if (happened is BankAnswersApplied applied)
            await lists.PutManyAsync(BankLists.Of(file, applied.Entries), cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, BankAnswers state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(BankLists.Of(BankAnswersKey.Parse(key), state, version), cancel);

    private async Task<Followed> WorkOffAsync(
        BankAnswersKey file, int done, IReadOnlyList<BankFact> facts, EventRecord record, CancellationToken cancel)
    {
        List<BankFact> next = [.. facts.Skip(done).Take(PageMax)];
        if (next.Count == 0) return Followed.Done;
        await work.NoteDebitsAsync(file.Tenant, next, cancel);
        List<BankAnswerEntry> entries = [];
        foreach (var fact in next)
            entries.Add(await work.WorkOffAsync(file, done + entries.Count + 1, fact, record, cancel));

        var stamp = Stamp.FollowUp($"{file} applied {done}", record.Author.At);
        var stored = await files.LoadAsync(Kinds.BankAnswers, file, cancel);
        var decision = TakingAnswers.Decide(stored.State, new ApplyAnswers(entries, stamp.By));
        (await files.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Noting answers {file}");
        return done + next.Count < facts.Count ? Followed.More : Followed.Done;
    }
}

/// <summary>What follows steps on an exception: an approved decision is booked.</summary>
public sealed class BankExceptionFollowUp(AggregateStore store, ExceptionDesk desk, Lists lists)
    : FollowUp<BankException, BankExceptionEvent>(Kinds.BankExceptions, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, BankException state, EventRecord record, BankExceptionEvent happened, CancellationToken cancel)
    {
        if (happened is BankExceptionApproved)
            await desk.BookAsync(BankExceptionKey.Parse(key), state, record, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(
        string key, BankException state, long version, CancellationToken cancel)
    {
        var exception = BankExceptionKey.Parse(key);
        await lists.PutManyAsync(BankLists.Of(exception, state, version), cancel);
        if (state.Status is not BankExceptionStatus.Closed) return;
        await lists.RemoveAsync(
            BankLists.OpenExceptions(exception.Tenant), exception.Exception, version, cancel);
    }
}
