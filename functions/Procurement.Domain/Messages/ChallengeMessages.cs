using Procurement.Domain.Challenges;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what of challenges and complaints.</summary>
public static class ChallengeMessages
{
    /// <summary>The messages of an event; of a complaint, with the complaint itself.</summary>
    public static IEnumerable<MessageDraft> Of(
        string round, string organization, ChallengeEvent happened, Complaint? complaint)
    {
        var with = new Recipients(round, organization, ChallengeEvents.CaseOf(happened));
        return happened switch
        {
            Challenges.ChallengeRaised one =>
            [
                with.Challenge(Mailbox.Approvers, Kind.ChallengeRaised, "收到质疑",
                    $"请在{Day(one.ReplyBy.Due)}前答复。"),
                with.Challenge(Mailbox.Officers, Kind.ChallengeRaised, "收到质疑",
                    $"答复期限{Day(one.ReplyBy.Due)}；办结之前暂停定标、签约和付款。"),
            ],
            ChallengeEnded { Withdrawn: true } one =>
                [with.Challenge(Mailbox.Approvers, Kind.ChallengeAnswered, "质疑已撤回", $"理由：{one.Reason}")],
            ChallengeEnded one =>
                [with.Challenger(Kind.ChallengeAnswered, "质疑退回补正", $"请在质疑期限内补正后重新提出。理由：{one.Reason}")],
            ChallengeWeighed one =>
            [
                with.Challenge(Mailbox.Approvers, Kind.ChallengeAnswered,
                    one.MayAffectResult ? "质疑可能影响采购结果" : "质疑不影响采购结果", $"理由：{one.Reason}"),
            ],
            ChallengeReplied one =>
            [
                with.Challenger(Kind.ChallengeAnswered, "质疑已答复",
                    $"对答复不满意的，可以在{Day(one.ComplaintBy.Due)}前向{one.Department}投诉。"),
                .. Rules(with, one.Ruling, Mailbox.Supervisors),
            ],
            RulingCarriedOut one =>
            [
                with.Either(complaint, Kind.ComplaintDecided, "处理结果已落实", one.Text),
                with.Challenge(Mailbox.Supervisors, Kind.ComplaintDecided, "处理结果已落实", one.Text),
            ],
            _ => complaint is null ? [] : OfComplaint(with, happened, complaint),
        };
    }

    /// <summary>The reminder that a reply or a decision is due.</summary>
    public static IEnumerable<MessageDraft> Due(string round, string id, bool isComplaint, DateOnly due)
    {
        var with = new Recipients(round, "", id);
        return isComplaint
            ?
            [
                with.Complaint(
                    Mailbox.Supervisors, Kind.ChallengeDue, "投诉处理期限将到", $"请在{Day(due)}前作出处理决定。"),
            ]
            :
            [
                with.Challenge(Mailbox.Approvers, Kind.ChallengeDue, "质疑答复期限将到", $"请在{Day(due)}前答复。"),
                with.Challenge(Mailbox.Officers, Kind.ChallengeDue, "质疑答复期限将到", $"请在{Day(due)}前办理答复。"),
            ];
    }

