using Procurement.Domain.Rounds;

namespace Procurement.Domain.Proposals;

/// <summary>Rejects a proposal at its formal examination.</summary>
public sealed record RejectProposal(string Proposal, string Reason, Author By) : ProposalCommand(By);

/// <summary>Corrects the examination: a rejected proposal passes after all.</summary>
public sealed record ReadmitProposal(string Proposal, string Reason, Author By) : ProposalCommand(By);

/// <summary>Why a finding of formal examination is refused.</summary>
public static class ExaminationRefusals
{
    /// <summary>The proposal is not among those submitted to this round.</summary>
    public static readonly Refusal ProposalUnknown = new("examination.proposalUnknown");

    /// <summary>The proposal was rejected before.</summary>
    public static readonly Refusal AlreadyRejected = new("examination.alreadyRejected");

    /// <summary>The proposal is not rejected, so there is nothing to correct.</summary>
    public static readonly Refusal NotRejected = new("examination.notRejected");

    /// <summary>Whoever drafted, changed or submitted a proposal does not examine it.</summary>
    public static readonly Refusal OwnProposal = new("examination.ownProposal");
}

/// <summary>
/// Formal examination (形式审查): proposals not named pass; a finding can be corrected until evaluation opens.
/// </summary>
public static class Examining
{
    /// <summary>Rejects a submitted proposal after closing and before evaluation.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, RejectProposal command, Round? round)
    {
        if (IsNotExaminable(all, command.Proposal, round, command.By) is { } why) return why;

        return all!.Find(command.Proposal)!.IsAdmitted
            ? new ProposalRejected(command.Proposal, command.Reason)
            : ExaminationRefusals.AlreadyRejected;
    }

    /// <summary>Takes a rejection back, as long as evaluation has not opened.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, ReadmitProposal command, Round? round)
    {
        if (IsNotExaminable(all, command.Proposal, round, command.By) is { } why) return why;

        return all!.Find(command.Proposal)!.IsAdmitted
            ? ExaminationRefusals.NotRejected
            : new ProposalReadmitted(command.Proposal, command.Reason);
    }

    private static Refusal? IsNotExaminable(OrganizationProposals? all, string proposal, Round? round, Author by)
    {
        if (Convening.IsNotClosed(round, by) is { } why) return why;
        if (all?.Find(proposal) is not { Receipt: not null } found) return ExaminationRefusals.ProposalUnknown;
        if (found.Accounts.Contains(by.Account)) return ExaminationRefusals.OwnProposal;

        // The round was read a moment earlier: what is sealed is on its way to the committee.
        return all.Sealed ? RoundRefusals.WrongPhase : null;
    }
}
