using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Publicity;

/// <summary>Objects to a ranked or rejected proposal.</summary>
public sealed record RaiseObjection(string Objection, string Proposal, string Grounds, Author By) : RoundCommand(By);

/// <summary>Answers an objection.</summary>
public sealed record ResolveObjection(string Objection, bool Upheld, string Reason, Author By) : RoundCommand(By);

/// <summary>Why an objection is refused.</summary>
public static class ObjectionRefusals
{
    /// <summary>Received after the last day of the notice period.</summary>
    public static readonly Refusal TooLate = new("objection.tooLate");

    /// <summary>The proposal was not submitted in this round.</summary>
    public static readonly Refusal ProposalUnknown = new("objection.proposalUnknown");

    /// <summary>There is no such objection.</summary>
    public static readonly Refusal NotFound = new("objection.notFound");

    /// <summary>The objection has its answer.</summary>
    public static readonly Refusal AlreadyResolved = new("objection.alreadyResolved");
}

/// <summary>Objections (异议) to the award notice and their answers.</summary>
public static class Objecting
{
    /// <summary>
    /// Takes an objection to a proposal that was ranked, or did not pass examination, through the end of the last day
    /// of the notice.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, RaiseObjection command, bool isRejected = false)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Notice is not { } notice) return RoundRefusals.WrongPhase;
        if (command.By.At >= ChinaTime.EndOfDay(notice.Through)) return ObjectionRefusals.TooLate;
        if (round.Ranked(command.Proposal) is null && !isRejected) return ObjectionRefusals.ProposalUnknown;

        return new ObjectionRaised(command.Objection, command.Proposal, command.Grounds);
    }

    /// <summary>
    /// Answers an objection; an upheld one costs an awarded proposal its award, which passes to the reserve.
    /// </summary>
    public static Decision<RoundEvent> Decide(Round? round, ResolveObjection command)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        var raised = round.Objections.FirstOrDefault(one => one.Id == command.Objection);
        if (raised is null) return ObjectionRefusals.NotFound;
        if (raised.Answer is not null) return ObjectionRefusals.AlreadyResolved;

        var resolved = new ObjectionResolved(command.Objection, command.Upheld, command.Reason);
        return command.Upheld && round.Ranked(raised.Proposal)?.Outcome is Outcome.Awarded
            ? Decision<RoundEvent>.Accept(
                resolved, new ProposalDisqualified(raised.Proposal, Succession.Of(round, raised.Proposal)))
            : resolved;
    }
}
