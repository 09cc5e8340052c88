namespace Procurement.Domain.Rounds;

/// <summary>Rejects a proposal at its formal examination.</summary>
public sealed record RejectProposal(string Proposal, string Reason, Author By) : RoundCommand(By);

/// <summary>Sends the round to its committee.</summary>
public sealed record OpenEvaluation(IReadOnlyList<PanelMember> Panel, Author By) : RoundCommand(By);

/// <summary>Formal examination (形式审查) and the opening of evaluation.</summary>
public static class Examining
{
    /// <summary>Rejects a submitted proposal after closing and before evaluation; proposals not named pass.</summary>
    public static Decision<RoundEvent> Decide(Round? round, RejectProposal command, bool isSubmitted)
    {
        if (IsNotClosed(round, command.By) is { } why) return why;
        if (!isSubmitted) return RoundRefusals.ProposalUnknown;
        if (round!.Rejected.ContainsKey(command.Proposal)) return RoundRefusals.AlreadyRejected;

        return new ProposalRejected(command.Proposal, command.Reason);
    }

    /// <summary>Fixes the committee, and the proposals to score: all submitted ones that were not rejected.</summary>
    public static Decision<RoundEvent> Decide(
        Round? round, OpenEvaluation command, IReadOnlyList<Contender> submitted)
    {
        if (IsNotClosed(round, command.By) is { } why) return why;
        var panel = command.Panel;
        var accounts = panel.Select(member => member.Account).ToHashSet(StringComparer.Ordinal);
        if (panel.Count == 0 || accounts.Count < panel.Count) return RoundRefusals.PanelInvalid;

        return new EvaluationOpened(
            panel, [.. submitted.Where(contender => !round!.Rejected.ContainsKey(contender.Proposal))]);
    }

    /// <summary>
    /// Why the round is not at its examination, or null. The clock decides, not the timer that records it: an officer
    /// need not wait for the timer.
    /// </summary>
    public static Refusal? IsNotClosed(Round? round, Author by) => round switch
    {
        null => RoundRefusals.NotFound,
        { Phase: RoundPhase.Closed } => null,
        { Phase: RoundPhase.Published or RoundPhase.Open } when by.At > round.Settings.ClosesAt => null,
        { Phase: RoundPhase.Published or RoundPhase.Open } => RoundRefusals.TooEarly,
        _ => RoundRefusals.WrongPhase,
    };
}
