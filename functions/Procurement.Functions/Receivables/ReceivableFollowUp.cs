using Procurement.Domain.Calendar;
using Procurement.Domain.Messages;
using Procurement.Domain.Receivables;
using Procurement.Functions.Messages;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Receivables;

/// <summary>
/// What follows from what happened to a receivable: the books of the contracts, the days on which somebody is reminded,
/// messages.
/// </summary>
public sealed class ReceivableFollowUp(
    AggregateStore store,
    ReceivableBooking booking,
    ReceivableFollowing following,
    DueDays due,
    Lists lists,
    MessagePost post)
    : FollowUp<DebtorAccount, ReceivableEvent>(Kinds.Receivables, store)
{
    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, DebtorAccount state, EventRecord record, ReceivableEvent happened, CancellationToken cancel)
    {
        var debtor = DebtorKey.Parse(key);
        switch (happened)
        {
            case ReceivableRaised raised:
                await RemindAsync(key, raised.Receivable, raised.Due.Due.AddDays(-Receiving.DaysBefore), cancel);
                break;
            case DebtorReminded { Next: { } next } reminded:
                await RemindAsync(key, reminded.Receivable, next, cancel);
                break;
            case MoneyReceived received:
                await booking.CollectAsync(debtor, received, record, cancel);
                break;
            case SetOffApproved approved:
                await booking.SetOffAsync(debtor, approved, record, cancel);
                break;
            case SetOffFailed failed:
                // What the contract said meanwhile was less what was being set off.
                var again = await booking.OwingAsync(debtor, failed.Receivable, cancel);
                await following.FollowAsync(again, ReceivableCause.Unspent, null, record.Author.At, cancel);
                break;
            case WriteOffConfirmed confirmed:
                await booking.WriteOffAsync(debtor, confirmed, record, cancel);
                break;
        }

        await post.SendAsync(
            MessageCause.Of(Table, record), ReceivableMessages.Of(debtor.Organization, happened), cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, DebtorAccount state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(DebtorKey.Parse(key), state, version), cancel);

    private Task RemindAsync(string key, string receivable, DateOnly day, CancellationToken cancel) =>
        due.PutAsync(DueKind.ReceivableDue, ChinaTime.StartOfDay(day), key, cancel, receivable);
}
