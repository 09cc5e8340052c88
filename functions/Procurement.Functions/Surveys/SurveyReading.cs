using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Surveys;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Surveys;

namespace Procurement.Functions.Surveys;

/// <summary>What the rules of surveys are asked with: the survey, its contract, and what the round says.</summary>
public sealed record SurveyFacts(
    ContractKey Key, Stored<Survey, SurveyEvent> Stored, Contract? Contract, SurveyTerm? Term)
{
    /// <summary>The survey, or null.</summary>
    public Survey? Survey => Stored.State;

    /// <summary>Where its answers are.</summary>
    public SurveyBoxKey Box => new(Key, Survey!.Number);
}

/// <summary>Loads what the rules of surveys are asked with.</summary>
public sealed class SurveyReading(AggregateStore store, PublishedRounds rounds)
{
    /// <summary>The facts; 403 for an applicant of another organization.</summary>
    public async Task<SurveyFacts> ReadAsync(Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.ContractKey(round, proposal);
        var loading = store.LoadAsync(Kinds.Contracts, key, cancel);
        var stored = await store.LoadAsync(Kinds.Surveys, key, cancel);
        var contract = (await loading).State;
        caller.MustBeParty(contract?.Terms.Organization);
        var settings = contract is null ? null : await rounds.FindOrNullAsync(new(key.Tenant, key.Round), cancel);
        return new(key, stored, contract, settings?.Performance?.Survey);
    }
}
