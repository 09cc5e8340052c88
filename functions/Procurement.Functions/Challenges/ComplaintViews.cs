using Procurement.Domain.Challenges;
using Procurement.Functions.Laws;

namespace Procurement.Functions.Challenges;

/// <summary>One item of a complaint.</summary>
public sealed record ComplaintItemView(int? Item, string Facts);

/// <summary>A respondent, and what it says.</summary>
public sealed record RespondentView(string Uscc, DeadlineView By, string? Response);

/// <summary>
/// A complaint as it is read, with the last days of each step. How many complaints of the organization were unfounded
/// within twelve months, and the rule, the supervisor reads on its page alone.
/// </summary>
public sealed record ComplaintView(
    string Complaint,
    string Round,
    string Challenge,
    string Organization,
    ComplaintStatus Status,
    IReadOnlyList<ComplaintItemView> Items,
    string Request,
    DateOnly Received,
    DeadlineView ReviewBy,
    DeadlineView RefusalNoticeBy,
    DeadlineView CopiesBy,
    DeadlineView DecisionBy,
    int NotCounted,
    string? Missing,
    DateOnly? CorrectionBy,
    string? Corrected,
    string? EndReason,
    IReadOnlyList<RespondentView> Respondents,
    DateOnly? TestingSince,
    DateOnly? SuspendedFrom,
    DateOnly? SuspendedThrough,
    DateOnly? SuspensionLifted,
    ComplaintOutcome? Outcome,
    string? Reason,
    DateTimeOffset? DecidedAt,
    RulingEffect? Effect,
    string? Proposal,
    string? Remedy)
{
    /// <summary>How many complaints of the organization were unfounded within twelve months; or null.</summary>
    public int? Unfounded { get; init; }

    /// <summary>What follows from so many, for people to decide; null below.</summary>
    public string? BadRecordRule { get; init; }

    /// <summary>The view of a complaint in a round.</summary>
    public static ComplaintView Of(string round, Complaint one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new(
            one.Id,
            round,
            one.Challenge,
            one.Organization,
            one.Status,
            [.. one.Items.Select(item => new ComplaintItemView(item.Item, item.Facts))],
            one.Request,
            one.Received,
            DeadlineView.Of(one.Days.Review),
            DeadlineView.Of(one.Days.RefusalNotice),
            DeadlineView.Of(one.Days.Copies),
            DeadlineView.Of(one.Days.Decision),
            one.NotCounted,
            one.Correction?.Missing,
            one.Correction?.By,
            one.Corrected,
            one.EndReason,
            [.. one.Respondents.Select(other => new RespondentView(
                other.Uscc, DeadlineView.Of(other.By), other.Response))],
            one.TestingSince,
            one.Suspension?.Day,
            one.Suspension?.Through,
            one.Suspension?.Lifted,
            one.Decision?.Outcome,
            one.Decision?.Reason,
            one.Decision?.By.At,
            one.Decision?.Ruling.Effect,
            one.Decision?.Ruling.Proposal,
            one.Remedy?.Text);
    }
}
