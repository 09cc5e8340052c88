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

    /// <summary>Answer what the other party proposed or notified, or look at a suspension again.</summary>
    ToAnswer,

    /// <summary>Record what must be there before the purchaser signs.</summary>
    ToReview,

    /// <summary>Publish or file a contract.</summary>
    ToNotify,

    /// <summary>Accept a claim, or expenditure that was reported.</summary>
    ToAccept,

    /// <summary>Prepare a payment.</summary>
    ToPrepare,

    /// <summary>Approve a payment.</summary>
    ToApprove,

    /// <summary>Put a payment into a batch for the bank.</summary>
    ToBatch,

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

    /// <summary>Report expenditure: money was paid that no report covers yet.</summary>
    ToReport,

    /// <summary>Retry stuck work, or give it up.</summary>
    Stuck,

    /// <summary>Enter in the law book what somebody else entered, so that it counts.</summary>
    ToConfirmLaw,

    /// <summary>Verify an organization that registered itself.</summary>
    ToVerify,

    /// <summary>Verify somebody who entered the pool of evaluators.</summary>
    ToVerifyEvaluators,

    /// <summary>Confirm or refuse certificates of social workers.</summary>
    ToConfirmCertificates,

    /// <summary>Confirm or reject another account of an organization.</summary>
    ToConfirmAccount,

    /// <summary>Correct what an officer returned.</summary>
    ToCorrect,
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
/// it is overdue, null without a last day or while that year's calendar is not loaded; <paramref name="Since"/> is null
/// where nobody noted when it began to wait; <paramref name="Count"/> says how many there are in it, such as proposals
/// without a sheet, and <paramref name="Reason"/> why it was given back.
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
    string? Reason,
    DateTimeOffset? Since,
    DateOnly? Due,
    int? WorkingDaysLeft,
    DueGroup Group)
{
    /// <summary>A thing of which nothing more is known yet.</summary>
    public static WaitingView Of(WaitingKind kind, string? round, string title) => new(
        kind, round, null, title, null, null, null, null, null, null, null, null, null, null, null, null,
        DueGroup.Open);
}

/// <summary>How many things of a kind wait.</summary>
public sealed record KindCount(WaitingKind Kind, int Count);

/// <summary>How many things are due when.</summary>
public sealed record GroupCount(DueGroup Group, int Count);

/// <summary>
/// A page of what waits, what is overdue first; the counts are of all of it, whatever the page and the filters.
/// </summary>
public sealed record WaitingList(
    IReadOnlyList<WaitingView> Items, string? Next, IReadOnlyList<KindCount> Kinds, IReadOnlyList<GroupCount> Groups)
{
    /// <summary>A page, with the counts of all that waits.</summary>
    public static WaitingList Of(IReadOnlyList<WaitingView> page, string? next, IReadOnlyList<WaitingView> all) => new(
        page,
        next,
        [.. all.CountBy(one => one.Kind).OrderBy(one => one.Key).Select(one => new KindCount(one.Key, one.Value))],
        [.. all.CountBy(one => one.Group).OrderBy(one => one.Key).Select(one => new GroupCount(one.Key, one.Value))]);
}
