using Procurement.Domain.Proposals;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>
/// What an organization is told of its proposals. Nothing of their content is in a message: in a sealed round it must
/// not stand in any table or mail before the opening.
/// </summary>
public static class ProposalMessages
{
    /// <summary>The messages of an event of a proposal in the round with this name and title.</summary>
    public static IEnumerable<MessageDraft> Of(
        string round, string roundTitle, string organization, ProposalEvent happened, DateTimeOffset at)
    {
        if (happened is not IOfOneProposal { Proposal: var proposal }) return [];
        var what = $"“{roundTitle}”中编号为 {proposal} 的申报";
        var page = $"/proposals/{round}/{proposal}";
        var (kind, title, text, link) = happened switch
        {
            ProposalSubmitted submitted => (
                (Kind?)Kind.ProposalReceived,
                $"申报回执：{proposal}",
                $"{what}已于{Moment(submitted.Receipt.At)}收到，回执可在页面中查看和保存。",
                $"{page}/receipt"),
            ProposalWithdrawn => (
                Kind.ProposalWithdrawn,
                $"申报已撤回：{proposal}",
                $"{what}已于{Moment(at)}撤回，截止前可以再次提交；不再提交的，不参加评审。",
                page),
            ProposalRejected rejected => (
                Kind.ProposalRejected,
                $"未通过形式审查：{proposal}",
                $"{what}未通过形式审查。理由：{rejected.Reason}",
                page),
            ProposalReadmitted readmitted => (
                Kind.ProposalReadmitted,
                $"恢复参加评审：{proposal}",
                $"形式审查结论已更正，{what}恢复参加评审。理由：{readmitted.Reason}",
                page),
            ProposalReturned returned => (
                Kind.ProposalReturned,
                $"请补正申报：{proposal}",
                $"{what}退回补正，请在{Day(returned.Deadline.Due)}24:00前提交；补正只有一次。要求：{returned.Reason}",
                $"{page}/correction"),
            ProposalCorrected => (
                Kind.ProposalCorrected,
                $"补正已提交：{proposal}",
                $"{what}已于{Moment(at)}提交补正，请继续形式审查。",
                $"/rounds/{round}/examination/{proposal}"),
            _ => (null, "", "", ""),
        };
        if (kind is Kind.ProposalCorrected) return [new(Mailbox.Officers, Kind.ProposalCorrected, title, text, link)];
        return kind is { } told
            ? [new MessageDraft(Mailbox.OfOrganization(organization), told, title, text, link)]
            : [];
    }
}
