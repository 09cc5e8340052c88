using Microsoft.Azure.Functions.Worker;
using Procurement.Domain.Assessments;
using Procurement.Domain.Contracts;
using Procurement.Functions.FollowUps;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Assessments;

/// <summary>Ends stages whose material did not come in time, where the round says that late is failed.</summary>
public sealed class AssessmentLateTask(AggregateStore store, AssessmentFollowUp followUp) : IDueTask
{
    /// <inheritdoc/>
    public DueKind Kind => DueKind.AssessmentLate;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Key;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var stamp = row.Stamp(now);
        var contract = (await store.LoadAsync(Kinds.Contracts, row.Key, cancel)).State;
        var all = await store.LoadAsync(Kinds.Assessments, row.Key, cancel);
        var fail = new FailLateStage(Enum.Parse<AssessmentStage>(row.Detail), stamp.By);
        // No clock runs against a supplier whose contract is suspended.
        if (HandingIn.Waits(all.State?.Of(fail.Stage), contract, now)) return DueOutcome.Stays;

        var saved = await store.SaveAsync(all, HandingIn.Decide(all.State, fail, contract), stamp, cancel);
        // In time, given up, arranged for another day, or of a contract that ended.
        if (saved.RefusalOrNull is { } code && IsSettled(code)) return DueOutcome.Done;

        saved.MustBeDone($"The end of the assessment of {row.Key}");
        await followUp.FinishAsync(row.Key, stamp.Id, cancel);
        return DueOutcome.Done;
    }

    private static bool IsSettled(string code) =>
        code == AssessmentRefusals.NotLate.Code || code == ContractRefusals.NotActive.Code;
}

/// <summary>What the clock brings to assessments.</summary>
public sealed class AssessmentTimers(DueWork due)
{
    /// <summary>Ends stages that came too late, when unsigned contracts lapse.</summary>
    [Function("FailLateAssessments")]
    public Task FailLateAsync([TimerTrigger("%LapseContractsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.AssessmentLate], cancel);
}
