using Procurement.Domain;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Payments;

/// <summary>
/// What happens under a contract, in the ledger of its fund: each event once, in order, as the contract was right after
/// it, however much has happened since.
/// </summary>
public sealed class ContractPostings(AggregateStore store)
{
    /// <summary>Books an event of a contract; what was set aside for another that did not come is given back.</summary>
    public async Task FollowAsync(
        ContractKey key, Contract state, EventRecord record, ContractEvent happened, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        // Money was set aside for a payment only after the end of the contract.
        var cause = state.HasEnded ? CauseOf(key.InFund, record, happened) : null;
        var stamp = Stamp.FollowUp($"{key} book {record.Number}", record.Author.At);
        if (await StepOrNullAsync(key, record, happened, cause, stamp.By, cancel) is { } command)
        {
            var fund = await FundAsync(key, state, [Kinds.FundCommitments.RowOf(key.InFund)], cause, cancel);
            var saved = await store.SaveAsync(fund, Decide(fund.State, command), stamp, cancel);
            saved.MustBeDone($"Booking event {record.Number} of contract {key}");
        }
        else if (cause is not null)
        {
            await ReleaseAsync(key, state, record, cause, cancel);
        }
    }

    private static string CauseOf(string contract, EventRecord record, ContractEvent happened) =>
        happened is InstalmentPaid { EndToEndId: { } order }
            ? RepeatedPayments.CauseOf(contract, order)
            : RepeatedPayments.CauseOf(contract, record.Number);

    private static Decision<FundEvent> Decide(Fund? fund, FundCommand command) => command switch
    {
        MatchPayables one => Payables.Decide(fund, one),
        EndCommitment one => Payables.Decide(fund, one),
        BookPosting one => Funding.Decide(fund, one),
        _ => throw new InvalidOperationException($"{command.GetType().Name} does not follow a contract."),
    };

    private async Task<FundCommand?> StepOrNullAsync(
        ContractKey key,
        EventRecord record,
        ContractEvent happened,
        string? cause,
        Author by,
        CancellationToken cancel)
    {
        var (before, after) = ContractBooks.LooksAtContract(happened)
            ? await AroundAsync(key, record.Number, cancel)
            : (null, null);
        return ContractBooks.StepOf(key.InFund, before, after, happened, by, cause);
    }

    // As it was right before the event and after: the state that follow-up work sees may have later events in it.
    private async Task<(Contract? Before, Contract? After)> AroundAsync(
        ContractKey key, long number, CancellationToken cancel)
    {
        (Contract? before, Contract? after) = (null, null);
        await foreach (var one in store.EventsAsync(Kinds.Contracts.Table, key, 0, cancel))
        {
            if (one.Number > number) break;
            (before, after) = (
                after, Kinds.Contracts.Apply(after, Kinds.Contracts.Read(one), one.Author, one.Number));
        }

        return (before, after);
    }

    // Money was set aside for a payment whose place another event took.
    private async Task ReleaseAsync(
        ContractKey key, Contract state, EventRecord record, string cause, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} release {record.Number}", record.Author.At);
        var fund = await FundAsync(key, state, [], cause, cancel);
        var decision = Reserving.Decide(fund.State, new ReleaseReservation(cause, stamp.By));
        (await store.SaveAsync(fund, decision, stamp, cancel)).MustBeDone($"Releasing {cause}");
    }

    private Task<Stored<Fund, FundEvent>> FundAsync(
        ContractKey key, Contract state, IReadOnlyList<string> parts, string? cause, CancellationToken cancel) =>
        store.LoadAsync(
            Kinds.Funds,
            new FundKey(key.Tenant, state.Terms.Fund),
            [.. parts, .. cause is null ? Array.Empty<string>() : [Kinds.FundReservations.RowOf(cause)]],
            cancel);
}
