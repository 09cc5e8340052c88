using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Lots;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Lots;

/// <summary>Offers the contract of an award whose money is committed.</summary>
public sealed class ContractOffers(AggregateStore store, DueDays due, LawBooks laws)
{
    /// <summary>Offers a contract, once, and awaits its signatures.</summary>
    public async Task OfferAsync(
        LotKey lot, Round round, LotStanding award, DateOnly awardDay, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(lot);
        ArgumentNullException.ThrowIfNull(award);
        var contract = new ContractKey(lot.Tenant, lot.Round, award.Proposal);
        var stamp = Stamp.FollowUp($"{contract} offer", at);
        var (organization, proposal) = await ProposalAsync(contract, cancel);
        var payee = await PayeeAsync(contract.Tenant, organization, cancel);
        var terms = Terms(round, contract, organization, proposal, payee);
        var offer = new OfferContract(terms, awardDay, round.Settings.Contract.SignWithinDays, stamp.By);
        var stored = await store.LoadAsync(Kinds.Contracts, contract, cancel);
        var deadlines = await laws.DeadlinesAsync(awardDay, offer.SignWithinDays, cancel);
        var saved = await store.SaveAsync(stored, Signing.Decide(stored.State, offer, deadlines), stamp, cancel);
        WaitsForCalendarException.ThrowIfIn(saved.Refused);
        // Another refusal says that it was offered before; its last day for signing is what counts.
        var lapses = ChinaTime.EndOfDay(saved.State!.SignBy);
        await due.PutAsync(DueKind.SigningEnd, lapses, $"{contract}", cancel, OrderOf(round, lot.Lot, award));
    }

    /// <summary>Waits where the days for signing reach into a year that is not loaded.</summary>
    public async Task MustKnowSigningDaysAsync(Round round, DateOnly awardDay, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var days = round.Settings.Contract.SignWithinDays;
        var rolls = round.Law!.Contract.RollsWeekends;
        var deadlines = await laws.DeadlinesAsync(awardDay, days, cancel);
        if (deadlines.TryRolledDays(Signing.Rule, awardDay, days, rolls, out _, out var missing)) return;
        WaitsForCalendarException.ThrowIfIn(missing);
    }

    private async Task<(string Organization, Proposal Proposal)> ProposalAsync(
        ContractKey contract, CancellationToken cancel)
    {
        var key = ProposalsKey.OfProposal(contract.Tenant, contract.Round, contract.Proposal)!;
        var stored = await store.LoadAsync(
            Kinds.Proposals, key, [Kinds.ProposalParts.RowOf(contract.Proposal)], cancel);
        return (key.Organization, stored.State!.Find(contract.Proposal)!);
    }

    // Whoever submitted was registered, and no entry goes.
    private async Task<BankAccount> PayeeAsync(string tenant, string organization, CancellationToken cancel)
    {
        var entry = await store.LoadAsync(Kinds.Organizations, new OrganizationKey(tenant, organization), cancel);
        return entry.State?.Account ?? throw new InvalidOperationException(
            $"{organization} submitted a proposal, and the registry does not know it.");
    }

    // Of contracts that lapse on the same day, the one that ranks higher passes its award on first.
    private static string OrderOf(Round round, string lot, LotStanding award) =>
        $"{round.LotIndex(lot):D4}-{award.Rank:D5}";

    private static ContractTerms Terms(
        Round round, ContractKey key, string organization, Proposal proposal, BankAccount payee)
    {
        var (settings, content) = (round.Settings, proposal.Content);
        var amounts = InstalmentPlan.Split(content.Requested, [.. settings.Instalments.Select(one => one.Percent)]);
        return new ContractTerms(
            key.Round,
            key.Proposal,
            content.Reference,
            organization,
            settings.Fund,
            content.Title,
            content.Requested,
            [
                .. amounts.Zip(settings.Instalments, (amount, agreed) => (amount, agreed.When))
                    .Select((one, index) => new InstalmentAmount(index + 1, one.amount, one.When)),
            ],
            settings.FinalPayout,
            settings.PayWithinDays,
            round.Law!.Contract,
            payee,
            proposal.Accounts)
        {
            SignerMayApprovePayment = settings.Contract.SignerMayApprovePayment,
        };
    }
}
