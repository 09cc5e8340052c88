namespace Procurement.Domain.Proposals;

/// <summary>Folds what happened into the organization's proposals.</summary>
public static class ProposalHistory
{
    /// <summary>The proposals after <paramref name="happened"/>, done by <paramref name="by"/>.</summary>
    public static OrganizationProposals Apply(OrganizationProposals? before, ProposalEvent happened, Author by)
    {
        if (happened is ProposalDrafted drafted)
        {
            var begun = before ?? new OrganizationProposals(drafted.Round, drafted.Organization, 0, 0);
            var draft = new Proposal(drafted.Proposal, drafted.Command, drafted.Content, 1, null);
            return begun.With(draft.By(by)) with { Drafted = begun.Drafted + 1 };
        }

        var all = before ?? throw new InvalidOperationException("An organization's proposals begin with a draft.");
        return happened switch
        {
            ProposalsSealed => all with { Sealed = true },
            ProposalRevised revised => all.Changed(
                revised.Proposal, one => one.By(by) with { Content = revised.Content }),
            ProposalSubmitted submitted => all.Changed(
                submitted.Proposal, one => one.By(by) with { Receipt = submitted.Receipt }) with
            {
                Submitted = all.Submitted + 1,
            },
            ProposalWithdrawn withdrawn => all.Changed(
                withdrawn.Proposal, one => one.By(by) with { Receipt = null }) with
            {
                Submitted = all.Submitted - 1,
            },
            ProposalRejected rejected => all.Changed(
                rejected.Proposal, one => one with { Finding = new(false, rejected.Reason, by.Account, by.At) }),
            ProposalReadmitted readmitted => all.Changed(
                readmitted.Proposal, one => one with { Finding = new(true, readmitted.Reason, by.Account, by.At) }),
            _ => throw new InvalidOperationException(
                $"The event {happened.GetType().Name} has no effect written down."),
        };
    }

    private static OrganizationProposals Changed(
        this OrganizationProposals all, string id, Func<Proposal, Proposal> change)
    {
        var one = all.Find(id) ?? throw new InvalidOperationException($"The proposal {id} was not loaded.");
        return all.With(change(one) with { Version = one.Version + 1 });
    }
}
