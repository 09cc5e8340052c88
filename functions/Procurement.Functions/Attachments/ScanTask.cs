using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Procurement.Domain.Attachments;
using Procurement.Domain.Sealing;
using Procurement.Functions.FollowUps;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Attachments;
using Procurement.Storage.Indexes;

namespace Procurement.Functions.Attachments;

/// <summary>Shows a file that waits for the scanner to it; one that is down is asked again the next time.</summary>
public sealed class ScanTask(
    AggregateStore store, SealedFiles files, FileKeys keys, Scanner scanner, ILogger<ScanTask> log) : IDueTask
{
    private static readonly EventId ScannerDown = new(5, nameof(ScannerDown));

    /// <inheritdoc/>
    public DueKind Kind => DueKind.Scan;

    /// <inheritdoc/>
    public string GroupOf(DueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Id;
    }

    /// <inheritdoc/>
    public async Task<DueOutcome> WorkAsync(DueRow row, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (key, attachment) = (AttachmentsKey.Parse(row.Key), row.Detail);
        var stored = await store.LoadAsync(
            Kinds.Attachments, key, [Kinds.AttachmentParts.RowOf(attachment)], cancel);
        if (stored.State?.Find(attachment) is not { Content.Kept: { } kept } file || !Reading.AwaitsScan(file))
        {
            return DueOutcome.Done;
        }

        // What only an opening may read waits for it: whoever opens asks for this look again.
        if (await keys.FindAsync(key, attachment, kept, cancel) is not { } dataKey) return DueOutcome.Done;

        if (await LookAsync(kept, dataKey, FileKeys.ContextOf(key, attachment), cancel) is not { } scan)
        {
            log.LogWarning(ScannerDown, "ScannerDown: {Attachment} of {Folder} waits for it", attachment, row.Key);
            return DueOutcome.Stays;
        }

        var stamp = row.Stamp(now);
        var decision = Reading.Decide(stored.State, new NoteScan(attachment, scan, stamp.By));
        (await store.SaveAsync(stored, decision, stamp, cancel)).MustBeDone($"The scan of {attachment} of {key}");
        return DueOutcome.Done;
    }

    private async Task<Scan?> LookAsync(KeptFile kept, DataKey dataKey, string context, CancellationToken cancel)
    {
        await using var scan = await scanner.BeginAsync(cancel);
        if (scan is null) return null;
        await using var from = await files.OpenAsync(kept, cancel);
        await SealedStream.DecryptAsync(from, scan, dataKey, context, cancel);
        return await scan.EndAsync(cancel);
    }
}

/// <summary>Has the files looked at that wait for the scanner.</summary>
public sealed class ScanTimers(DueWork due)
{
    /// <summary>Asks the scanner again, as often as stuck work is tried again.</summary>
    [Function("ScanWaitingFiles")]
    public Task ScanAsync([TimerTrigger("%RetryStuckWorkSchedule%")] TimerInfo timer, CancellationToken cancel) =>
        due.RunAsync([DueKind.Scan], cancel);
}
