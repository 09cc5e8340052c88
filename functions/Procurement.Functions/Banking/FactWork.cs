using Procurement.Domain;
using Procurement.Domain.Banking;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Payments;
using Procurement.Functions.Payments;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Banking;

/// <summary>
/// Brings what a bank said to the contracts: each fact once, under a stamp of the payment and what is said of it,
/// however many files say it; what does not fit becomes an exception.
/// </summary>
public sealed class FactWork(
    AggregateStore store, Lists lists, PaymentOrders orders, ExceptionDesk exceptions, PaymentChecks checks)
{
    /// <summary>Notes the debits among facts, before any of them is judged.</summary>
    public Task NoteDebitsAsync(string tenant, IEnumerable<BankFact> facts, CancellationToken cancel) =>
        Task.WhenAll(BankLists.DebitsOf(tenant, facts).Select(one => lists.NoteAsync(one.List, one.Id, cancel)));

    /// <summary>Books one fact of a file, and tells what became of it.</summary>
    public async Task<BankAnswerEntry> WorkOffAsync(
        BankAnswersKey file, int no, BankFact fact, EventRecord record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(record);
        var found = await orders.FindAsync(file.Tenant, fact.EndToEndId, cancel);
        var entry = new BankAnswerEntry(no, fact, BankFactOutcome.Noted, found?.Payment, null);
        if (!JudgingFacts.IsNews(fact)) return entry;

        var stamp = StampOf(file, no, fact, record);
        var told = ChinaTime.DayOf(record.Author.At);
        var otherwise = found is not null && await IsDebitedOtherwiseAsync(file.Tenant, fact, cancel);
        var context = new BankFactContext(found is not null, found?.SentFrom, otherwise, told);
        if (JudgingFacts.CauseOf(fact, context) is { } cause)
        {
            // It may be the entry that was booked before the other one came.
            return cause is BankExceptionCause.DebitedTwice
                && await SaidBeforeAsync(found!, stamp, cancel) is { } before
                ? entry with { Outcome = before }
                : await RaiseAsync(file, entry, cause, null, record, cancel);
        }

        var refusal = await BookAsync(found!, fact, stamp, cancel);
        if (refusal is not null && !JudgingFacts.IsRepetition(fact, refusal))
            return await RaiseAsync(file, entry, JudgingFacts.CauseOf(refusal), refusal, record, cancel);
        var outcome = await SaidBeforeAsync(found!, stamp, cancel) ?? BankFactOutcome.Repeated;
        return entry with { Outcome = outcome };
    }

    private async Task<string?> BookAsync(FoundOrder found, BankFact fact, Stamp stamp, CancellationToken cancel)
    {
        var rate = await checks.LateRateAsync(found.Key, found.Contract.State, fact.Day, cancel);
        try
        {
            var decision = Decide(found, fact, stamp.By, rate);
            return (await store.SaveAsync(found.Contract, decision, stamp, cancel)).RefusalOrNull;
        }
        catch (CommandIdReusedException)
        {
            // Another file said the same at the same time.
            return null;
        }
    }

    private static Decision<ContractEvent> Decide(FoundOrder found, BankFact fact, Author by, Fraction? rate)
    {
        var (contract, key) = (found.Contract.State, found.Order.EndToEndId);
        return fact.Kind switch
        {
            BankFactKind.Settled => BankFacts.Decide(
                contract, new SettlePayment(found.No, key, fact.Amount ?? found.Order.Amount, fact.Day, by), rate),
            BankFactKind.Rejected => BankFacts.Decide(contract, new RejectPayment(found.No, key, ReasonOf(fact), by)),
            BankFactKind.Returned => BankReturns.Decide(
                contract,
                new BouncePayment(found.No, ReasonOf(fact), by) { EndToEndId = key, Amount = fact.Amount }),
            _ => throw new InvalidOperationException($"A fact of kind {fact.Kind} is not booked."),
        };
    }

    private static string ReasonOf(BankFact fact) => fact.Reason is { Length: > 0 } said ? said : "银行未说明原因";

    private async Task<BankAnswerEntry> RaiseAsync(
        BankAnswersKey file,
        BankAnswerEntry entry,
        BankExceptionCause cause,
        string? why,
        EventRecord record,
        CancellationToken cancel)
    {
        var identity = $"{cause} {JudgingFacts.IdentityOf(entry.Fact, file.Digest, entry.No)}";
        var key = BankExceptionKey.Of(file.Tenant, identity);
        var raise = new RaiseBankException(
            key.Exception, cause, entry.Fact, entry.Payment, why, file.Digest, record.Author);
        await exceptions.RaiseAsync(key, raise, Stamp.FollowUp($"{key} raise", record.Author.At), cancel);
        return entry with { Outcome = BankFactOutcome.Exception, Exception = key.Exception };
    }

    private async Task<bool> IsDebitedOtherwiseAsync(string tenant, BankFact fact, CancellationToken cancel)
    {
        if (!fact.IsDebit) return false;
        var ids = await lists.IdsAsync(BankLists.Debits(tenant, fact.EndToEndId!), cancel);
        var own = BankLists.DebitId(fact.Entry!);
        return ids.Any(id => id != own);
    }

    // Booked by this very entry, perhaps before its process died; repeated where another file said it first; or null.
    private async Task<BankFactOutcome?> SaidBeforeAsync(FoundOrder found, Stamp stamp, CancellationToken cancel)
    {
        try
        {
            var isDone = await store.WasDoneAsync(Kinds.Contracts.Table, $"{found.Key}", stamp, cancel);
            return isDone ? BankFactOutcome.Booked : null;
        }
        catch (CommandIdReusedException)
        {
            return BankFactOutcome.Repeated;
        }
    }

    private static Stamp StampOf(BankAnswersKey file, int no, BankFact fact, EventRecord record)
    {
        var identity = JudgingFacts.IdentityOf(fact, file.Digest, no);
        // Under one id whoever says it; the digest tells which entry of which file did.
        var stamp = Stamp.FollowUp($"bank fact {file.Tenant} {identity}", record.Author.At);
        return stamp with { By = record.Author, Digest = $"{file.Digest} {no}" };
    }
}
