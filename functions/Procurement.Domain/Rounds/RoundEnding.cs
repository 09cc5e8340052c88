using Procurement.Domain.Calendar;

namespace Procurement.Domain.Rounds;

/// <summary>Ends a round before its final award.</summary>
public sealed record CancelRound(string Reason, Author By) : RoundCommand(By);

/// <summary>Takes a published round back before it opens, to change it.</summary>
public sealed record WithdrawRound(string Reason, Author By) : RoundCommand(By);

/// <summary>The ways out of a round: for good, or back to its draft. The reason of either is public.</summary>
public static class RoundEnding
{
    /// <summary>
    /// Ends a round in any phase before the final award is decided: from then on money is set aside and contracts
    /// follow, which end one by one. Whoever drafted it or scored in it leaves that to others; a draft that was never
    /// published is nobody's but the purchaser's.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, CancelRound command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is RoundPhase.Cancelled) return RoundRefusals.Cancelled;
        if (round.Phase is RoundPhase.Finalizing or RoundPhase.Final) return RoundRefusals.WrongPhase;
        if (round.Announced && IsParty(round, command.By)) return RoundRefusals.NotYoursToEnd;

        return new RoundCancelled(ChinaTime.DayOf(command.By.At), command.Reason);
    }

    /// <summary>
    /// Takes a published round back to its draft before it opens; by the clock, not by the timer that records it. As
    /// publishing it takes another person than any who drafted it, so does taking it back.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, WithdrawRound command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is RoundPhase.Cancelled) return RoundRefusals.Cancelled;
        if (round.Phase is RoundPhase.Draft) return RoundRefusals.WrongPhase;
        if (round.Phase is not RoundPhase.Published || command.By.At >= round.Settings.OpensAt)
        {
            return RoundRefusals.AlreadyOpened;
        }

        if (IsParty(round, command.By)) return RoundRefusals.NotYoursToEnd;

        return new RoundWithdrawn(ChinaTime.DayOf(command.By.At), command.Reason);
    }

    private static bool IsParty(Round round, Author by) =>
        round.Drafters.Contains(by.Account) || round.Panel.Any(member => member.Account == by.Account);
}
