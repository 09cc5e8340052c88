using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Domain.Performances;
using Procurement.Domain.Rounds;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;

namespace Procurement.Functions.Performances;

/// <summary>
/// Tells people what happened, and carries what vouchers come to into the contract: what is booked of the government's
/// money is reported there, what is accepted of it is accepted there (docs/decisions/0046).
/// </summary>
public sealed class PerformanceFollowUp(AggregateStore store, MessagePost post)
    : FollowUp<Performance, PerformanceEvent>(Kinds.Performances, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore books = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Performance state, EventRecord record, PerformanceEvent happened, CancellationToken cancel)
    {
        if (happened is EntryBooked or EntryWithdrawn) await ReportAsync(key, state, record, cancel);
        if (happened is EntriesSettled) await AcceptAsync(key, state, record, cancel);
        var contract = (await books.LoadAsync(Kinds.Contracts, key, cancel)).State!;
        var messages = PerformanceMessages.Of(contract, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    // Every plan, day, visit, report and voucher is read from its own row.
    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Performance state, long version, CancellationToken cancel) =>
        Task.CompletedTask;

    // The sums are the latest: work after an earlier event carries them too, and the last one leaves what is right.
    private async Task AcceptAsync(string key, Performance state, EventRecord record, CancellationToken cancel)
    {
        var book = state.Source(MoneySource.Government);
        var stamp = StampOf(key, record, "accept", record.Author.Account);
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        // Of what was never reported nothing can be accepted: the contract ended before it was.
        var most = contract.State?.Reported ?? Money.Zero;
        var accepted = book.SpentAccepted < most ? book.SpentAccepted : most;
        var accept = new AcceptExpenditure(accepted, "按凭证逐笔审核", stamp.By);
        var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, accept), stamp, cancel);
        if (!IsOver(saved)) saved.MustBeDone($"Accepting what the vouchers of {key} come to");
        if (book.Spent > book.SpentAccepted) await ReportAsync(key, state, record, cancel);
    }

    // Whoever booked reports, and whoever decided accepts: the contract keeps its two sides apart.
    private async Task ReportAsync(string key, Performance state, EventRecord record, CancellationToken cancel)
    {
        var stamp = StampOf(key, record, "report", state.SupplierAccounts[^1]);
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        var report = new ReportExpenditure(state.Source(MoneySource.Government).Spent, stamp.By);
        var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, report), stamp, cancel);
        if (!IsOver(saved)) saved.MustBeDone($"Reporting what the vouchers of {key} come to");
    }

    // Ended meanwhile: what was reported until then is what counts. Own funds alone bring nothing to accept.
    private static bool IsOver(Saved<Contract> saved) =>
        saved.RefusalOrNull == ContractRefusals.NotActive.Code
        || saved.RefusalOrNull == ContractRefusals.ExpenditureNotReported.Code;

    private static Stamp StampOf(string key, EventRecord record, string work, string account) =>
        Stamp.FollowUp($"{key} {work} {record.Number}", record.Author.At) with
        {
            By = record.Author with { Account = account },
        };
}
