using Procurement.BankFiles;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Payments;
using Procurement.Functions.Laws;
using Procurement.Functions.Payments;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Banking;

/// <summary>
/// What follows steps on a batch: each contract is asked for its payment, or told that it waits again; a released file
/// is delivered. Every step happens once under a stamp of its own.
/// </summary>
public sealed class BatchWork(
    AggregateStore store,
    BatchedPayments batched,
    IBankDelivery delivery,
    DueDays due,
    LawBooks laws,
    BankSettings settings)
{
    private const int PageMax = 40;

    /// <summary>Asks the next contracts, and notes what they answer.</summary>
    public async Task<Followed> GatherAsync(
        BankBatchKey key, BankBatch batch, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(record);
        List<BankLine> waiting = [.. batch.Lines.Where(line => line.Status is BankLineStatus.Asked)];
        if (waiting.Count > 0)
        {
            List<BankLineAnswer> answers = [];
            foreach (var line in waiting.Take(PageMax)) answers.Add(await AskAsync(key, line, record, cancel));
            var stamp = Stamp.FollowUp($"{key} answers {answers[0].EndToEndId}", record.Author.At);
            var stored = await store.LoadAsync(Kinds.BankBatches, key, cancel);
            var decision = Batching.Decide(stored.State, new AnswerLines(answers, stamp.By));
            (await store.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"Answers to batch {key}");
            if (waiting.Count > PageMax) return Followed.More;
        }

        await LeaveOutAsync(key, record, cancel);
        return Followed.Done;
    }

    /// <summary>Tells the contracts of a batch that was given up that their payments wait again.</summary>
    public async Task<Followed> ScatterAsync(
        BankBatchKey key, BankBatch batch, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(record);
        const string name = "scatter";
        List<BankLine> taken = [.. batch.Taken];
        var work = await store.LoadWorkAsync(Kinds.BankBatches.Table, key, name, cancel)
            ?? new WorkProgress(name, 0, taken.Count, null);
        foreach (var line in taken.Skip(work.Done).Take(PageMax)) await batched.LetGoAsync(key, line, record, cancel);
        var done = Math.Min(work.Done + PageMax, taken.Count);
        await store.SaveWorkAsync(Kinds.BankBatches.Table, key, work with { Done = done }, cancel);
        return done < taken.Count ? Followed.More : Followed.Done;
    }

    /// <summary>Delivers the file, and looks again when the bank should have answered.</summary>
    public async Task SendAsync(BankBatchKey key, BankBatch batch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await delivery.DeliverAsync(key, BinaryData.FromBytes(PaymentOrderFile.Write(batch)), cancel);
        var released = ChinaTime.DayOf(batch.Released!.At);
        var deadlines = await laws.DeadlinesAsync(released, settings.AnswerWithin, cancel);
        if (!deadlines.TryWorkingDays("bank.answer", released, settings.AnswerWithin, out var by, out var missing))
        {
            WaitsForCalendarException.ThrowIfIn(missing);
            throw new InvalidOperationException($"{key}: {missing.Code}");
        }

        await due.PutAsync(DueKind.BankAnswerLate, ChinaTime.EndOfDay(by.Due), $"{key}", cancel);
    }

    private async Task<BankLineAnswer> AskAsync(
        BankBatchKey key, BankLine line, EventRecord record, CancellationToken cancel)
    {
        var stamp = StampOf($"{key} take {line.EndToEndId}", record);
        var stored = await store.LoadAsync(Kinds.Contracts, KeyOf(key, line), cancel);
        var take = new BatchPayment(line.No, line.EndToEndId, key.Batch, stamp.By);
        var saved = await store.SaveAsync(stored, BankFacts.Decide(stored.State, take), stamp, cancel);
        return new(line.EndToEndId, saved.RefusalOrNull);
    }

    // By now no run asks any more whose answer could still come; one that is later is stopped by its contract's work.
    private async Task LeaveOutAsync(BankBatchKey key, EventRecord record, CancellationToken cancel)
    {
        var batch = (await store.LoadAsync(Kinds.BankBatches, key, cancel)).State!;
        foreach (var line in batch.Lines.Where(line => line.Status is BankLineStatus.Dropped))
            await batched.LetGoAsync(key, line, record, cancel);
    }

    private static Stamp StampOf(string cause, EventRecord record) =>
        Stamp.FollowUp(cause, record.Author.At) with { By = record.Author };

    private static ContractKey KeyOf(BankBatchKey key, BankLine line) => new(key.Tenant, line.Round, line.Proposal);
}
