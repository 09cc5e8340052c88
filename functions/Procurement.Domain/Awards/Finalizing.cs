using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>Decides the final award (定标).</summary>
public sealed record MakeFinalAward(Author By) : RoundCommand(By);

/// <summary>
/// Tells the round whether the money is reserved under <paramref name="Cause"/>: null when it is, or the code of what
/// is in the way.
/// </summary>
public sealed record SettleFinalAward(string? Refusal, string Cause, Author By) : RoundCommand(By);

/// <summary>Why a final award is refused.</summary>
public static class AwardRefusals
{
    /// <summary>The notice period is not over.</summary>
    public static readonly Refusal NoticeNotEnded = new("publicity.notEnded");

    /// <summary>An objection has no answer yet.</summary>
    public static readonly Refusal ObjectionUnresolved = new("objection.unresolved");
}

/// <summary>The final award.</summary>
public static class Finalizing
{
    /// <summary>
    /// Decides the final award, after the notice period and with every objection answered. The fund decides when it
    /// is asked; what is <paramref name="available"/> now only spares the approver a refusal that comes later.
    /// </summary>
    public static Decision<RoundEvent> Decide(
        Round? round, MakeFinalAward command, bool isObjectionOpen, Money available, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        if (command.By.At < ChinaTime.EndOfDay(round.Notice!.Through)) return AwardRefusals.NoticeNotEnded;
        if (isObjectionOpen) return AwardRefusals.ObjectionUnresolved;

        // Nobody waits for the follow-up that offers the contracts: a year that is not loaded has to be told here.
        var day = ChinaTime.DayOf(command.By.At);
        var days = round.Settings.Contract.SignWithinDays;
        var rolls = round.Law!.Contract.RollsWeekends;
        if (!deadlines.TryRolledDays(Signing.Rule, day, days, rolls, out _, out var missing)) return missing;
        if (round.Notice.Total > available) return FundRefusals.Insufficient;

        return new FinalAwardDecided(day);
    }

    /// <summary>
    /// Makes the award final once the fund reserved its money, or takes it back when something is in the way.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, SettleFinalAward command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Finalizing) return Decision<RoundEvent>.Accept();

        return command.Refusal is null
            ? new FinalAwardMade(round.FinalDay!.Value, command.Cause)
            : new FinalAwardRefused(command.Refusal);
    }
}
