using Procurement.Domain.Calendar;
using Procurement.Domain.Laws;

namespace Procurement.Domain.Rounds;

/// <summary>What can be done with a round.</summary>
public abstract record RoundCommand(Author By) : Command(By);

/// <summary>What can happen to a round.</summary>
public abstract record RoundEvent;

/// <summary>The settings were written, or changed before publication.</summary>
public sealed record RoundDrafted(RoundSettings Settings) : RoundEvent;

/// <summary>The round was announced, and keeps the law of that day.</summary>
public sealed record RoundPublished(RoundLaw Law) : RoundEvent
{
    /// <summary>The seal of its proposals, or null for a round without sealing.</summary>
    public RoundSeal? Seal { get; init; }
}

/// <summary>A holder took the share that was kept for him.</summary>
public sealed record ShareCollected(int No) : RoundEvent;

/// <summary>A holder brought his share; its bytes are wrapped by a key of the service.</summary>
public sealed record ShareBrought(int No, string ServiceKey, string Wrapped) : RoundEvent;

/// <summary>Enough shares are there: the proposals can be unsealed.</summary>
public sealed record SealOpened : RoundEvent;

/// <summary>So many proposals were unsealed, and these are broken.</summary>
public sealed record ProposalsUnsealed(int Unsealed, IReadOnlyList<BrokenProposal> Broken) : RoundEvent;

/// <summary>
/// A clarification was published: the closing was <paramref name="ClosedBefore"/> and is <paramref name="ClosesAt"/>,
/// which keeps the rule named as <paramref name="Basis"/>; a contact where another office answers from now on.
/// </summary>
public sealed record RoundClarified(
    string Text,
    string Reason,
    bool AffectsProposals,
    DateTimeOffset ClosedBefore,
    DateTimeOffset ClosesAt,
    Contact? Contact,
    string? Basis) : RoundEvent;

/// <summary>The time for proposals began.</summary>
public sealed record RoundOpened : RoundEvent;

/// <summary>The time for proposals ended.</summary>
public sealed record RoundClosed : RoundEvent;

/// <summary>The committee is named; the proposals to score are being fixed, lot by lot.</summary>
public sealed record PanelAppointed(IReadOnlyList<PanelMember> Panel) : RoundEvent
{
    /// <summary>On what basis the experts were chosen and not drawn, or null.</summary>
    public string? SelfSelected { get; init; }
}

/// <summary>The proposals to score are fixed, and who of the committee keeps out of which lot.</summary>
public sealed record EvaluationOpened(IReadOnlyList<LotEntries> Entries, IReadOnlyList<Exclusion> Exclusions)
    : RoundEvent;

/// <summary>Nobody was left to score a lot; another committee has to be named.</summary>
public sealed record EvaluationOpeningRefused(string Code) : RoundEvent;

/// <summary>Scoring is over; the notice carries the date <paramref name="NoticeDay"/>.</summary>
public sealed record EvaluationClosed(DateOnly NoticeDay, string? MissingSheetsReason) : RoundEvent;

/// <summary>
/// The award notice was published, open to objections through a day: so many proposals were ranked, so many awarded,
/// <paramref name="Total"/> asked for by these together.
/// </summary>
public sealed record AwardNoticePublished(
    DateOnly Published, Deadline Through, int Ranked, int Awards, Money Total) : RoundEvent;

/// <summary>An upheld objection changed the awards of a lot by so many and so much; less where negative.</summary>
public sealed record NoticeRevised(string Lot, int Awards, Money Total) : RoundEvent;

/// <summary>The notice period ended.</summary>
public sealed record NoticeEnded : RoundEvent;

/// <summary>The awards are final, as soon as the fund reserves their money.</summary>
public sealed record FinalAwardDecided(DateOnly Day) : RoundEvent;

/// <summary>
/// The fund reserved the money under <paramref name="Cause"/>; every awarded proposal gets a contract out of it.
/// </summary>
public sealed record FinalAwardMade(DateOnly Day, string Cause) : RoundEvent;

/// <summary>The awards are not final: the fund does not cover them, or an objection came in time after all.</summary>
public sealed record FinalAwardRefused(string Code) : RoundEvent;

/// <summary>The round ended before its final award.</summary>
public sealed record RoundCancelled(DateOnly Day, string Reason) : RoundEvent;

/// <summary>A published round was taken back before it opened, to be changed and published again.</summary>
public sealed record RoundWithdrawn(DateOnly Day, string Reason) : RoundEvent;
