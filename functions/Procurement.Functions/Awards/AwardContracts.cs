using Procurement.Domain;
using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Awards;

/// <summary>From awards to contracts: the fund commits the money first, then the contract is offered.</summary>
public sealed class AwardContracts(AggregateStore store, DueDays due, LawBooks laws)
{
    /// <summary>Commits the money of all awards, or of none, and makes the final award or takes it back.</summary>
    public async Task CommitAsync(
        RoundKey key, Round round, FinalAwardDecided decided, EventRecord record, CancellationToken cancel)
    {
        var amounts = decided.Awards.ToDictionary(
            one => new ContractKey(key.Tenant, key.Round, one.Proposal).InFund, one => one.Amount);
        var cause = $"{key} commit {record.Number}";
        var commit = Stamp.FollowUp(cause, record.Author.At);
        var fund = await store.LoadAsync(Kinds.Funds, FundOf(key, round), cancel);
        var decision = Funding.Decide(fund.State, new CommitMoney(cause, amounts, commit.By));
        var asked = await store.SaveAsync(fund, decision, commit, cancel);
        var refusal = RefusalOf(asked, cause);

        var settle = Stamp.FollowUp($"{key} settle {record.Number}", record.Author.At);
        var stored = await store.LoadAsync(Kinds.Rounds, key, cancel);
        var settled = Finalizing.Decide(stored.State, new SettleFinalAward(refusal, settle.By));
        await store.SaveAsync(stored, settled, settle, cancel);
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
        var stamp = Stamp.FollowUp($"{key} free {record.Number}", record.Author.At);
        var fund = await store.LoadAsync(Kinds.Funds, FundOf(key, round), cancel);
        var free = new BookPosting(contract, new CommitmentEnded(contract), stamp.By);
        var freed = await store.SaveAsync(fund, Funding.Decide(fund.State, free), stamp, cancel);
        freed.MustBeDone("Freeing the money of a lost award");
    }

    /// <summary>
    /// Moves the money of a lost award to its successor, and offers that one a contract. A deadline in a year that is
    /// not loaded is waited for before anything has moved.
    /// </summary>
    public async Task PassOnAsync(
        RoundKey key, Round round, string lost, string to, DateOnly day, EventRecord record, CancellationToken cancel)
    {
        var days = round.Settings.Contract.SignWithinDays;
        var rolls = round.Law!.Contract.RollsWeekends;
        var deadlines = await laws.DeadlinesAsync(day, days, cancel);
        if (!deadlines.TryRolledDays(Signing.Rule, day, days, rolls, out _, out var missing))
            WaitsForCalendarException.ThrowIfIn(missing);
        var ended = new ContractKey(key.Tenant, key.Round, lost);
        var successor = new ContractKey(key.Tenant, key.Round, to);
        var cause = $"{key} pass on {record.Number}";
        var stamp = Stamp.FollowUp(cause, record.Author.At);
        var passOn = new PassOnCommitment(
            cause, ended.InFund, successor.InFund, round.Ranked(to)!.Requested, stamp.By);
        var fund = await store.LoadAsync(Kinds.Funds, FundOf(key, round), cancel);
        var asked = await store.SaveAsync(fund, Funding.Decide(fund.State, passOn), stamp, cancel);
        if (RefusalOf(asked, cause) is { } refusal)
        {
            await RefuseAsync(key, lost, to, day, refusal, record, cancel);
            return;
        }

        await OfferAsync(key, round, to, day, record.Author.At, cancel);
    }

    private async Task RefuseAsync(
        RoundKey key,
        string lost,
        string to,
        DateOnly day,
        string refusal,
        EventRecord record,
        CancellationToken cancel)
    {
        var stamp = Stamp.FollowUp($"{key} refuse succession {record.Number}", record.Author.At);
        var refuse = new RefuseSuccession(lost, to, day, refusal, stamp.By);
        var round = await store.LoadAsync(Kinds.Rounds, key, cancel);
        await store.SaveAsync(round, Finalizing.Decide(round.State, refuse), stamp, cancel);
    }

    // The fund's answer is recorded under the cause, so that every run after the same event gets the same one.
    private static string? RefusalOf(Saved<Fund> asked, string cause) =>
        asked.MustBeDone($"Asking the fund for {cause}").RefusalOf(cause)?.Code;

    private async Task OfferAsync(
        RoundKey key, Round round, string proposal, DateOnly awardDay, DateTimeOffset at, CancellationToken cancel)
    {
        var contract = new ContractKey(key.Tenant, key.Round, proposal);
        var stamp = Stamp.FollowUp($"{contract} offer", at);
        var offer = new OfferContract(
            Terms(key, round, proposal), awardDay, round.Settings.Contract.SignWithinDays, stamp.By);
        var stored = await store.LoadAsync(Kinds.Contracts, contract, cancel);
        var deadlines = await laws.DeadlinesAsync(awardDay, offer.SignWithinDays, cancel);
        var saved = await store.SaveAsync(stored, Signing.Decide(stored.State, offer, deadlines), stamp, cancel);
        WaitsForCalendarException.ThrowIfIn(saved.Refused);
        // Another refusal says that it was offered before; its last day for signing is what counts.
        var lapses = ChinaTime.EndOfDay(saved.State!.SignBy);
        await due.PutAsync(DueKind.SigningEnd, lapses, $"{contract}", cancel, OrderOf(round, proposal));
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
            settings.PayWithinDays,
            round.Law!.Contract);
    }

    private static FundKey FundOf(RoundKey key, Round round) => new(key.Tenant, round.Settings.Fund);
}
