using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>What can be done with a round.</summary>
public abstract record RoundCommand(Author By) : Command(By);

/// <summary>What can happen to a round.</summary>
public abstract record RoundEvent;

/// <summary>The settings were written, or changed before publication.</summary>
public sealed record RoundDrafted(RoundSettings Settings) : RoundEvent;

/// <summary>The round was announced, and keeps the law of that day.</summary>
public sealed record RoundPublished(RoundLaw Law) : RoundEvent;

/// <summary>The time for proposals began.</summary>
public sealed record RoundOpened : RoundEvent;

/// <summary>The time for proposals ended.</summary>
public sealed record RoundClosed : RoundEvent;

/// <summary>A proposal did not pass formal examination.</summary>
public sealed record ProposalRejected(string Proposal, string Reason) : RoundEvent;

/// <summary>The committee and the proposals to score are fixed.</summary>
public sealed record EvaluationOpened(IReadOnlyList<PanelMember> Panel, IReadOnlyList<Contender> Contenders)
    : RoundEvent;

/// <summary>Scoring is over; the notice carries the date <paramref name="NoticeDay"/>.</summary>
public sealed record EvaluationClosed(DateOnly NoticeDay, string? MissingSheetsReason) : RoundEvent;

/// <summary>The award notice was published.</summary>
public sealed record AwardNoticePublished(AwardNotice Notice) : RoundEvent;

/// <summary>The notice period ended.</summary>
public sealed record NoticeEnded : RoundEvent;

/// <summary>Somebody objected to a ranked proposal.</summary>
public sealed record ObjectionRaised(string Objection, string Proposal, string Grounds) : RoundEvent;

/// <summary>The organizer answered an objection.</summary>
public sealed record ObjectionResolved(string Objection, bool Upheld, string Reason) : RoundEvent;

/// <summary>An awarded proposal lost its award to an objection; the reserve takes its place, if one fits.</summary>
public sealed record ProposalDisqualified(string Proposal, string? Successor) : RoundEvent;

/// <summary>The awards are final, as soon as the fund commits their money.</summary>
public sealed record FinalAwardDecided(DateOnly Day, IReadOnlyList<AwardedAmount> Awards) : RoundEvent;

/// <summary>The fund committed the money; every awarded proposal gets a contract.</summary>
public sealed record FinalAwardMade(DateOnly Day, IReadOnlyList<AwardedAmount> Awards) : RoundEvent;

/// <summary>The fund does not cover the awards.</summary>
public sealed record FinalAwardRefused(string Code) : RoundEvent;

/// <summary>
/// An award was declined or expired on <paramref name="Day"/>; the reserve takes its place, if one fits.
/// </summary>
public sealed record AwardLost(string Proposal, Outcome Outcome, DateOnly Day, string? Successor) : RoundEvent;

/// <summary>
/// The fund does not cover the successor's award; it is in the reserve again, and the next one takes the place of the
/// award that was <paramref name="Lost"/> on <paramref name="Day"/>, if one fits.
/// </summary>
public sealed record SuccessionRefused(string Lost, string Proposal, DateOnly Day, string Code, string? Successor)
    : RoundEvent;

/// <summary>An awarded proposal and its amount.</summary>
public sealed record AwardedAmount(string Proposal, Money Amount);
