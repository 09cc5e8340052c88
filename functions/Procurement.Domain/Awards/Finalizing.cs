using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>Why a final award is refused.</summary>
public static class AwardRefusals
{
    /// <summary>The notice period is not over.</summary>
    public static readonly Refusal NoticeNotEnded = new("publicity.notEnded");

    /// <summary>An objection has no answer yet.</summary>
    public static readonly Refusal ObjectionUnresolved = new("objection.unresolved");

    /// <summary>The proposal has no award to lose.</summary>
    public static readonly Refusal NotAwarded = new("award.notAwarded");
}

/// <summary>The final award, and awards that are lost after it.</summary>
public static class Finalizing
{
    /// <summary>Decides the final award, after the notice period and with every objection answered.</summary>
    public static Decision<RoundEvent> Decide(Round? round, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        if (by.At < ChinaTime.EndOfDay(round.Notice!.Through)) return AwardRefusals.NoticeNotEnded;
        if (round.Objections.Any(objection => objection.Answer is null)) return AwardRefusals.ObjectionUnresolved;

        return new FinalAwardDecided(ChinaTime.DayOf(by.At), Awards(round));
    }

    /// <summary>
    /// Makes the award final once the fund committed its money, or takes it back when the fund refused.
    /// </summary>
    public static Decision<RoundEvent> Settle(Round? round, string? refusal)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Finalizing) return Decision<RoundEvent>.Accept();

        return refusal is null
            ? new FinalAwardMade(round.FinalDay!.Value, Awards(round))
            : new FinalAwardRefused(refusal);
    }

    /// <summary>
    /// Takes a declined or expired award back on <paramref name="day"/> and passes it to the reserve.
    /// </summary>
    public static Decision<RoundEvent> Lose(Round? round, string proposal, Outcome outcome, DateOnly day)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Final) return RoundRefusals.WrongPhase;
        if (round.Ranked(proposal)?.Outcome is not Outcome.Awarded) return AwardRefusals.NotAwarded;

        return new AwardLost(proposal, outcome, day, Succession.Of(round, proposal));
    }

    /// <summary>
    /// Puts a successor back into the reserve when the fund does not cover it, and asks the next one whom the lot's
    /// budget covers: a fund that is short costs one reserve the award, not the smaller ones behind it.
    /// </summary>
    public static Decision<RoundEvent> RefuseSuccession(
        Round? round, string lost, string proposal, DateOnly day, string refusal) =>
        round?.Ranked(proposal)?.Outcome is Outcome.Awarded
            ? new SuccessionRefused(lost, proposal, day, refusal, Succession.After(round, lost, proposal))
            : AwardRefusals.NotAwarded;

    private static List<AwardedAmount> Awards(Round round) =>
        [.. round.Awarded.Select(one => new AwardedAmount(one.Proposal, one.Requested))];
}
