using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Http;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Contracts;

/// <summary>
/// What follows from what happened to a contract: the fund's books, the next in the reserve, due days.
/// </summary>
public sealed class ContractFollowUp(AggregateStore store, DueDays due, Lists lists)
    : FollowUp<Contract, ContractEvent>(Kinds.Contracts, store)
{
    private readonly AggregateStore _store = store;

    /// <inheritdoc/>
    protected override async Task AfterAsync(
        string key, Contract state, EventRecord record, ContractEvent happened, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        switch (happened)
        {
            case ClaimAccepted accepted:
                await AwaitPaymentAsync(key, accepted.No, accepted.DueBy, cancel);
                break;
            case PaymentBounced bounced:
                await AwaitPaymentAsync(key, bounced.No, state.Instalment(bounced.No)!.DueBy!.Value, cancel);
                break;
            case ContractDeclined declined:
                await LoseAsync(contract, Outcome.Declined, declined.Day, record, cancel);
                break;
            case ContractLapsed lapsed:
                await LoseAsync(contract, Outcome.Expired, lapsed.AwardPassesOn, record, cancel);
                break;
        }

        if (Posting(contract.InFund, happened) is { } posting)
            await BookAsync(contract, state.Terms.Fund, posting, record, cancel);
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Contract state, long version, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        return lists.PutAsync(
            ListNames.Contracts(new RoundKey(contract.Tenant, contract.Round)),
            contract.Proposal,
            version,
            WireJson.ToText(ContractView.Of(state, 0)),
            cancel);
    }

    private Task AwaitPaymentAsync(string key, int no, DateOnly dueBy, CancellationToken cancel) =>
        due.PutAsync(DueKind.PaymentLate, ChinaTime.EndOfDay(dueBy), key, cancel, $"{no}");

    private static FundEvent? Posting(string contract, ContractEvent happened) => happened switch
    {
        InstalmentPaid paid => new MoneyPaid(contract, paid.Amount),
        PaymentBounced bounced => new PaymentReturned(contract, bounced.Amount),
        MoneyRecovered recovered => new MoneyReturned(contract, recovered.Amount),
        ContractTerminated or ContractClosed => new CommitmentEnded(contract),
        _ => null,
    };

    private async Task BookAsync(
        ContractKey key, string fund, FundEvent posting, EventRecord record, CancellationToken cancel)
    {
        var booked = await _store.TransactAsync(
            Kinds.Funds,
            new FundKey(key.Tenant, fund).ToString(),
            Command.FollowUp($"{key} book {record.Number}", record.Author.At),
            state => Funding.Book(state, key.InFund, posting),
            cancel);
        booked.MustBeDone($"Booking event {record.Number} of contract {key}");
    }

    private async Task LoseAsync(
        ContractKey key, Outcome outcome, DateOnly day, EventRecord record, CancellationToken cancel)
    {
        var lost = await _store.TransactAsync(
            Kinds.Rounds,
            new RoundKey(key.Tenant, key.Round).ToString(),
            Command.FollowUp($"{key} lose {record.Number}", record.Author.At),
            state => Finalizing.Lose(state, key.Proposal, outcome, day),
            cancel);
        lost.MustBeDone($"Passing on the award of contract {key}");
    }
}
