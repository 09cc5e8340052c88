using Procurement.Domain.Calendar;

namespace Procurement.Domain.Challenges;

/// <summary>Where a complaint stands (财政部令第94号 arts. 21 to 30).</summary>
public enum ComplaintStatus
{
    /// <summary>Received; finance reviews it.</summary>
    Received,

    /// <summary>Something is missing that the complainant hands in.</summary>
    CorrectionAsked,

    /// <summary>Accepted; copies, responses and the decision follow.</summary>
    Accepted,

    /// <summary>Not accepted.</summary>
    Refused,

    /// <summary>Taken back by the complainant.</summary>
    Withdrawn,

    /// <summary>Decided.</summary>
    Decided,
}

/// <summary>What finance decided.</summary>
public enum ComplaintOutcome
{
    /// <summary>驳回.</summary>
    Rejected,

    /// <summary>驳回: nothing that it says could be shown to be true (查无实据); counted for the bad-record list.</summary>
    Unfounded,

    /// <summary>成立.</summary>
    Upheld,
}

/// <summary>
/// One item of a complaint: the item of the challenge that it takes up, or null for one that the reply gave rise to
/// (财政部令第94号 art. 20).
/// </summary>
public sealed record ComplaintItem(int? Item, string Facts);

/// <summary>The last days of finance: to review, to tell a refusal, to send copies, to decide.</summary>
public sealed record ComplaintDays(Deadline Review, Deadline RefusalNotice, Deadline Copies, Deadline Decision);

/// <summary>What is missing, and the last day to hand it in.</summary>
public sealed record Correction(string Missing, DateOnly By, DateOnly Asked);

/// <summary>
/// A respondent (被投诉人) by its 统一社会信用代码, until when it responds, and what it says, or null.
/// </summary>
public sealed record Respondent(string Uscc, Deadline By, string? Response);

/// <summary>That procurement is suspended by written notice, through a day (政府采购法 art. 57).</summary>
public sealed record SuspensionNotice(DateOnly Day, DateOnly Through, string Reason)
{
    /// <summary>The day on which finance lifted it before its end, or null.</summary>
    public DateOnly? Lifted { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool Holds(DateOnly day) => day >= Day && day <= Through && Lifted is null;
}

/// <summary>The decision on a complaint.</summary>
public sealed record ComplaintDecision(ComplaintOutcome Outcome, Ruling Ruling, string Reason, Author By);

/// <summary>A complaint (投诉) about the reply to a challenge, or about its absence.</summary>
public sealed record Complaint(
    string Id,
    string Challenge,
    string Organization,
    IReadOnlyList<ComplaintItem> Items,
    string Request,
    DateOnly Received,
    ComplaintDays Days,
    Author Filed)
{
    /// <summary>Where it stands.</summary>
    public ComplaintStatus Status { get; init; }

    /// <summary>Why it was refused or withdrawn, or null.</summary>
    public string? EndReason { get; init; }

    /// <summary>Working days of testing and correction, which the days of deciding do not count.</summary>
    public int NotCounted { get; init; }

    /// <summary>What was asked to be completed, or null.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What was handed in, or null.</summary>
    public string? Corrected { get; init; }

    /// <summary>Who responds; empty before the copies are sent.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init; } = [];

    /// <summary>Since when something is tested or examined by experts, or null.</summary>
    public DateOnly? TestingSince { get; init; }

    /// <summary>The suspension, or null.</summary>
    public SuspensionNotice? Suspension { get; init; }

    /// <summary>The decision, or null.</summary>
    public ComplaintDecision? Decision { get; init; }

    /// <summary>How its ruling was carried out, or null.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Whether it waits for finance or the complainant.</summary>
    public bool IsOpen => Status is ComplaintStatus.Received or ComplaintStatus.CorrectionAsked
        or ComplaintStatus.Accepted;

    /// <summary>Whether its ruling is not carried out yet.</summary>
    public bool AwaitsRemedy => Decision is { Ruling.Effect: not RulingEffect.None } && Remedy is null;

    /// <summary>Whether awards, signatures and payments wait for it on a day.</summary>
    public bool KeepsBack(DateOnly day) => (IsOpen && Suspension?.Holds(day) is true) || AwaitsRemedy;
}
