using Microsoft.AspNetCore.Http;
using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Domain.Rounds;
using Procurement.Domain.Surveys;
using Procurement.Functions.Http;
using Procurement.Functions.Identity;
using Procurement.Functions.Orders;
using Procurement.Functions.Rounds;
using Procurement.Storage.Aggregates;

namespace Procurement.Functions.Assessments;

/// <summary>What steps of an assessment are decided on.</summary>
public sealed record AssessmentFacts(
    ContractKey Key,
    Stored<Assessment, AssessmentEvent> Stored,
    Contract? Contract,
    RoundSettings? Settings)
{
    /// <summary>The assessment, or null before it begins.</summary>
    public Assessment? State => Stored.State;
}

/// <summary>Loads what steps of an assessment are decided on, and reads who may see it.</summary>
public sealed class AssessmentDesk(AggregateStore store, PublishedRounds rounds, TimeProvider clock)
{
    /// <summary>The contract, its round's settings, and its assessment with all sheets.</summary>
    public async Task<AssessmentFacts> LoadAsync(
        Caller caller, string round, string proposal, CancellationToken cancel)
    {
        var key = caller.ContractKey(round, proposal);
        var contract = store.LoadAsync(Kinds.Contracts, key, cancel);
        var settings = rounds.FindOrNullAsync(new RoundKey(key.Tenant, key.Round), cancel);
        var stored = await store.LoadWholeAsync(Kinds.Assessments, key, cancel);
        return new(key, stored, (await contract).State, await settings);
    }

    /// <summary>What residents said for the stage of a sheet that names a survey; null where none counted.</summary>
    public async Task<Fraction?> ResidentsScoreAsync(ContractKey key, SubmitSheet sheet, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (sheet.Survey is null) return null;

        var survey = await store.LoadAsync(Kinds.Surveys, key, cancel);
        return survey.State?.ScoreOrNull(
            sheet.Stage is AssessmentStage.Midterm ? SurveyStage.Midterm : SurveyStage.Final);
    }

    /// <summary>Saves a decision, and answers with what the caller may see then.</summary>
    public async Task<IResult> SaveAsync(
        Order order, AssessmentFacts facts, Decision<AssessmentEvent> decision, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(facts);
        var saved = await store.SaveAsync(facts.Stored, decision, order.Stamp, cancel);
        return saved.Problem() ?? Answers.Ok(
            AssessmentView.Of(facts.Contract!, facts.Settings, saved.Done, ReaderOf(order.Caller)));
    }

    /// <summary>
    /// Whoever reads: a supplier's people and parties without the purchaser's roles see no account but their own.
    /// </summary>
    public AssessmentReader ReaderOf(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return new(caller.Account, caller.IsOnThePurchasersSide && !caller.Is(Role.Applicant), clock.GetUtcNow());
    }

    /// <summary>The stage that an address names, or 404.</summary>
    public static AssessmentStage StageOf(string stage) => stage switch
    {
        "midterm" => AssessmentStage.Midterm,
        "final" => AssessmentStage.Final,
        _ => throw Problems.NotFound("assessment.stageNotFound"),
    };
}
