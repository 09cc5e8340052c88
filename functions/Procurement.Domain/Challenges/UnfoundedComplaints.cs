using Procurement.Domain.Calendar;

namespace Procurement.Domain.Challenges;

/// <summary>
/// Complaints of an organization that nothing could be shown of (财政部令第94号 art. 37): three within twelve months put it
/// on the list of bad records. People decide that; a ban needs fabrication, false material or unlawful evidence.
/// </summary>
public static class UnfoundedComplaints
{
    /// <summary>From so many on it is put on the list.</summary>
    public const int ListedFrom = 3;

    /// <summary>The rule, as it is shown.</summary>
    public const string Rule = "12个月内三次以上投诉查无实据的，由财政部门列入不良行为记录名单（财政部令第94号第三十七条）";

    private const int Months = 12;

    /// <summary>How many were decided so within the twelve months that end on a day.</summary>
    public static int Within(IEnumerable<Complaint> ofOrganization, DateOnly through) => ofOrganization.Count(one =>
        one.Decision is { Outcome: ComplaintOutcome.Unfounded } decision
        && ChinaTime.DayOf(decision.By.At) > through.AddMonths(-Months)
        && ChinaTime.DayOf(decision.By.At) <= through);
}
