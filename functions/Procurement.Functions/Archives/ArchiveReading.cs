using Procurement.Domain.Archives;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Laws;
using Procurement.Functions.Identity;
using Procurement.Functions.Laws;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Archives;

/// <summary>The archive of a contract, the contract, and how long each kind of its records is kept.</summary>
public sealed record ArchiveFacts(
    ContractKey Key,
    Stored<Archive, ArchiveEvent> Stored,
    Contract? Contract,
    IReadOnlyList<Retention> Retention);

/// <summary>Loads the archive of a contract.</summary>
public sealed class ArchiveReading(AggregateStore store, LawBooks laws, TimeProvider clock)
{
    /// <summary>The facts; 403 for an applicant of another organization.</summary>
    public async Task<ArchiveFacts> ReadAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.ContractKey(round, proposal);
        var loading = store.LoadAsync(Kinds.Contracts, key, cancel);
        var archive = await store.LoadAsync(Kinds.Archives, key, cancel);
        var contract = await loading;
        caller.MustBeParty(contract.State?.Terms.Organization);
        return new(key, archive, contract.State, await RetentionAsync(key, contract, cancel));
    }

    private async Task<IReadOnlyList<Retention>> RetentionAsync(
        ContractKey key, Stored<Contract, ContractEvent> contract, CancellationToken cancel)
    {
        if (contract.State is not { } known) return [];
        var latest = await store.EventsAsync(Kinds.Contracts.Table, key, contract.Version - 1, cancel)
            .FirstAsync(cancel);
        var round = (await store.LoadAsync(Kinds.Rounds, new RoundKey(key.Tenant, key.Round), cancel)).State;
        var place = round is null
            ? new Jurisdiction(Jurisdiction.Country, LawLevel.County)
            : Jurisdiction.OfUscc(round.Settings.Purchaser.Uscc);
        var (last, today) = (ChinaTime.DayOf(latest.Author.At), ChinaTime.DayOf(clock.GetUtcNow()));
        var statutes = await laws.ReadAsync(cancel);
        return Retaining.Of(known, last, statutes.On(place, last), statutes.On(place, today));
    }
}
