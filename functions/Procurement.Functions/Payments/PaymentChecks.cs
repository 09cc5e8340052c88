using Procurement.Domain;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Laws;
using Procurement.Domain.Payments;
using Procurement.Domain.Rounds;
using Procurement.Functions.Funds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Payments;

/// <summary>
/// What has to be looked at before a payment is prepared or approved. What cannot be read stays null, and then the rule
/// refuses.
/// </summary>
public sealed class PaymentChecks(
    AggregateStore store, RepeatedPayments repeated, FundedProjects sources, OpenObjections open, LawBooks laws)
{
    // More than so many of one round without an answer is no number at which anybody pays.
    private const int LooksMax = 100;

    /// <summary>The facts of a moment; reads what is independent at the same time.</summary>
    public async Task<PaymentFacts> OfAsync(
        ContractKey key,
        Stored<Contract, ContractEvent> stored,
        int no,
        DateTimeOffset at,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(stored);
        // The rule asks nothing of others where there is nothing to pay.
        if (stored.State?.Instalment(no) is not { Status: InstalmentStatus.Accepted }) return new PaymentFacts();

        var round = RoundAsync(key, cancel);
        var objection = HasOpenObjectionAsync(key, cancel);
        var breach = HasOpenBreachAsync(key, stored.State, cancel);
        var ofSources = sources.RefusalToPayAsync(key, stored.State, cancel);
        var available = repeated.AvailableAsync(key, stored, no, cancel);
        var law = await LawAsync(await round, ChinaTime.DayOf(at), cancel);
        return new()
        {
            ThirdApproverFrom = law?.Amount(LawKeys.ThirdApproverFrom),
            ObjectionOpen = await objection,
            BreachOpen = await breach,
            ReceivableOpen = await OwesAsync(key, stored.State, await round, cancel),
            OfSources = await ofSources,
            Available = await available,
        };
    }

    /// <summary>
    /// The rate of interest that the law book of a contract's place knows for a day, at least the loan prime rate when
    /// it was signed; or null.
    /// </summary>
    public async Task<Fraction?> LateRateAsync(
        ContractKey key, Contract? contract, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var law = await LawAsync(await RoundAsync(key, cancel), day, cancel);
        var signed = contract?.InForceSince ?? day;
        return law is null
            ? null
            : LateInterest.DailyRate(law, (await laws.ReadAsync(cancel)).On(law.Place, signed));
    }

    private async Task<Round?> RoundAsync(ContractKey key, CancellationToken cancel) =>
        (await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel)).State;

    // The place is that of the round, which keeps it since its publication.
    private async Task<LawOfDay?> LawAsync(Round? round, DateOnly day, CancellationToken cancel) =>
        round?.Law is { } law ? (await laws.ReadAsync(cancel)).On(law.Place, day) : null;

    private async Task<bool?> HasOpenObjectionAsync(ContractKey key, CancellationToken cancel)
    {
        var round = new RoundKey(key.Tenant, key.Round);
        var noted = await open.FirstAsync(round, LooksMax + 1, cancel);
        if (noted.Count > LooksMax) return null;
        foreach (var one in noted)
        {
            var file = await store.LoadAsync(
                Kinds.Objections,
                ObjectorKey.OfObjection(round, one.Id)!,
                [Kinds.ObjectionParts.RowOf(one.Id)],
                cancel);
            var objection = file.State?.Objections.GetValueOrDefault(one.Id);
            if (objection?.Proposal == key.Proposal && objection.Answer is null or { Upheld: true }) return true;
        }

        return false;
    }

    // Only where the agreement lets the purchaser wait for what the supplier owes, under whatever contract.
    private async Task<bool?> OwesAsync(
        ContractKey key, Contract contract, Round? round, CancellationToken cancel)
    {
        if (round is null) return null;
        if (round.Settings.Agreement is not { SuspendsPayments: true }) return false;
        var debtor = new DebtorKey(key.Tenant, contract.Terms.Organization);
        return (await store.LoadAsync(Kinds.Receivables, debtor, cancel)).State is { Open.Count: > 0 };
    }

    // What residents reported and nobody looked at yet, and the purchaser's own notice.
    private async Task<bool?> HasOpenBreachAsync(ContractKey key, Contract contract, CancellationToken cancel) =>
        contract.ToTerminate is { By: Party.Purchaser, Grounds: TerminationGrounds.Breach }
        || (await store.LoadAsync(Kinds.FeeBooks, key, cancel)).State is { Open: > 0 };
}
