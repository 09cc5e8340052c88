using Procurement.Domain.Calendar;
using Procurement.Domain.Rounds;
using static Procurement.Domain.Proposals.ExaminationRefusals;

namespace Procurement.Domain.Proposals;

/// <summary>Rejects a proposal at its formal examination.</summary>
public sealed record RejectProposal(string Proposal, string Reason, Author By) : ProposalCommand(By);

/// <summary>Corrects the examination: a rejected proposal passes after all.</summary>
public sealed record ReadmitProposal(string Proposal, string Reason, Author By) : ProposalCommand(By);

/// <summary>
/// Formal examination (形式审查). Without a checklist proposals that are not named pass; with one each is marked item by
/// item, may be returned once, and is passed or rejected. A finding can be corrected until evaluation opens.
/// </summary>
public static class Examining
{
    /// <summary>
    /// Rejects a submitted proposal after closing and before evaluation; with a checklist for an item that is not met,
    /// and not while a correction may still come.
    /// </summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, RejectProposal command, Round? round)
    {
        if (IsNotExaminable(all, command.Proposal, round, command.By) is { } why) return why;

        var found = all!.Find(command.Proposal)!;
        if (!found.IsAdmitted) return AlreadyRejected;
        if (IsPending(found, command.By)) return CorrectionPending;
        var asks = round!.Settings.Checklist is not null;
        return asks && found.Marks.All(mark => mark.Met)
            ? NothingUnmet
            : new ProposalRejected(command.Proposal, command.Reason);
    }

    /// <summary>Takes a rejection back, as long as evaluation has not opened.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, ReadmitProposal command, Round? round)
    {
        if (IsNotExaminable(all, command.Proposal, round, command.By) is { } why) return why;

        return all!.Find(command.Proposal)!.IsAdmitted
            ? NotRejected
            : new ProposalReadmitted(command.Proposal, command.Reason);
    }

    /// <summary>Marks items, until the examination has ended.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, MarkItems command, Round? round)
    {
        if (IsNotOpen(all, command.Proposal, round, command.By) is { } why) return why;

        var names = command.Marks.Select(mark => mark.Item).ToList();
        if (names.Count == 0 || names.Distinct().Count() < names.Count
            || !names.All(round!.Settings.Checklist!.Has))
        {
            return ItemUnknown;
        }

        return command.Marks.Any(mark => !mark.Met && mark.Note is null)
            ? NoteMissing
            : new ItemsMarked(command.Proposal, command.Marks);
    }

    /// <summary>Returns a proposal with an item that is not met, once; the last day is a working day.</summary>
    public static Decision<ProposalEvent> Decide(
        OrganizationProposals? all, ReturnProposal command, Round? round, Deadlines deadlines)
    {
        if (IsNotOpen(all, command.Proposal, round, command.By) is { } why) return why;

        var found = all!.Find(command.Proposal)!;
        if (found.Return is not null) return AlreadyReturned;
        if (found.Marks.All(mark => mark.Met)) return NothingUnmet;
        var wrong = command.Fields.Except(ContentFields.Correctable).ToList();
        if (wrong.Count > 0 || command.Fields.Count == 0)
        {
            return FieldNotCorrectable with { Value = string.Join('、', wrong) };
        }

        var days = round!.Settings.Checklist!.CorrectionDays;
        return deadlines.TryWorkingDays(
            "examination.correction", ChinaTime.DayOf(command.By.At), days, out var deadline, out var missing)
            ? new ProposalReturned(
                command.Proposal, [.. ContentFields.Correctable.Intersect(command.Fields)], command.Reason, deadline)
            : missing;
    }

    /// <summary>Passes a proposal of which every item is marked as met.</summary>
    public static Decision<ProposalEvent> Decide(OrganizationProposals? all, PassProposal command, Round? round)
    {
        if (IsNotOpen(all, command.Proposal, round, command.By) is { } why) return why;

        var met = all!.Find(command.Proposal)!.Marks.Where(mark => mark.Met).Select(mark => mark.Item).ToHashSet();
        return round!.Settings.Checklist!.Items.All(item => met.Contains(item.Ref))
            ? new ProposalPassed(command.Proposal, command.Reason)
            : ItemsUnmet;
    }

    /// <summary>Whether a proposal of a round with a checklist still waits for the end of its examination.</summary>
    public static bool IsUnfinished(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal is { Receipt: not null, Finding: null };
    }

    private static bool IsPending(Proposal found, Author by) => found.Return?.IsOpen(by.At) is true;

    private static Refusal? IsNotOpen(OrganizationProposals? all, string proposal, Round? round, Author by)
    {
        if (IsNotExaminable(all, proposal, round, by) is { } why) return why;
        if (round!.Settings.Checklist is null) return NoChecklist;

        var found = all!.Find(proposal)!;
        if (!found.IsReadable) return NotOpened;
        if (found.Finding is not null) return Concluded;
        return IsPending(found, by) ? CorrectionPending : null;
    }

    private static Refusal? IsNotExaminable(OrganizationProposals? all, string proposal, Round? round, Author by)
    {
        if (Convening.IsNotClosed(round, by) is { } why) return why;
        if (all?.Find(proposal) is not { Receipt: not null } found) return ProposalUnknown;
        if (found.Accounts.Contains(by.Account)) return OwnProposal;

        // The round was read a moment earlier: what is sealed is on its way to the committee.
        return all.Sealed ? RoundRefusals.WrongPhase : null;
    }
}
