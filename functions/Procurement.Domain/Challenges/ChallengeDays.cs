using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Challenges;

/// <summary>
/// The last days of challenges and complaints, in working days, by the law of the day on which the round was published.
/// What cannot be told is left in <c>missing</c>: a year that is not loaded, a parameter without a value.
/// </summary>
public sealed class ChallengeDays(LawOfDay law, Deadlines deadlines)
{
    /// <summary>The days of a round that was published.</summary>
    public static ChallengeDays Of(Round round, Statutes statutes)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(statutes);
        return new(statutes.On(round.Law!.Place, round.Law.Day), statutes.Deadlines);
    }

    /// <summary>So many working days as the law says, and <paramref name="more"/>, after a day.</summary>
    public Deadline? After(LawKey key, DateOnly start, ref Refusal? missing, int more = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (law.Find(key) is not { Value: { } value } entry)
        {
            missing ??= LawRefusals.ParameterMissing with { Value = key.Name };
            return null;
        }

        var rule = $"{key.Title}（{entry.Source}）";
        if (deadlines.TryWorkingDays(rule, start, int.Parse(value) + more, out var due, out var year)) return due;
        missing ??= year;
        return null;
    }

    /// <summary>
    /// The days of finance for a complaint: to decide, counted from its receipt; all others from the day on which the
    /// review began, which is another where it was completed.
    /// </summary>
    public ComplaintDays? OfComplaint(DateOnly received, DateOnly reviewed, int notCounted, ref Refusal? missing)
    {
        var review = After(LawKeys.ComplaintReview, reviewed, ref missing);
        var refusal = After(LawKeys.ComplaintRefusal, reviewed, ref missing);
        var copies = After(LawKeys.ComplaintCopies, reviewed, ref missing);
        var decision = After(LawKeys.ComplaintDecision, received, ref missing, notCounted);
        return missing is null ? new(review!, refusal!, copies!, decision!) : null;
    }

    /// <summary>How many working days there are after a day through another.</summary>
    public int WorkingDays(DateOnly after, DateOnly through, ref Refusal? missing)
    {
        if (!deadlines.TryCount(after, through, out var count, out var year)) missing ??= year;
        return count;
    }

    /// <summary>The calendar days for which finance may suspend at most, or null where nobody entered them.</summary>
    public int? SuspensionDays => law.Number(LawKeys.SuspensionDays);
}
