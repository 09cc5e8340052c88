using Procurement.Domain.Funds;
using Procurement.Domain.Lots;
using Procurement.Domain.Publicity;
using Procurement.Domain.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Lots;

/// <summary>When a proposal loses its award: the notice is revised, or money and contract pass on.</summary>
public sealed class LostAwards(AggregateStore store, ContractOffers offers)
{
    /// <summary>Tells the round what an upheld objection changed in the awards of the lot.</summary>
    public async Task ReviseAsync(
        LotKey key, LotProceedings lot, ProposalDisqualified lost, EventRecord record, CancellationToken cancel)
    {
        var next = lost.Successor is { } successor ? lot.Find(successor) : null;
        var change = (next?.Requested ?? default) - lot.Find(lost.Proposal)!.Requested;
        var stamp = Stamp.FollowUp($"{key} revise {record.Number}", record.Author.At);
        var round = await store.LoadAsync(Kinds.Rounds, RoundOf(key), cancel);
        var revise = new ReviseNotice(key.Lot, next is null ? -1 : 0, change, stamp.By);
        var saved = await store.SaveAsync(round, Noticing.Decide(round.State, revise), stamp, cancel);
        saved.MustBeDone($"Revising the notice for {key}");
    }

    /// <summary>Frees the money of a lost award that nobody takes.</summary>
    public async Task FreeAsync(LotKey key, Round round, string lost, EventRecord record, CancellationToken cancel)
    {
        var contract = ContractOf(key, lost).InFund;
        var stamp = Stamp.FollowUp($"{key} free {record.Number}", record.Author.At);
        var fund = await store.LoadAsync(
            Kinds.Funds, FundOf(key, round), [Kinds.FundCommitments.RowOf(contract)], cancel);
        var free = new BookPosting(contract, new CommitmentEnded(contract), stamp.By);
        var freed = await store.SaveAsync(fund, Funding.Decide(fund.State, free), stamp, cancel);
        freed.MustBeDone("Freeing the money of a lost award");
    }

    /// <summary>
    /// Moves the money of a lost award to its successor, and offers that one a contract. A deadline in a year that is
    /// not loaded is waited for before anything has moved.
    /// </summary>
    public async Task PassOnAsync(
        LotKey key,
        LotProceedings lot,
        Round round,
        (string Lost, string To, DateOnly Day) award,
        EventRecord record,
        CancellationToken cancel)
    {
        await offers.MustKnowSigningDaysAsync(round, award.Day, cancel);
        var (ended, successor) = (ContractOf(key, award.Lost).InFund, ContractOf(key, award.To).InFund);
        var standing = lot.Find(award.To)!;
        var cause = $"{key} pass on {record.Number}";
        var stamp = Stamp.FollowUp(cause, record.Author.At);
        var passOn = new PassOnCommitment(cause, ended, successor, standing.Requested, stamp.By);
        string[] parts =
        [
            Kinds.FundReservations.RowOf(cause),
            Kinds.FundCommitments.RowOf(ended),
            Kinds.FundCommitments.RowOf(successor),
        ];
        var fund = await store.LoadAsync(Kinds.Funds, FundOf(key, round), parts, cancel);
        var asked = await store.SaveAsync(fund, Funding.Decide(fund.State, passOn), stamp, cancel);
        // The fund's answer is recorded under the cause, so that every run after the same event gets the same one.
        if (asked.MustBeDone($"Asking the fund for {cause}").RefusalOf(cause) is { } refusal)
        {
            var refuse = new RefuseSuccession(award.Lost, award.To, award.Day, refusal.Code, stamp.By);
            await RefuseAsync(key, round, refuse, record, cancel);
            return;
        }

        await offers.OfferAsync(key, round, standing, award.Day, record.Author.At, cancel);
    }

    private async Task RefuseAsync(
        LotKey key, Round round, RefuseSuccession refuse, EventRecord record, CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} refuse succession {record.Number}", record.Author.At);
        var lot = await store.LoadAsync(Kinds.Lots, key, cancel);
        // A refusal says that it was put back before.
        await store.SaveAsync(
            lot, LosingAnAward.Decide(lot.State, refuse, round.Lot(key.Lot)!), stamp, cancel);
    }

    private static ContractKey ContractOf(LotKey key, string proposal) => new(key.Tenant, key.Round, proposal);

    private static RoundKey RoundOf(LotKey key) => new(key.Tenant, key.Round);

    private static FundKey FundOf(LotKey key, Round round) => new(key.Tenant, round.Settings.Fund);
}
