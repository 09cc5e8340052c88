using Procurement.Domain.Calendar;

namespace Procurement.Domain.Rounds;

/// <summary>
/// The head of the award notice (公示): published on a day, open to objections through the end of another; how many were
/// ranked, and what is awarded by now. Who it is stands in the lots and in the published document.
/// </summary>
public sealed record AwardNotice(DateOnly Published, Deadline Period, int Ranked, int Awards, Money Total)
{
    /// <summary>The last day of the period.</summary>
    public DateOnly Through => Period.Due;

    /// <summary>True once the notice period has been ended.</summary>
    public bool Ended { get; init; }
}
