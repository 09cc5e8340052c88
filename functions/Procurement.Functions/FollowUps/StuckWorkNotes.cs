using Microsoft.Extensions.Logging;
using Procurement.Domain.Messages;
using Procurement.Domain.Operations;
using Procurement.Functions.Messages;
using Procurement.Functions.Telemetry;
using Procurement.Storage.Account;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Indexes;
using Procurement.Storage.Queues;

namespace Procurement.Functions.FollowUps;

/// <summary>
/// Notes work that failed where an operator sees it, counts it, and logs it under the names that alerts read.
/// </summary>
public sealed class StuckWorkNotes(
    StuckWorkTable stuck, MessagePost post, TimeProvider clock, ILogger<StuckWorkNotes> log)
{
    // What is shown and kept of a message that nobody can read.
    private const int TextMax = 4000;

    private static readonly EventId PoisonFollowUp = new(2, nameof(PoisonFollowUp));
    private static readonly EventId DueWorkFailed = new(3, nameof(DueWorkFailed));
    private static readonly EventId WorkWaits = new(4, nameof(WorkWaits));

    /// <summary>A due row failed.</summary>
    public async Task<StuckRow> DueRowFailedAsync(
        DueRow row, Exception thrown, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        var failed = Failures.Of(thrown);
        BusinessMeters.DueRowFailed($"{row.Day.Kind}", failed.Code);
        var noted = await NoteAsync(TableNames.DueDays, row.Name, failed, now, cancel);
        Log(DueWorkFailed, thrown, noted);
        return noted;
    }

    /// <summary>The follow-up work that a message asks for failed for the last time, or waits.</summary>
    public async Task FollowUpFailedAsync(FollowUpMessage message, Exception thrown, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var failed = Failures.Of(thrown);
        if (failed.State is StuckState.Stuck) BusinessMeters.Poisoned(message.Kind);
        var noted = await NoteAsync(message.Kind, message.Key, failed, clock.GetUtcNow(), cancel);
        Log(PoisonFollowUp, thrown, noted);
    }

    /// <summary>A message that nobody can read; its text may be anything and is not logged.</summary>
    public async Task UnreadableAsync(string? text, CancellationToken cancel)
    {
        var kept = text is null or "" ? "null" : text[..Math.Min(text.Length, TextMax)];
        const string why = "This service sends no such message.";
        var failed = new FailedWork(StuckState.Stuck, null, "message.unreadable", why);
        BusinessMeters.Poisoned(StuckWorkKey.Unreadable);
        var noted = await NoteAsync(StuckWorkKey.Unreadable, kept, failed, clock.GetUtcNow(), cancel);
        log.LogError(
            PoisonFollowUp,
            "PoisonFollowUp: {Work}, a message of {Length} characters that nobody can read",
            noted.Key.Id,
            text?.Length ?? 0);
    }

    /// <summary>A message that the platform gave up before anybody could note why.</summary>
    public async Task GivenUpAsync(FollowUpMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var failed = new FailedWork(StuckState.Stuck, null, "message.givenUp", "The platform gave this message up.");
        BusinessMeters.Poisoned(message.Kind);
        Log(
            PoisonFollowUp,
            null,
            await NoteAsync(message.Kind, message.Key, failed, clock.GetUtcNow(), cancel));
    }

    // Whoever runs the service is told once each time that something gets stuck; what belongs to no district is on the
    // list of every district's administrators alone.
    private async Task<StuckRow> NoteAsync(
        string kind, string what, FailedWork failed, DateTimeOffset now, CancellationToken cancel)
    {
        var noted = await stuck.NoteAsync(kind, what, failed, now, cancel);
        if (noted is not { Work: { Tries: 1, State: StuckState.Stuck }, Key.Tenant: not StuckWorkKey.Installation })
            return noted;

        var cause = new MessageCause(noted.Key.Tenant, $"stuck {noted.Key.Id}", noted.Work.First);
        await post.SendAsync(cause, [OperationMessages.Of(noted.Work)], cancel);
        return noted;
    }

    private void Log(EventId name, Exception? thrown, StuckRow noted)
    {
        var work = noted.Work;
        if (work.State is StuckState.Waiting)
        {
            log.LogWarning(
                WorkWaits, "WorkWaits: {Kind} {Key} for {Code} until {Next}", work.Kind, work.Key, work.Code,
                noted.NextLook);
            return;
        }

        // The name is part of the text too: alerts look for either.
        log.LogError(
            name,
            thrown,
            "{Name}: {Kind} {Key}, {Code}, try {Tries}, next look {Next}",
            name.Name,
            work.Kind,
            work.Key,
            work.Code,
            work.Tries,
            noted.NextLook);
    }
}
