using Procurement.Domain.Objections;
using Procurement.Domain.Operations;
using Procurement.Domain.Organizations;
using Procurement.Domain.Questions;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what of objections.</summary>
public static class ObjectionMessages
{
    /// <summary>The messages of an event of an objection in the round with this name.</summary>
    public static IEnumerable<MessageDraft> Of(string round, Objection objection, ObjectionEvent happened)
    {
        ArgumentNullException.ThrowIfNull(objection);
        return happened switch
        {
            Objections.ObjectionRaised raised =>
            [
                new(Mailbox.Approvers, Kind.ObjectionRaised, $"收到异议：项目 {raised.Proposal}",
                    $"{Moment(objection.At)}收到对项目 {raised.Proposal} 的异议，请答复。",
                    $"/rounds/{round}/objections/{raised.Objection}"),
            ],
            ObjectionResolved resolved when objection.Organization is { } objector =>
            [
                new(Mailbox.OfOrganization(objector), Kind.ObjectionAnswered,
                    $"异议已答复：项目 {resolved.Proposal}",
                    $"对项目 {resolved.Proposal} 的异议{(resolved.Upheld ? "成立" : "不成立")}。答复：{resolved.Reason}",
                    $"/proposals/{round}/objections"),
            ],
            _ => [],
        };
    }
}

/// <summary>Who is told what of the account of an organization.</summary>
public static class OrganizationMessages
{
    /// <summary>The messages of an event of an organization.</summary>
    public static IEnumerable<MessageDraft> Of(string uscc, Organization organization, OrganizationEvent happened)
    {
        ArgumentNullException.ThrowIfNull(organization);
        var own = Mailbox.OfOrganization(uscc);
        return happened switch
        {
            Organizations.AccountChangeProposed =>
            [
                new(Mailbox.Finance, Kind.AccountChangeProposed, $"收款账户变更待确认：{organization.Name}",
                    $"{organization.Name}（{uscc}）提出变更收款账户，请核对账户证明后确认或驳回。", $"/organizations/{uscc}"),
            ],
            Organizations.AccountChanged =>
                [new(own, Kind.AccountChanged, "收款账户已变更", "财务已确认变更，此后的合同按新账户付款。", "/own-organization")],
            Organizations.AccountChangeRejected rejected =>
            [
                new(own, Kind.AccountChangeRejected, "收款账户变更被驳回",
                    $"账户保持不变。理由：{rejected.Reason}", "/own-organization"),
            ],
            _ => [],
        };
    }
}

/// <summary>Who is told what of questions about a round.</summary>
public static class QuestionMessages
{
    // What a message shows of a text that may be long.
    private const int ShownMax = 200;

    /// <summary>
    /// The messages of an event of a question in the round with this name and title; <paramref name="applicants"/> are
    /// the organizations that have drafts or proposals. Nobody but the one who asked is told who did.
    /// </summary>
    public static IEnumerable<MessageDraft> Of(
        string round, string title, Question question, QuestionEvent happened, IEnumerable<string> applicants)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(applicants);
        var asked = Shown(question.Text);
        return happened switch
        {
            Questions.QuestionAsked =>
            [
                new(Mailbox.Officers, Kind.QuestionAsked, $"收到询问：{title}",
                    $"“{title}”收到询问，请答复（答复对所有申报单位公开）：{asked}", $"/rounds/{round}/questions"),
            ],
            Questions.QuestionAnswered answered => applicants.Append(question.Organization).Distinct().Select(
                one => new MessageDraft(
                    Mailbox.OfOrganization(one),
                    Kind.QuestionAnswered,
                    $"询问已答复：{title}",
                    $"问：{asked}\n答：{Shown(answered.Text)}",
                    $"/questions/{round}")),
            Questions.QuestionDismissed dismissed =>
            [
                new(Mailbox.OfOrganization(question.Organization), Kind.QuestionDismissed, $"询问未予公开答复：{title}",
                    $"您的询问与本批次无关，不作公开答复。理由：{dismissed.Reason}", $"/questions/{round}"),
            ],
            _ => [],
        };
    }

    private static string Shown(string text) => text.Length <= ShownMax ? text : $"{text[..ShownMax]}……";
}

/// <summary>What those who run the service are told.</summary>
public static class OperationMessages
{
    /// <summary>That a piece of work got stuck.</summary>
    public static MessageDraft Of(StuckWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return new(
            Mailbox.Admins,
            Kind.WorkStuck,
            $"有工作需要处置：{work.Kind}",
            $"{Moment(work.First)}起，{work.Kind} 的后续工作未能完成（{work.Code}），请查看并处置。",
            "/stuck-work");
    }
}
