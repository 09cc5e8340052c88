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
                submitted.Proposal, one => one.By(by) with
                {
                    Receipt = submitted.Receipt,
                    Content = submitted.Content ?? one.Content,
                    Seal = submitted.Seal,
                }) with
            {
                Submitted = all.Submitted + 1,
            },
            ProposalWithdrawn withdrawn => all.Changed(
                withdrawn.Proposal, one => one.By(by) with
                {
                    Receipt = null,
                    Content = withdrawn.Content ?? one.Content,
                    Seal = null,
                }) with
            {
                Submitted = all.Submitted - 1,
            },
            ProposalRejected rejected => all.Changed(
                rejected.Proposal, one => one with { Finding = new(false, rejected.Reason, by.Account, by.At) }),
            ProposalReadmitted readmitted => all.Changed(
                readmitted.Proposal, one => one with { Finding = new(true, readmitted.Reason, by.Account, by.At) }),
            ProposalUnsealed unsealed => all.Changed(
                unsealed.Proposal, one => one with
                {
                    Content = unsealed.Content, Seal = null, Receipt = one.Receipt!.Naming(unsealed.BrokenFiles),
                }),
            ProposalSealBroken broken => all.Changed(
                broken.Proposal, one => one with
                {
                    Seal = one.Seal! with { Fault = broken.Code }, Receipt = one.Receipt!.Naming(broken.BrokenFiles),
                }),
            _ => Examined(all, happened, by),
        };
    }

    private static OrganizationProposals Examined(
        OrganizationProposals all, ProposalEvent happened, Author by) => happened switch
    {
        ItemsMarked marked => all.Changed(marked.Proposal, one => one with { Marks = Marked(one.Marks, marked, by) }),
        ProposalReturned returned => all.Changed(returned.Proposal, one => one with
        {
            Return = new ProposalReturn(returned.Fields, returned.Reason, returned.Deadline, by),
        }),
        ProposalCorrected corrected => all.Changed(corrected.Proposal, one => one.By(by) with
        {
            // The receipt says who submitted it, not who corrected it.
            Changed = one.Changed,
            Content = corrected.Content,
            Return = one.Return! with
            {
                Submitted = one.Content, Changed = corrected.Changed, Files = corrected.Files, Corrected = by,
            },
        }),
        ProposalPassed passed => all.Changed(
            passed.Proposal, one => one with { Finding = new(true, passed.Reason, by.Account, by.At) }),
        _ => throw new InvalidOperationException(
            $"The event {happened.GetType().Name} has no effect written down."),
    };

    private static IReadOnlyList<ItemMark> Marked(IReadOnlyList<ItemMark> before, ItemsMarked marked, Author by)
    {
        var names = marked.Marks.Select(one => one.Item).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Where(one => !names.Contains(one.Item)),
            .. marked.Marks.Select(one => new ItemMark(one.Item, one.Met, one.Note, by)),
        ];
    }

    private static OrganizationProposals Changed(
        this OrganizationProposals all, string id, Func<Proposal, Proposal> change)
    {
        var one = all.Find(id) ?? throw new InvalidOperationException($"The proposal {id} was not loaded.");
        return all.With(change(one) with { Version = one.Version + 1 });
    }
}
