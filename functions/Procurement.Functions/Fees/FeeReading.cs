using Procurement.Domain.Contracts;
using Procurement.Domain.Fees;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Fees;

/// <summary>The ledger of a contract, and the contract.</summary>
public sealed record FeeFacts(ContractKey Key, Stored<FeeBook, FeeEvent> Stored, Contract? Contract)
{
    /// <summary>The ledger, or null while nothing is in it.</summary>
    public FeeBook? Book => Stored.State;

    /// <summary>Whether the agreement bans fees.</summary>
    public bool Banned => Contract is not null && KeepingFees.AreBanned(Contract);
}

/// <summary>Loads the ledger of a contract.</summary>
public sealed class FeeReading(AggregateStore store)
{
    /// <summary>The facts with these parts of the ledger; 403 for an applicant of another organization.</summary>
    public async Task<FeeFacts> ReadAsync(
        Caller caller, string round, string proposal, CancellationToken cancel, params IReadOnlyList<string> parts)
    {
        var facts = await ReadAsync(caller.ContractKey(round, proposal), cancel, parts);
        caller.MustBeParty(facts.Contract?.Terms.Organization);
        return facts;
    }

    /// <summary>The same for whoever reads and writes without a name.</summary>
    public async Task<FeeFacts> ReadAsync(
        ContractKey key, CancellationToken cancel, params IReadOnlyList<string> parts)
    {
        var loading = store.LoadAsync(Kinds.Contracts, key, cancel);
        var stored = await store.LoadAsync(Kinds.FeeBooks, key, parts, cancel);
        return new(key, stored, (await loading).State);
    }
}
