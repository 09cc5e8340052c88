using Procurement.Domain;

namespace Procurement.Functions.Work;

/// <summary>What somebody has to do.</summary>
public enum WaitingKind
{
    /// <summary>Announce a round.</summary>
    ToPublish,

    /// <summary>Examine proposals, then convene the committee.</summary>
    ToExamine,

    /// <summary>Await the sheets, then publish the notice.</summary>
    ToConclude,

    /// <summary>Make the final award.</summary>
    ToAward,

    /// <summary>Answer an objection.</summary>
    ToResolve,

    /// <summary>Sign a contract.</summary>
    ToSign,

    /// <summary>Accept a claim, or expenditure that was reported.</summary>
    ToAccept,

    /// <summary>Prepare a payment.</summary>
    ToPrepare,

    /// <summary>Approve a payment.</summary>
    ToApprove,

    /// <summary>See to a payment that is late.</summary>
    Overdue,

    /// <summary>Score a lot.</summary>
    ToScore,

    /// <summary>Finish and submit a draft.</summary>
    ToSubmit,

    /// <summary>Claim an instalment whose condition is met.</summary>
    ToClaim,

    /// <summary>Claim again what was given back.</summary>
    Returned,

    /// <summary>Retry stuck work, or give it up.</summary>
    Stuck,
}

/// <summary>When it has to be done.</summary>
public enum DueGroup
{
    /// <summary>Its last day is over.</summary>
    Overdue,

    /// <summary>Today is its last day.</summary>
    Today,

    /// <summary>Within five working days.</summary>
    Soon,

    /// <summary>After them.</summary>
    Later,

    /// <summary>No rule or agreement names a last day.</summary>
    Open,
}

/// <summary>
/// A thing that waits: what is to be done, with what, until when. <paramref name="WorkingDaysLeft"/> is negative when
/// it is overdue, and null without a last day or while that year's calendar is not loaded; <paramref name="Count"/> says
/// how many there are in it, such as proposals without a sheet.
/// </summary>
public sealed record WaitingView(
    WaitingKind Kind,
    string? Round,
    string? RoundTitle,
    string Title,
    string? Lot,
    string? Objection,
    string? Proposal,
    string? Organization,
    string? OrganizationName,
    int? Instalment,
    Money? Amount,
    int? Count,
    DateOnly? Due,
    int? WorkingDaysLeft,
    DueGroup Group);

/// <summary>How many things of a kind wait.</summary>
public sealed record KindCount(WaitingKind Kind, int Count);

/// <summary>How many things are due when.</summary>
public sealed record GroupCount(DueGroup Group, int Count);

/// <summary>
/// A page of what waits, what is overdue first; the counts are of all of it, whatever the page and the filters.
/// </summary>
public sealed record WaitingList(
    IReadOnlyList<WaitingView> Items, string? Next, IReadOnlyList<KindCount> Kinds, IReadOnlyList<GroupCount> Groups);
