using Procurement.Domain.Funds;

namespace Procurement.Domain.Arrears;

/// <summary>What a year left unpaid of the money of one source: contracts, instalments, amount.</summary>
public sealed record ArrearsTotal(FundSource Source, int Contracts, int Instalments, Money Amount);

/// <summary>
/// What was overdue at the end of a year and not paid, as it was drawn from the books on a day; its lines are the
/// document with this digest.
/// </summary>
public sealed record DrawnArrears(DateOnly Day, IReadOnlyList<ArrearsTotal> Totals, string Digest, Author By);

/// <summary>
/// The list of arrears (逾期尚未支付情况) of a year: what was drawn last, and what was published last; each edition
/// stays in the trail.
/// </summary>
public sealed record ArrearsList(int Year, DrawnArrears Drawn)
{
    /// <summary>What was published last, or null.</summary>
    public DrawnArrears? Published { get; init; }

    /// <summary>Who published it last and when, or null.</summary>
    public Author? PublishedBy { get; init; }

    /// <summary>How often it was published: a correction is another edition.</summary>
    public int Editions { get; init; }

    /// <summary>The list after <paramref name="happened"/>.</summary>
    public static ArrearsList Apply(ArrearsList? before, ArrearsEvent happened, Author by) => happened switch
    {
        ArrearsListDrawn one => Draw(before, one, new(one.Day, one.Totals, one.Digest, by)),
        ArrearsListPublished => before! with
        {
            Published = before.Drawn, PublishedBy = by, Editions = before.Editions + 1,
        },
        _ => throw new InvalidOperationException($"{happened} has no effect written down."),
    };

    private static ArrearsList Draw(ArrearsList? before, ArrearsListDrawn one, DrawnArrears drawn) =>
        before is null ? new(one.Year, drawn) : before with { Drawn = drawn };
}

/// <summary>What can happen to a list of arrears.</summary>
public abstract record ArrearsEvent;

/// <summary>It was drawn from the books, perhaps not for the first time.</summary>
public sealed record ArrearsListDrawn(int Year, DateOnly Day, IReadOnlyList<ArrearsTotal> Totals, string Digest)
    : ArrearsEvent;

/// <summary>What was drawn is public.</summary>
public sealed record ArrearsListPublished(string Digest) : ArrearsEvent;
