using Procurement.Domain.Calendar;

namespace Procurement.Domain.Challenges;

/// <summary>What of a procurement a challenge is about; each has a known date of its own (政府采购法实施条例 art. 53).</summary>
public enum ChallengeStage
{
    /// <summary>采购文件.</summary>
    Documents,

    /// <summary>采购过程.</summary>
    Process,

    /// <summary>采购结果.</summary>
    Result,
}

/// <summary>A step of the procurement that a challenge to the process is about.</summary>
public enum ProcessStep
{
    /// <summary>Proposals are taken, until the closing.</summary>
    Receiving,

    /// <summary>Proposals are opened and examined, after the closing.</summary>
    Examination,

    /// <summary>The committee scores, until scoring ends.</summary>
    Evaluation,
}

/// <summary>What follows for the procurement from what was upheld (财政部令第94号 arts. 16, 31, 32).</summary>
public enum RulingEffect
{
    /// <summary>Nothing: the result is not touched by it.</summary>
    None,

    /// <summary>A proposal loses its award, and the next of the reserve follows.</summary>
    Disqualify,

    /// <summary>The procurement begins anew: the round is cancelled.</summary>
    NewRound,

    /// <summary>The proposals are evaluated again.</summary>
    ReEvaluation,
}

/// <summary>Who challenges, as it must be said (财政部令第94号 art. 12): nobody challenges without a name.</summary>
public sealed record Challenger(string Name, string Address, string Postcode, string Contact, string Phone);

/// <summary>One item of a challenge: what is challenged, the facts, and the legal grounds.</summary>
public sealed record ChallengeItem(int No, string Matter, string Facts, string Grounds);

/// <summary>Whether an item was upheld, and why.</summary>
public sealed record ItemAnswer(int No, bool Upheld, string Reason);

/// <summary>What was upheld brings; the proposal that loses its award, where one does.</summary>
public sealed record Ruling(RulingEffect Effect, string? Proposal)
{
    /// <summary>Nothing follows.</summary>
    public static Ruling None { get; } = new(RulingEffect.None, null);

    /// <summary>Whether it names a proposal exactly where one loses its award.</summary>
    public bool IsWhole => Effect is RulingEffect.Disqualify == Proposal is not null;
}

/// <summary>How the ruling was carried out, or why that is not needed; by whom and when.</summary>
public sealed record Remedy(string Text, Author By);

/// <summary>
/// The reply to a challenge: an answer to each item, what follows, and where and until when to complain.
/// </summary>
public sealed record ChallengeReply(
    IReadOnlyList<ItemAnswer> Answers, Ruling Ruling, string Department, Deadline ComplaintBy, Author By);

/// <summary>Why a challenge was given back to be completed, or withdrawn.</summary>
public sealed record ChallengeEnd(bool Withdrawn, string Reason, Author By);

/// <summary>What an organization challenges, in what stage, and what it asks for.</summary>
public sealed record ChallengeText(
    ChallengeStage Stage,
    ProcessStep? Step,
    DateOnly? StepEnded,
    Challenger Challenger,
    IReadOnlyList<ChallengeItem> Items,
    string Request);

/// <summary>A challenge (质疑): what it says, until when it could come, and until when it is replied to.</summary>
public sealed record Challenge(
    string Id, string Organization, ChallengeText Text, Deadline ChallengeBy, Deadline ReplyBy, Author Raised)
{
    /// <summary>
    /// Whether its outcome may change the result: then nobody awards, signs or pays meanwhile (条例 art. 54).
    /// </summary>
    public bool MayAffectResult { get; init; } = true;

    /// <summary>Why it was ended without a reply, or null.</summary>
    public ChallengeEnd? Ended { get; init; }

    /// <summary>The reply, or null.</summary>
    public ChallengeReply? Reply { get; init; }

    /// <summary>How its ruling was carried out, or null.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>Whether it waits for its reply.</summary>
    public bool IsOpen => Ended is null && Reply is null;

    /// <summary>Whether its ruling is not carried out yet.</summary>
    public bool AwaitsRemedy => Reply is { Ruling.Effect: not RulingEffect.None } && Remedy is null;

    /// <summary>Whether awards, signatures and payments wait for it.</summary>
    public bool KeepsBack => (IsOpen && MayAffectResult) || AwaitsRemedy;
}
