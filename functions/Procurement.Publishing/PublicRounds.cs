using Procurement.Domain.Contracts;
using Procurement.Domain.Organizations;
using Procurement.Domain.Proposals;
using Procurement.Domain.Rounds;
using Procurement.Publishing.Grants;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Stored;

namespace Procurement.Publishing;

/// <summary>The rows that public pages are made from: one for a round, two for a contract.</summary>
public sealed class PublicRounds(AggregateStore store, Lists lists, GranteeNames names)
{
    /// <summary>What the ids of a lot's contracts begin with.</summary>
    public static string OwnerOf(int lot) => $"{lot:D4}";

    /// <summary>What the public reads of a round with these contracts.</summary>
    public static PublicRoundRow RowOf(Round round, IReadOnlyList<GrantRow> grants)
    {
        ArgumentNullException.ThrowIfNull(round);
        var settings = round.Settings;
        return new(
            settings.Title,
            settings.Kind,
            settings.Purchaser.Name,
            round.Phase,
            settings.OpensAt,
            settings.ClosesAt,
            round.Notice?.Published,
            round.Notice?.Through,
            round.FinalDay,
            (round.Cancelled ?? round.Withdrawn)?.Day,
            [.. settings.Lots.Select(lot => GrantTotals.Of(lot.Ref, [.. grants.Where(one => one.Lot == lot.Ref)]))]);
    }

    /// <summary>The row of a round, or null.</summary>
    public Task<PublicRoundRow?> FindAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return lists.FindAsync(ListNames.PublicRounds(key.Tenant), key.Round, cancel);
    }

    /// <summary>Writes the row of a round; what it said before, or null.</summary>
    public async Task<PublicRoundRow?> WriteAsync(RoundKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var list = ListNames.PublicRounds(key.Tenant);
        var before = await lists.FindAsync(list, key.Round, cancel);
        await lists.MakeAsync(list, key.Round, again => MakeAsync(key, again), cancel);
        return before;
    }

    /// <summary>Writes the rows of a contract, and the name of its organization; what they say.</summary>
    public async Task<(GrantRow Row, int Lot)> WriteAsync(ContractKey key, CancellationToken cancel)
    {
        var made = await MakeAsync(key, cancel);
        await lists.PutAsync(made.InRound, cancel);
        await lists.PutAsync(made.OfOrganization, cancel);
        await names.EnterAsync(key.Tenant, new(made.Row.Organization, made.Row.OrganizationName), cancel);
        return (made.Row, made.Lot);
    }

    /// <summary>Writes the rows of a contract also where they are as new and say something else.</summary>
    public async Task RewriteAsync(ContractKey key, CancellationToken cancel)
    {
        var made = await MakeAsync(key, cancel);
        foreach (var row in (ListRow[])[made.InRound, made.OfOrganization])
        {
            await lists.RemoveAsync(new ListKey(row.List), row.Id, row.Version, cancel);
            await lists.PutAsync(row, cancel);
        }

        await names.EnterAsync(key.Tenant, new(made.Row.Organization, made.Row.OrganizationName), cancel);
    }

    /// <summary>The organization of a contract.</summary>
    public async Task<string> OrganizationAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (await store.LoadAsync(Kinds.Contracts, key, cancel)).State!.Terms.Organization;
    }

    /// <summary>Whether an acceptance of a contract was concluded.</summary>
    public async Task<bool> IsAcceptedAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        return (await store.LoadAsync(Kinds.Assessments, key, cancel)).State?.LatestConcluded() is not null;
    }

    /// <summary>Whether the rows of a contract say what they should.</summary>
    public async Task<bool> IsWrittenAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var made = await MakeAsync(key, cancel);
        var inRound = ListNames.Grants(new(key.Tenant, key.Round));
        var ofOrganization = ListNames.GrantsOf(key.Tenant, made.Row.Organization);
        return Says(inRound, made.InRound, await lists.FindAsync(inRound, made.InRound.Id, cancel))
            && Says(ofOrganization, made.OfOrganization, await lists.FindAsync(ofOrganization, key.InFund, cancel));
    }

    private static bool Says(ListKey<GrantRow> list, ListRow should, GrantRow? does) =>
        does is not null && list.Row(should.Id, should.Version, does) == should;

    private async Task<Made> MakeAsync(ContractKey key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(key);
        var contract = await store.LoadAsync(Kinds.Contracts, key, cancel);
        var roundKey = new RoundKey(key.Tenant, key.Round);
        var round = (await store.LoadAsync(Kinds.Rounds, roundKey, cancel)).State!;
        var (lot, organization) = await OriginAsync(key, contract.State!, round, cancel);
        var row = RowOf(key, contract.State!, round, round.Settings.Lots[lot], organization);
        return new(
            row,
            lot,
            ListNames.Grants(roundKey).Row($"{OwnerOf(lot)}-{key.Proposal}", contract.Version, row),
            ListNames.GrantsOf(key.Tenant, row.Organization).Row(key.InFund, contract.Version, row));
    }

    private async Task<PublicRoundRow?> MakeAsync(RoundKey key, CancellationToken cancel)
    {
        if ((await store.LoadAsync(Kinds.Rounds, key, cancel)).State is not { Announced: true } round) return null;
        var grants = round.FinalDay is null ? [] : await lists.AllAsync(ListNames.Grants(key), cancel);
        return RowOf(round, grants);
    }

    private async Task<(int Lot, Organization Organization)> OriginAsync(
        ContractKey key, Contract contract, Round round, CancellationToken cancel)
    {
        var proposals = ProposalsKey.OfProposal(key.Tenant, key.Round, key.Proposal)!;
        var proposal = await store.FindPartAsync(
            Kinds.Proposals.Table, $"{proposals}", Kinds.ProposalParts, key.Proposal, cancel);
        var organization = await store.LoadAsync(
            Kinds.Organizations, new OrganizationKey(key.Tenant, contract.Terms.Organization), cancel);
        return (round.LotIndex(proposal!.Content.Lot), organization.State!);
    }

    private static GrantRow RowOf(
        ContractKey key, Contract contract, Round round, Lot lot, Organization organization) => new(
        key.Round,
        round.Settings.Title,
        lot.Ref,
        lot.Title,
        key.Proposal,
        contract.Terms.Title,
        organization.Uscc,
        organization.Name,
        contract.Signing.Start,
        contract.Terms.Amount,
        contract.Status,
        [
            .. contract.Instalments.Select(one => new GrantInstalment(
                one.No,
                one.Amount,
                // What lies between plan and payment is no business of the public.
                one.Status is InstalmentStatus.Paid or InstalmentStatus.Cancelled
                    ? one.Status
                    : InstalmentStatus.Planned,
                one.Paid,
                one.Status is not InstalmentStatus.Paid && (one.BouncedBy ?? one.BankReturn?.BankReason) is not null)),
        ],
        contract.Recovered,
        contract.FinalGrade);

    private sealed record Made(GrantRow Row, int Lot, ListRow InRound, ListRow OfOrganization);
}
