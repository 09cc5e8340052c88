using Procurement.Domain.Rounds;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what when something happens to a round.</summary>
public static class RoundMessages
{
    /// <summary>The messages of an event of the round that has this name.</summary>
    public static IEnumerable<MessageDraft> Of(string id, Round round, RoundEvent happened)
    {
        ArgumentNullException.ThrowIfNull(round);
        var settings = round.Settings;
        var name = $"“{settings.Title}”";
        return happened switch
        {
            RoundPublished => [Announced(name, settings)],
            RoundClarified clarified => [Clarified(name, settings, clarified)],
            RoundWithdrawn withdrawn =>
            [
                new(Mailbox.Applicants, Kind.RoundWithdrawn, $"公告撤回：{settings.Title}",
                    $"{name}的公告于{Day(withdrawn.Day)}撤回，修改后将重新发布。理由：{withdrawn.Reason}", "/publicity"),
            ],
            RoundCancelled cancelled => Cancelled(name, round, cancelled),
            RoundClosed =>
            [
                new(Mailbox.Officers, Kind.ExaminationDue, $"申报截止，请形式审查：{settings.Title}",
                    $"{name}已于{Moment(settings.ClosesAt)}截止申报，请进行形式审查，再组建评审委员会。",
                    $"/rounds/{id}/examination"),
            ],
            EvaluationOpened => Invited(name, round),
            EvaluationOpeningRefused refused =>
            [
                new(Mailbox.Officers, Kind.EvaluationOpeningRefused, $"评审未能开始：{settings.Title}",
                    $"{name}的评审未能开始（{refused.Code}），请重新组建评审委员会。", $"/rounds/{id}/panel"),
            ],
            AwardNoticePublished notice =>
            [
                new(Mailbox.Applicants, Kind.NoticePublished, $"评审结果公示：{settings.Title}",
                    $"{name}的评审结果自{Day(notice.Published)}起公示，至{Day(notice.Through.Due)}止：" +
                    $"{notice.Ranked}个项目参加评审，{notice.Awards}个入选，合计{Yuan(notice.Total)}。" +
                    "对结果有异议的，请在公示期内提出。", "/publicity"),
            ],
            NoticeEnded =>
            [
                new(Mailbox.Approvers, Kind.AwardDue, $"公示期满，请确定结果：{settings.Title}",
                    $"{name}的公示期已满，请处理未答复的异议并确定最终结果。", $"/rounds/{id}/award"),
            ],
            Rounds.FinalAwardRefused refused =>
            [
                new(Mailbox.Approvers, Kind.FinalAwardRefused, $"最终结果未能确定：{settings.Title}",
                    $"{name}的最终结果未能确定（{refused.Code}），请处理后再次确定。", $"/rounds/{id}/award"),
            ],
            _ => [],
        };
    }

    private static MessageDraft Announced(string name, RoundSettings settings) => new(
        Mailbox.Applicants,
        Kind.RoundPublished,
        $"征集公告：{settings.Title}",
        $"{name}已发布公告，{Moment(settings.OpensAt)}开始受理申报，{Moment(settings.ClosesAt)}截止。" +
        $"申报主体：{Kinds(settings.Eligibility.Kinds)}。",
        "/rounds/open");

    private static MessageDraft Clarified(string name, RoundSettings settings, RoundClarified clarified)
    {
        var closing = clarified.ClosesAt == clarified.ClosedBefore
            ? $"截止时间不变，仍为{Moment(clarified.ClosesAt)}。"
            : $"截止时间由{Moment(clarified.ClosedBefore)}改为{Moment(clarified.ClosesAt)}。";
        return new(
            Mailbox.Applicants,
            Kind.RoundClarified,
            $"更正公告：{settings.Title}",
            $"{name}发布了更正：{clarified.Text}\n{closing}",
            "/rounds/open");
    }

    private static IEnumerable<MessageDraft> Cancelled(string name, Round round, RoundCancelled cancelled)
    {
        var text = $"{name}于{Day(cancelled.Day)}终止。理由：{cancelled.Reason}";
        var title = $"批次终止：{round.Settings.Title}";
        return round.Panel.Select(member => Mailbox.OfAccount(member.Account)).Prepend(Mailbox.Applicants)
            .Select(to => new MessageDraft(to, Kind.RoundCancelled, title, text, "/publicity"));
    }

    private static IEnumerable<MessageDraft> Invited(string name, Round round) =>
        from member in round.Panel
        let lots = round.Settings.Lots.Where(lot => round.EvaluatorsOf(lot.Ref).Contains(member)).ToList()
        where lots.Count > 0
        select new MessageDraft(
            Mailbox.OfAccount(member.Account),
            Kind.ScoringInvited,
            $"请您评审：{round.Settings.Title}",
            $"{name}的评审已经开始，请为{string.Join('、', lots.Select(lot => $"“{lot.Title}”"))}" +
            $"的{lots.Sum(lot => round.EntriesOf(lot.Ref))}个项目评分。与项目有利害关系的，请先申请回避。",
            "/evaluation");
}
