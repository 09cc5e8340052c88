using Procurement.Domain;
using Procurement.Domain.Assessments;
using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Messages;
using Procurement.Functions.Messages;
using Procurement.Functions.Publicity;
using Procurement.Storage.Aggregates;
using Procurement.Storage.FollowUps;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Assessments;

/// <summary>
/// What follows from what happened to an assessment: the grade of its contract, given once, the clocks over the
/// supplier's material, the lists of those who assess, and who is told.
/// </summary>
public sealed class AssessmentFollowUp(
    AggregateStore store, Lists lists, DueDays due, MessagePost post, PublicSiteWork site)
    : FollowUp<Assessment, AssessmentEvent>(Kinds.Assessments, store)
{
    // Captured under a name of its own: the base class keeps the parameter too.
    private readonly AggregateStore books = store;

    /// <inheritdoc/>
    protected override async Task<Followed> AfterAsync(
        string key, Assessment state, EventRecord record, AssessmentEvent happened, CancellationToken cancel)
    {
        var contract = ContractKey.Parse(key);
        if (ClockOf(happened) is var (stage, last))
        {
            await due.PutAsync(DueKind.AssessmentLate, ChinaTime.EndOfDay(last), key, cancel, $"{stage}");
        }

        await UnseatAsync(contract, happened, record, cancel);
        await GradeAsync(contract, happened, record, cancel);
        if (happened is AcceptanceConcluded)
        {
            // The list before the page that shows it.
            await lists.PutManyAsync(Listings.Of(contract, state, record.Number), cancel);
            await site.AskForAcceptanceAsync(contract, cancel);
        }

        var messages = AssessmentMessages.Of(contract.Round, contract.Proposal, state, happened);
        await post.SendAsync(MessageCause.Of(Table, record), messages, cancel);
        return Followed.Done;
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(string key, Assessment state, long version, CancellationToken cancel) =>
        lists.PutManyAsync(Listings.Of(ContractKey.Parse(key), state, version), cancel);

    private static (AssessmentStage Stage, DateOnly Last)? ClockOf(AssessmentEvent happened) => happened switch
    {
        StageArranged { Rules.LateFails: true } one => (one.Stage, one.Due.Due),
        // Whether late is failed, only the stage knows; its row finds nothing to do where it is not.
        CorrectionOrdered one => (one.Stage, one.Due.Due),
        _ => null,
    };

    // An account that is seated again meanwhile keeps its row, which has a higher version.
    private async Task UnseatAsync(
        ContractKey key, AssessmentEvent happened, EventRecord record, CancellationToken cancel)
    {
        var (stage, accounts) = happened switch
        {
            AssessorReplaced one => (one.Stage, [one.From]),
            StageGivenUp one => (one.Stage, one.Accounts),
            _ => (default(AssessmentStage), (IReadOnlyList<string>)[]),
        };
        foreach (var account in accounts)
        {
            await lists.RemoveAsync(
                ListNames.Seated(key.Tenant, account), ListNames.InStage(key, stage), record.Number, cancel);
        }
    }

    private async Task GradeAsync(
        ContractKey key, AssessmentEvent happened, EventRecord record, CancellationToken cancel)
    {
        // Whoever concluded the assessment graded the contract.
        var stamp = Stamp.FollowUp($"{key} assessed {record.Number}", record.Author.At) with { By = record.Author };
        if (Grading.CommandOrNull(happened, stamp.By) is not { } command) return;

        var contract = await books.LoadAsync(Kinds.Contracts, key, cancel);
        var saved = await books.SaveAsync(contract, Decide(contract.State, command), stamp, cancel);
        // Of a contract that ended meanwhile nothing is graded any more.
        if (saved.RefusalOrNull == ContractRefusals.NotActive.Code) return;
        saved.MustBeDone($"Grading the contract {key}");
    }

    private static Decision<ContractEvent> Decide(Contract? contract, ContractCommand command) => command switch
    {
        GradeMidterm midterm => Execution.Decide(contract, midterm),
        GradeFinal final => Execution.Decide(contract, final),
        _ => throw new InvalidOperationException("An assessment gives no other command."),
    };
}
