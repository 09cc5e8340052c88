using Procurement.Domain.Rounds;

namespace Procurement.Domain.Lots;

/// <summary>Takes its award from a proposal against which an objection was upheld.</summary>
public sealed record DisqualifyProposal(string Proposal, string Objection, Author By) : LotCommand(By);

/// <summary>Takes an award back that was declined or expired on <paramref name="Day"/>.</summary>
public sealed record LoseAward(string Proposal, Outcome Outcome, DateOnly Day, Author By) : LotCommand(By);

/// <summary>
/// Tells the lot that the fund does not cover <paramref name="Proposal"/>, which was to take the place of the award
/// that was <paramref name="Lost"/>.
/// </summary>
public sealed record RefuseSuccession(string Lost, string Proposal, DateOnly Day, string Refusal, Author By)
    : LotCommand(By);

/// <summary>Why an award cannot be lost.</summary>
public static class LossRefusals
{
    /// <summary>The final award does not count for the lot yet.</summary>
    public static readonly Refusal NotFinal = new("award.notFinal");

    /// <summary>The proposal has no award to lose.</summary>
    public static readonly Refusal NotAwarded = new("award.notAwarded");
}

/// <summary>Awards that are lost, and who follows.</summary>
public static class LosingAnAward
{
    /// <summary>
    /// Passes the award of a disqualified proposal to the reserve. Of a proposal that has none, nothing changes: an
    /// objection against it was recorded, and that is all.
    /// </summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, DisqualifyProposal command, Lot settings)
    {
        if (lot is null) return LotRefusals.NotFound;
        if (lot.Find(command.Proposal) is not { Outcome: Outcome.Awarded }) return Decision<LotEvent>.Accept();

        var successor = Succession.Of(lot, settings, command.Proposal);
        return new ProposalDisqualified(command.Proposal, command.Objection, successor);
    }

    /// <summary>Takes a declined or expired award back and passes it to the reserve.</summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, LoseAward command, Lot settings)
    {
        if (lot is null) return LotRefusals.NotFound;
        if (lot.FinalDay is null) return LossRefusals.NotFinal;
        if (lot.Find(command.Proposal) is not { Outcome: Outcome.Awarded }) return LossRefusals.NotAwarded;

        var successor = Succession.Of(lot, settings, command.Proposal);
        return new AwardLost(command.Proposal, command.Outcome, command.Day, successor);
    }

    /// <summary>
    /// Puts a successor back into the reserve when the fund does not cover it, and asks the next one whom the lot's
    /// budget covers: a fund that is short costs one reserve the award, not the smaller ones behind it.
    /// </summary>
    public static Decision<LotEvent> Decide(LotProceedings? lot, RefuseSuccession command, Lot settings)
    {
        if (lot?.Find(command.Proposal) is not { Outcome: Outcome.Awarded }) return LossRefusals.NotAwarded;

        var next = Succession.After(lot, settings, command.Lost, command.Proposal);
        return new SuccessionRefused(command.Lost, command.Proposal, command.Day, command.Refusal, next);
    }
}