    private static IEnumerable<MessageDraft> OfComplaint(
        Recipients with, ChallengeEvent happened, Complaint complaint) => happened switch
    {
        Challenges.ComplaintFiled one =>
        [
            with.Complaint(Mailbox.Supervisors, Kind.ComplaintFiled, "收到投诉", $"请在{Day(one.Days.Review.Due)}前审查。"),
            with.Complainant(Kind.ComplaintFiled, "投诉已收到", $"收到日期{Day(one.Received)}。"),
        ],
        CorrectionAsked one =>
            [with.Complainant(Kind.ComplaintChanged, "投诉需要补正", $"请在{Day(one.By)}前补正：{one.Missing}")],
        CorrectionHandedIn one =>
        [
            with.Complaint(
                Mailbox.Supervisors, Kind.ComplaintChanged, "投诉已补正", $"请在{Day(one.Days.Review.Due)}前审查。"),
        ],
        ComplaintRefused one => [with.Complainant(Kind.ComplaintChanged, "投诉不予受理", $"理由：{one.Reason}")],
        ComplaintAccepted => [with.Complainant(Kind.ComplaintChanged, "投诉已受理", "自收到之日起即为受理。")],
        CopiesSent one =>
        [
            with.Complaint(Mailbox.Officers, Kind.ComplaintChanged, "请对投诉作出说明",
                $"请在{Day(one.Respondents[0].By.Due)}前提交书面说明和有关材料。"),
            .. one.Respondents.Skip(1).Select(other => with.Supplier(
                other.Uscc, Kind.ComplaintChanged, "请对投诉作出说明", $"请在{Day(other.By.Due)}前提交书面说明。")),
        ],
        ResponseGiven one =>
            [with.Complaint(Mailbox.Supervisors, Kind.ComplaintChanged, "收到投诉说明", $"{one.Respondent}已作出说明。")],
        TestingStarted one => [with.Complainant(Kind.ComplaintChanged, "投诉处理：检验、检测或者鉴定", one.Subject)],
        TestingEnded one =>
            [with.Complainant(Kind.ComplaintChanged, "检验、检测或者鉴定结束", $"处理期限{Day(one.Decision.Due)}。")],
        ProcurementSuspended one =>
            with.All(complaint, Kind.ComplaintChanged, "采购活动暂停", $"暂停至{Day(one.Through)}。理由：{one.Reason}"),
        SuspensionLifted one =>
            with.All(complaint, Kind.ComplaintChanged, "采购活动恢复", $"理由：{one.Reason}"),
        ComplaintWithdrawn one =>
            [with.Complaint(Mailbox.Supervisors, Kind.ComplaintChanged, "投诉已撤回", $"理由：{one.Reason}")],
        ComplaintDecided one =>
        [
            .. with.All(complaint, Kind.ComplaintDecided, "投诉处理决定",
                $"{(one.Outcome is ComplaintOutcome.Upheld ? "投诉成立" : "驳回投诉")}。{one.Reason}"),
            .. Rules(with, one.Ruling, Mailbox.Approvers),
        ],
        _ => [],
    };

    // A reply that changes the result is reported to finance (财政部令第94号 art. 16); a decision is carried out.
    private static IEnumerable<MessageDraft> Rules(Recipients with, Ruling ruling, Mailbox to) => ruling.Effect switch
    {
        RulingEffect.None => [],
        RulingEffect.Disqualify =>
            [with.Challenge(to, Kind.ComplaintDecided, "处理结果待落实", $"取消项目 {ruling.Proposal} 的成交资格。")],
        RulingEffect.NewRound => [with.Challenge(to, Kind.ComplaintDecided, "处理结果待落实", "重新开展采购活动。")],
        RulingEffect.ReEvaluation => [with.Challenge(to, Kind.ComplaintDecided, "处理结果待落实", "重新评审。")],
    };

    private sealed record Recipients(string Round, string Organization, string Case)
    {
        public MessageDraft Challenge(Mailbox to, Kind kind, string title, string text) =>
            new(to, kind, $"{title}：{Case}", text, $"/rounds/{Round}/challenges");

        public MessageDraft Challenger(Kind kind, string title, string text) =>
            new(Mailbox.OfOrganization(Organization), kind, title, text, $"/challenges/{Round}");

        public MessageDraft Complaint(Mailbox to, Kind kind, string title, string text) =>
            new(to, kind, $"{title}：{Case}", text, $"/complaints/{Round}/{Case}");

        public MessageDraft Complainant(Kind kind, string title, string text) =>
            Supplier(Organization, kind, title, text);

        public MessageDraft Supplier(string organization, Kind kind, string title, string text) =>
            new(Mailbox.OfOrganization(organization), kind, title, text, $"/complaints/{Round}/{Case}");

        public MessageDraft Either(Complaint? complaint, Kind kind, string title, string text) =>
            complaint is null ? Challenger(kind, title, text) : Complainant(kind, title, text);

        public IEnumerable<MessageDraft> All(Complaint complaint, Kind kind, string title, string text) =>
        [
            Complainant(kind, title, text),
            Complaint(Mailbox.Officers, kind, title, text),
            Complaint(Mailbox.Approvers, kind, title, text),
            .. complaint.Respondents.Skip(1).Select(other => Supplier(other.Uscc, kind, title, text)),
        ];
    }
}
