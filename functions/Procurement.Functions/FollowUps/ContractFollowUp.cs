using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Lots;
using Procurement.Domain.Messages;
using Procurement.Domain.Receivables;
using Procurement.Domain.Rounds;
using Procurement.Functions.Contracts;
using Procurement.Functions.Lots;
using Procurement.Functions.Messages;
using Procurement.Functions.Payments;
using Procurement.Functions.Performances;
using Procurement.Functions.Publicity;
using Procurement.Functions.Receivables;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// What follows from what happened to a contract: its documents, the fund's books, the next in the reserve, due days.
/// </summary>
public sealed class ContractFollowUp(
    AggregateStore store,
    LotOfContract lots,
    DueDays due,
    Lists lists,
    WorkLists work,
    PublicSiteWork site,
    MessagePost post,
    AgreementWork agreements,
    SupplementWork supplements,
    NoticeWork notices,
    ReportReminders reminders,
    PaymentClock payments,
    RepeatedPayments repeated,
    ContractPostings postings,
    BatchedPayments batched,
    ReceivableFollowing receivables)
    : FollowUp<Contract, ContractEvent>(Kinds.Contracts, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore books = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Contract state, EventRecord record, ContractEvent happened, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        if (IsPublic(happened)) await site.AskAsync(contract, cancel);
        switch (happened)
        {
            case ContractOffered:
                await agreements.DrawAsync(contract, state, record.Author.At, cancel);
                break;
            case PurchaserSigned:
                if (state.Document(0) is not null) await notices.AwaitAsync(contract, 0, record.Author.At, cancel);
                await reminders.PlanAsync(contract, state, cancel);
                break;
            case NoticeFellDue notice:
                await notices.RemindAsync(contract, notice, cancel);
                break;
            case SigningProlonged prolonged:
                await due.PutAsync(DueKind.SigningEnd, ChinaTime.EndOfDay(prolonged.SignBy.Due), key, cancel);
                break;
            case ClaimAccepted accepted:
                await AwaitPaymentAsync(key, accepted.No, accepted.DueBy.Due, record.Author.At, cancel);
                break;
            // Of a contract that ended before, nothing is to be paid any more.
            case PaymentBounced bounced when state.Instalment(bounced.No) is { Status: InstalmentStatus.Accepted }:
                await AwaitPaymentAsync(
                    key, bounced.No, state.Instalment(bounced.No)!.DueBy!.Value, record.Author.At, cancel);
                break;
            case PaymentBatched one:
                await batched.LeaveIfLeftOutAsync(contract.Tenant, one, record, cancel);
                break;
            case AmendmentProposed proposed:
                var end = ChinaTime.EndOfDay(proposed.SignBy);
                await due.PutAsync(DueKind.AmendmentEnd, end, key, cancel, $"{proposed.No}");
                await supplements.DrawAsync(contract, state, proposed.No, record.Author.At, cancel);
                break;
            case AmendmentWithdrawn { No: var no }:
                await supplements.ReleaseAsync(contract, state, no, record.Author.At, cancel);
                break;
            case AmendmentRefused { No: var no }:
                await supplements.ReleaseAsync(contract, state, no, record.Author.At, cancel);
                break;
            case AmendmentLapsed { No: var no }:
                await supplements.ReleaseAsync(contract, state, no, record.Author.At, cancel);
                break;
            case ContractAmended amended:
                await supplements.BookAsync(contract, state, amended, record, cancel);
                await notices.AwaitAsync(contract, amended.No, record.Author.At, cancel);
                break;
            // A supplement that waited for its signatures ended with the contract.
            case ContractTerminated or ContractClosed when state.AmendmentsProposed is > 0 and var last:
                await supplements.ReleaseAsync(contract, state, last, record.Author.At, cancel);
                break;
            case ContractDeclined declined:
                await LoseAsync(contract, Outcome.Declined, declined.Day, record, cancel);
                break;
            case ContractLapsed lapsed:
                await LoseAsync(contract, Outcome.Expired, lapsed.AwardPassesOn, record, cancel);
                break;
        }

        await postings.FollowAsync(contract, state, record, happened, cancel);
        if (state.HasEnded) await ReleaseAsync(contract, state, happened, record, cancel);
        var messages = ContractMessages.Of(contract.Round, contract.Proposal, state, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        if (MayOwe(state, happened)) await OweAsync(contract, happened, record, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override async Task IndexAsync(string key, Contract state, long version, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        await lists.PutManyAsync(Listings.Of(contract, state, version), cancel);
        await work.TakeOffAsync(contract, state, version, cancel);
    }

    private static bool IsPublic(ContractEvent happened) => happened is ContractOffered or PurchaserSigned
        or ContractDeclined or ContractLapsed or InstalmentPaid or PaymentBounced or BankReturnDecided or FinalGraded
        or ContractTerminated or MoneyRecovered or ContractClosed or ContractAmended or ReceivableCollected
        or OffsetBooked;

    // What changes how much has to come back, once any of it may have to.
    private static bool MayOwe(Contract state, ContractEvent happened) =>
        (state.HasEnded || state.FinalGrade is not null || state.Disallowances.Count > 0)
        && happened is MoneyRecovered or MoneyDisallowed or DisallowanceWithdrawn or ExpenditureAccepted
            or InstalmentPaid or OffsetBooked or PaymentBounced or FinalGraded or ContractTerminated
            or ContractClosed;

    private Task OweAsync(ContractKey key, ContractEvent happened, EventRecord record, CancellationToken cancel)
    {
        var disallowed = happened as MoneyDisallowed;
        var cause = disallowed is null ? ReceivableCause.Unspent : ReceivableCause.Disallowed;
        return receivables.FollowAsync(key, cause, disallowed?.Reason, record.Author.At, cancel);
    }

    private async Task AwaitPaymentAsync(
        string key, int no, DateOnly dueBy, DateTimeOffset at, CancellationToken cancel)
    {
        await due.PutAsync(DueKind.PaymentLate, ChinaTime.EndOfDay(dueBy), key, cancel, $"{no}");
        await payments.PlanAsync(key, no, dueBy, ChinaTime.DayOf(at), cancel);
    }

    // Money may have been set aside for an order that is over without a payment.
    private async Task ReleaseAsync(
        ContractKey key, Contract state, ContractEvent happened, EventRecord record, CancellationToken cancel)
    {
        int? no = happened switch
        {
            PreparationReturned one => one.No,
            PaymentOrderWithdrawn one => one.No,
            PaymentUnbatched one => one.No,
            PaymentRejected one => one.No,
            _ => null,
        };
        if (no is null) return;
        foreach (var over in state.Instalment(no.Value)!.Orders.Where(IsWithoutPayment))
        {
            var stamp = Stamp.FollowUp($"{key} release {record.Number} {over.EndToEndId}", record.Author.At);
            await repeated.ReleaseAsync(key, state, over.EndToEndId, stamp, cancel);
        }
    }

    private static bool IsWithoutPayment(PaymentOrder order) =>
        order.Stage is PaymentOrderStage.Withdrawn or PaymentOrderStage.Rejected;

    private async Task LoseAsync(
        ContractKey key, Outcome outcome, DateOnly day, EventRecord record, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} lose {record.Number}", record.Author.At);
        var round = await books.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel);
        var lotKey = await lots.OfAsync(key, cancel);
        var lot = await books.LoadAsync(Kinds.Lots, lotKey, cancel);
        var lose = new LoseAward(key.Proposal, outcome, day, stamp.By);
        var decision = LosingAnAward.Decide(lot.State, lose, round.State!.Lot(lotKey.Lot)!);
        var saved = await books.SaveAsync(lot, decision, stamp, cancel);
        saved.MustBeDone($"Passing on the award of contract {key}");
    }
}
