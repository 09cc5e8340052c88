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
        if (happened is EntryBooked or EntryWithdrawn) await ReportAsync(key, state, record, "report", cancel);
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
        // Own funds alone, or what an earlier event carried already, leave nothing to accept.
        if (contract.State is not { Reported: null } || contract.State.Spent != book.SpentAccepted)
        {
            // The sums may be ahead of what work after earlier events reported.
            if (contract.State?.Reported is not { } reported || reported < book.SpentAccepted)
            {
                await ReportAsync(key, state, record, "report first", cancel);
                contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
            }

            var accept = new AcceptExpenditure(book.SpentAccepted, "按凭证逐笔审核", stamp.By);
            var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, accept), stamp, cancel);
            // What was accepted and does not count under the contract is somebody's money: it must be seen.
            saved.MustBeDone($"Accepting what the vouchers of {key} come to");
        }

        if (book.Spent > book.SpentAccepted) await ReportAsync(key, state, record, "report", cancel);
    }

    // Whoever booked reports, and whoever decided accepts: the contract keeps its two sides apart.
    private async Task ReportAsync(
        string key, Performance state, EventRecord record, string work, CancellationToken cancel)
    {
        var stamp = StampOf(key, record, work, state.SupplierAccounts[^1]);
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        var report = new ReportExpenditure(state.Source(MoneySource.Government).Spent, stamp.By) { ByVouchers = true };
        var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, report), stamp, cancel);
        // Closed meanwhile: everything was settled by then.
        if (saved.RefusalOrNull == ContractRefusals.NotActive.Code) return;
        saved.MustBeDone($"Reporting what the vouchers of {key} come to");
    }

    private static Stamp StampOf(string key, EventRecord record, string work, string account) =>
        Stamp.FollowUp($"{key} {work} {record.Number}", record.Author.At) with
        {
            By = record.Author with { Account = account },
        };
}
