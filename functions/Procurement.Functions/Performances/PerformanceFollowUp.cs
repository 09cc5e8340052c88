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
        if (happened is EntryBooked or EntryWithdrawn or EntriesSettled)
        {
            await CarryAsync(key, state.Source(MoneySource.Government), record, happened, cancel);
        }

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
    private async Task CarryAsync(
        string key, SourceBook book, EventRecord record, PerformanceEvent happened, CancellationToken cancel)
    {
        await ReportAsync(key, book, record, "report", cancel);
        if (happened is not EntriesSettled) return;

        var stamp = StampOf(key, record, "accept");
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        if (contract.State?.Reported is { } reported)
        {
            // A contract that ended takes no more reports: then no more is accepted than was reported.
            var accepted = book.SpentAccepted < reported ? book.SpentAccepted : reported;
            var accept = new AcceptExpenditure(accepted, "按凭证逐笔审核", stamp.By);
            var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, accept), stamp, cancel);
            if (!IsOver(saved)) saved.MustBeDone($"Accepting what the vouchers of {key} come to");
        }

        if (book.Spent > book.SpentAccepted) await ReportAsync(key, book, record, "report the rest", cancel);
    }

    private async Task ReportAsync(
        string key, SourceBook book, EventRecord record, string work, CancellationToken cancel)
    {
        var stamp = StampOf(key, record, work);
        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        var report = new ReportExpenditure(book.Spent, stamp.By);
        var saved = await books.SaveAsync(contract, Spending.Decide(contract.State, report), stamp, cancel);
        if (!IsOver(saved)) saved.MustBeDone($"Reporting what the vouchers of {key} come to");
    }

    // Ended meanwhile: what was reported until then is what counts.
    private static bool IsOver(Saved<Contract> saved) => saved.RefusalOrNull == ContractRefusals.NotActive.Code;

    // Whoever booked reports, and whoever decided accepts: the contract keeps its two sides apart.
    private static Stamp StampOf(string key, EventRecord record, string work) =>
        Stamp.FollowUp($"{key} {work} {record.Number}", record.Author.At) with { By = record.Author };
}
