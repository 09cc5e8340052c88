using Procurement.Domain.Calendar;
using Procurement.Domain.Contracts;
using Procurement.Domain.Funds;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Awards;

/// <summary>Decides the final award (定标).</summary>
public sealed record MakeFinalAward(Author By) : RoundCommand(By);

/// <summary>Tells the round what the fund answered: null when it committed the money, or the refusal's code.</summary>
public sealed record SettleFinalAward(string? Refusal, Author By) : RoundCommand(By);

/// <summary>Takes an award back that was declined or expired on <paramref name="Day"/>.</summary>
public sealed record LoseAward(string Proposal, Outcome Outcome, DateOnly Day, Author By) : RoundCommand(By);

/// <summary>
/// Tells the round that the fund does not cover <paramref name="Proposal"/>, which was to take the place of the award
/// that was <paramref name="Lost"/>.
/// </summary>
public sealed record RefuseSuccession(string Lost, string Proposal, DateOnly Day, string Refusal, Author By)
    : RoundCommand(By);

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
    /// <summary>
    /// Decides the final award, after the notice period and with every objection answered. The fund decides when it
    /// commits; what is <paramref name="available"/> now only spares the approver a refusal that comes later.
    /// </summary>
    public static Decision<RoundEvent> Decide(
        Round? round, MakeFinalAward command, Money available, Deadlines deadlines)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        if (command.By.At < ChinaTime.EndOfDay(round.Notice!.Through)) return AwardRefusals.NoticeNotEnded;
        if (round.Objections.Any(objection => objection.Answer is null)) return AwardRefusals.ObjectionUnresolved;

        // Nobody waits for the follow-up that offers the contracts: a year that is not loaded has to be told here.
        var day = ChinaTime.DayOf(command.By.At);
        var days = round.Settings.Contract.SignWithinDays;
        var rolls = round.Law!.Contract.RollsWeekends;
        if (!deadlines.TryRolledDays(Signing.Rule, day, days, rolls, out _, out var missing)) return missing;
        var awards = Awards(round);
        if (Money.Sum(awards.Select(one => one.Amount)) > available) return FundRefusals.Insufficient;

        return new FinalAwardDecided(day, awards);
    }

    /// <summary>
    /// Makes the award final once the fund committed its money, or takes it back when the fund refused.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, SettleFinalAward command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Finalizing) return Decision<RoundEvent>.Accept();

        return command.Refusal is null
            ? new FinalAwardMade(round.FinalDay!.Value, Awards(round))
            : new FinalAwardRefused(command.Refusal);
    }

    /// <summary>Takes a declined or expired award back and passes it to the reserve.</summary>
    public static Decision<RoundEvent> Decide(Round? round, LoseAward command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Final) return RoundRefusals.WrongPhase;
        if (round.Ranked(command.Proposal)?.Outcome is not Outcome.Awarded) return AwardRefusals.NotAwarded;

        var successor = Succession.Of(round, command.Proposal);
        return new AwardLost(command.Proposal, command.Outcome, command.Day, successor);
    }

    /// <summary>
    /// Puts a successor back into the reserve when the fund does not cover it, and asks the next one whom the lot's
    /// budget covers: a fund that is short costs one reserve the award, not the smaller ones behind it.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, RefuseSuccession command)
    {
        if (round?.Ranked(command.Proposal)?.Outcome is not Outcome.Awarded) return AwardRefusals.NotAwarded;

        var next = Succession.After(round, command.Lost, command.Proposal);
        return new SuccessionRefused(command.Lost, command.Proposal, command.Day, command.Refusal, next);
    }

    private static List<AwardedAmount> Awards(Round round) =>
        [.. round.Awarded.Select(one => new AwardedAmount(one.Proposal, one.Requested))];
}
