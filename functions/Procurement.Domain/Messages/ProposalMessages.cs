using Procurement.Domain.Proposals;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>What an organization is told of its proposals.</summary>
public static class ProposalMessages
{
    /// <summary>The messages of an event of a proposal in the round with this name and title.</summary>
    public static IEnumerable<MessageDraft> Of(
        string round, string roundTitle, string organization, Proposal proposal, ProposalEvent happened)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var what = $"“{proposal.Content.Title}”（{roundTitle}，编号 {proposal.Id}）";
        var page = $"/proposals/{round}/{proposal.Id}";
        var (kind, title, text, link) = happened switch
        {
            ProposalSubmitted submitted => (
                (Kind?)Kind.ProposalReceived,
                $"申报回执：{proposal.Content.Title}",
                $"{what}已于{Moment(submitted.Receipt.At)}收到，申请资金{Yuan(proposal.Content.Requested)}。",
                $"{page}/receipt"),
            ProposalRejected rejected => (
                Kind.ProposalRejected,
                $"未通过形式审查：{proposal.Content.Title}",
                $"{what}未通过形式审查。理由：{rejected.Reason}",
                page),
            ProposalReadmitted readmitted => (
                Kind.ProposalReadmitted,
                $"恢复参加评审：{proposal.Content.Title}",
                $"形式审查结论已更正，{what}恢复参加评审。理由：{readmitted.Reason}",
                page),
            _ => (null, "", "", ""),
        };
        return kind is { } told
            ? [new MessageDraft(Mailbox.OfOrganization(organization), told, title, text, link)]
            : [];
    }
}
