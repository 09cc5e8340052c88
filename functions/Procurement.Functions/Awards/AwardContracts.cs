using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using Procurement.Functions.FollowUps;
using Procurement.Functions.Storage;

namespace Procurement.Functions.Awards;

/// <summary>From awards to contracts: the fund commits the money first, then the contract is offered.</summary>
public sealed class AwardContracts(AggregateStore store, DueDays due, Deadlines deadlines)
{
    /// <summary>Commits the money of all awards, or of none, and makes the final award or takes it back.</summary>
    public async Task CommitAsync(
        RoundKey key, Round round, FinalAwardDecided decided, EventRecord record, CancellationToken cancel)
    {
        var fund = FundOf(key, round);
        var amounts = decided.Awards.ToDictionary(
            one => new ContractKey(key.Tenant, key.Round, one.Proposal).InFund, one => one.Amount);
        var at = record.Author.At;
        var cause = $"{key} commit {record.Number}";
        var refusal = await AskFundAsync(fund, cause, at, state => Funding.Commit(state, cause, amounts), cancel);
        await store.TransactAsync(
            Kinds.Rounds,
            key.ToString(),
            Command.FollowUp($"{key} settle {record.Number}", at),
            state => Finalizing.Settle(state, refusal),
            cancel);
    }

    /// <summary>Offers a contract for each award.</summary>
    public async Task OfferAsync(
        RoundKey key, Round round, FinalAwardMade made, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var award in made.Awards) await OfferAsync(key, round, award.Proposal, made.Day, at, cancel);
    }

    /// <summary>Frees the money of a lost award that nobody takes.</summary>
    public async Task FreeAsync(
        RoundKey key, Round round, string lost, EventRecord record, CancellationToken cancel)
    {
        var contract = new ContractKey(key.Tenant, key.Round, lost).InFund;
        var freed = await store.TransactAsync(
            Kinds.Funds,
            FundOf(key, round),
            Command.FollowUp($"{key} free {record.Number}", record.Author.At),
            state => Funding.Book(state, contract, new CommitmentEnded(contract)),
            cancel);
        freed.MustBeDone("Freeing the money of a lost award");
    }

    /// <summary>
    /// Moves the money of a lost award to its successor, and offers that one a contract. A deadline in a year that is
    /// not loaded throws before anything has moved.
    /// </summary>
    public async Task PassOnAsync(
        RoundKey key, Round round, string lost, string to, DateOnly day, EventRecord record, CancellationToken cancel)
    {
        var at = record.Author.At;
        var ended = new ContractKey(key.Tenant, key.Round, lost).InFund;
        deadlines.RolledDays(Signing.Rule, day, round.Settings.Contract.SignWithinDays);
        var successor = new ContractKey(key.Tenant, key.Round, to);
        var amount = round.Ranked(to)!.Requested;
        var cause = $"{key} pass on {record.Number}";
        var refusal = await AskFundAsync(
            FundOf(key, round),
            cause,
            at,
            state => Funding.PassOn(state, cause, ended, successor.InFund, amount),
            cancel);
        if (refusal is null)
        {
            await OfferAsync(key, round, to, day, at, cancel);
            return;
        }

        await store.TransactAsync(
            Kinds.Rounds,
            key.ToString(),
            Command.FollowUp($"{key} refuse succession {record.Number}", at),
            state => Finalizing.RefuseSuccession(state, lost, to, day, refusal),
            cancel);
    }

    // The fund's answer is recorded under the cause, so that every run after the same event gets the same one.
    private async Task<string?> AskFundAsync(
        string fund,
        string cause,
        DateTimeOffset at,
        Func<Fund?, Procurement.Domain.Decision<FundEvent>> ask,
        CancellationToken cancel)
    {
        var outcome = await store.TransactAsync(Kinds.Funds, fund, Command.FollowUp(cause, at), ask, cancel);
        outcome.MustBeDone($"Asking the fund for {cause}");
        return ((Outcome<Fund>.Done)outcome).State.RefusalOf(cause)?.Code;
    }

    private async Task OfferAsync(
        RoundKey key, Round round, string proposal, DateOnly awardDay, DateTimeOffset at, CancellationToken cancel)
    {
        var contract = new ContractKey(key.Tenant, key.Round, proposal).ToString();
        await store.TransactAsync(
            Kinds.Contracts,
            contract,
            Command.FollowUp($"{contract} offer", at),
            state => Signing.Offer(
                state, Terms(key, round, proposal), awardDay, round.Settings.Contract.SignWithinDays, deadlines),
            cancel);
        var offered = (await store.ReadAsync(Kinds.Contracts, contract, cancel)).State!;
        await due.PutAsync(
            DueKind.SigningEnd, ChinaTime.EndOfDay(offered.SignBy), contract, cancel, OrderOf(round, proposal));
    }

    // Of contracts that lapse on the same day, the one that ranks higher passes its award on first.
    private static string OrderOf(Round round, string proposal)
    {
        var entry = round.Ranked(proposal)!;
        var lot = round.Settings.Lots.Select(one => one.Ref).ToList().IndexOf(entry.Lot);
        return $"{lot:D4}-{entry.Rank:D5}";
    }

    private static ContractTerms Terms(RoundKey key, Round round, string proposal)
    {
        var contender = round.Contender(proposal)!;
        var settings = round.Settings;
        var amounts = InstalmentPlan.Split(contender.Requested, [.. settings.Instalments.Select(one => one.Percent)]);
        return new ContractTerms(
            key.Round,
            proposal,
            contender.Reference,
            contender.Organization,
            settings.Fund,
            contender.Title,
            contender.Requested,
            [
                .. amounts.Zip(settings.Instalments, (amount, agreed) => (amount, agreed.When))
                    .Select((one, index) => new InstalmentAmount(index + 1, one.amount, one.When)),
            ],
            settings.FinalPayout,
            settings.PayWithinDays);
    }

    private static string FundOf(RoundKey key, Round round) => new FundKey(key.Tenant, round.Settings.Fund).ToString();
}
