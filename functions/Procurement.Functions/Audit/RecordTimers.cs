using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Domain.Calendar;
using Procurement.Functions.Telemetry;
using Procurement.Storage.Account;
using Procurement.Storage.Copies;
using Procurement.Storage.Verification;

namespace Procurement.Functions.Audit;

/// <summary>What keeps the records: copies of score books, daily checkpoints, and the nightly verification.</summary>
public sealed class RecordTimers(
    ScoreBookCopies books,
    Checkpoints checkpoints,
    NightlyVerification verification,
    StorageSettings settings,
    TimeProvider clock,
    ILogger<RecordTimers> log)
{
    private static readonly EventId RecordsDiffer = new(20, nameof(RecordsDiffer));
    private static readonly EventId CopyFailed = new(21, nameof(CopyFailed));

    /// <summary>Brings new sheets to the copies; a sheet itself sends no message.</summary>
    [Function("CopyScoreBooks")]
    public async Task CopyAsync([TimerTrigger("%CopyScoreBooksSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        foreach (var (round, why) in await books.CopyAsync(cancel))
        {
            log.LogError(CopyFailed, why, "CopyFailed: score books of {Round}", $"{round}");
        }
    }

    /// <summary>Writes the hashes of all heads of the day, once.</summary>
    [Function("WriteCheckpoint")]
    public Task CheckAsync([TimerTrigger("%RecordsSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        checkpoints.WriteAsync(ChinaTime.DayOf(clock.GetUtcNow()), cancel);

    /// <summary>Verifies some aggregates of each table; an alert reads the event name RecordsDiffer.</summary>
    [Function("VerifyRecords")]
    public async Task VerifyAsync([TimerTrigger("%RecordsSchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        foreach (var one in await verification.RunAsync(settings.VerifiedPerNight, clock.GetUtcNow(), cancel))
        {
            BusinessMeters.Differed(one.Table);
            log.LogError(RecordsDiffer, "RecordsDiffer: {Difference}", $"{one}");
        }
    }
}
