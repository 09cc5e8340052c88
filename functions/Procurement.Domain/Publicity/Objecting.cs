using Procurement.Domain.Awards;
using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;

namespace Procurement.Domain.Publicity;

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
    public static Decision<RoundEvent> Raise(Round? round, string objection, string proposal, string grounds, By by)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Notice is not { } notice) return RoundRefusals.WrongPhase;
        if (by.At >= ChinaTime.EndOfDay(notice.Through)) return ObjectionRefusals.TooLate;
        var isKnown = round.Ranked(proposal) is not null || round.Rejected.ContainsKey(proposal);
        if (!isKnown) return ObjectionRefusals.ProposalUnknown;

        return new ObjectionRaised(objection, proposal, grounds);
    }

    /// <summary>
    /// Answers an objection; an upheld one costs an awarded proposal its award, which passes to the reserve.
    /// </summary>
    public static Decision<RoundEvent> Resolve(Round? round, string objection, bool upheld, string reason)
    {
        if (round is null) return RoundRefusals.NotFound;
        if (round.Phase is not RoundPhase.Notice) return RoundRefusals.WrongPhase;
        var raised = round.Objections.FirstOrDefault(one => one.Id == objection);
        if (raised is null) return ObjectionRefusals.NotFound;
        if (raised.Answer is not null) return ObjectionRefusals.AlreadyResolved;

        var resolved = new ObjectionResolved(objection, upheld, reason);
        return upheld && round.Ranked(raised.Proposal)?.Outcome is Outcome.Awarded
            ? Decision<RoundEvent>.Accept(
                resolved, new ProposalDisqualified(raised.Proposal, Succession.Of(round, raised.Proposal)))
            : resolved;
    }
}
