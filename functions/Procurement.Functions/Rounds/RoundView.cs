using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using Procurement.Functions.Laws;
using Procurement.Storage.Aggregates;
using Procurement.Storage.Stored;

namespace Procurement.Functions.Rounds;

/// <summary>
/// A round as it is read; <paramref name="PendingWork"/> counts events whose follow-up work is not done yet.
/// </summary>
public sealed record RoundView(
    string Round,
    RoundPhase Phase,
    PublicityView? Publicity,
    string? OpeningRefused,
    string? FinalAwardRefused,
    long PendingWork,
    ProgressView? Progress,
    RoundEndView? Cancelled,
    RoundEndView? Withdrawn,
    IReadOnlyList<ClarificationView> Clarifications,
    RoundBody Settings)
{
    /// <summary>The view of a round.</summary>
    public static RoundView Of(RoundKey key, Round round, long pending = 0, WorkProgress? progress = null) => new(
        key.Round,
        round.Phase,
        PublicityView.Of(round),
        round.OpeningRefused,
        round.FinalAwardRefused,
        pending,
        progress is null ? null : new ProgressView(StepOf(progress), progress.Done, progress.Total),
        RoundEndView.Of(round.Cancelled),
        RoundEndView.Of(round.Withdrawn),
        [.. round.Clarifications.Select(ClarificationView.Of)],
        round.Settings.ToBody());

    /// <summary>The view with the notice period as the calendar is known by now.</summary>
    public RoundView KnownBy(WorkingCalendar calendar) => this with
    {
        Publicity = Publicity is { } days ? days with { Period = days.Period.KnownBy(calendar) } : null,
    };

    // The name of the work without the number of the event it follows.
    private static string StepOf(WorkProgress progress) => progress.Name.Split('-')[0];
}

/// <summary>
/// How far long follow-up work is: the step (opening, ranking, contracts) and so many of so many, where the number of
/// all is known.
/// </summary>
public sealed record ProgressView(string Step, int Done, int? Total);

/// <summary>The day on which a round was cancelled or withdrawn, and why.</summary>
public sealed record RoundEndView(DateOnly Day, string Reason)
{
    /// <summary>The view, or null where neither happened.</summary>
    public static RoundEndView? Of(RoundEnd? end) => end is null ? null : new(end.Day, end.Reason);
}

/// <summary>The days of the award notice.</summary>
public sealed record PublicityView(DateOnly Published, DateOnly Through, bool Ended, DeadlineView Period)
{
    /// <summary>The days, or null before the notice.</summary>
    public static PublicityView? Of(Round round) =>
        round.Notice is { } notice ? new PublicityView(
            notice.Published, notice.Through, notice.Ended, DeadlineView.Of(notice.Period)) : null;
}

/// <summary>A round in the list of rounds.</summary>
public sealed record RoundSummary(
    string Round, string Title, RoundKind Kind, RoundPhase Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    /// <summary>The summary of a row of the list.</summary>
    public static RoundSummary Of(string id, RoundRow round) =>
        new(id, round.Title, round.Kind, round.Phase, round.OpensAt, round.ClosesAt);
}
