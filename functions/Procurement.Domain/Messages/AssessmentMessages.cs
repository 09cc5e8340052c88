using Procurement.Domain.Assessments;
using static Procurement.Domain.Messages.Wording;
using Kind = Procurement.Domain.Messages.MessageKind;

namespace Procurement.Domain.Messages;

/// <summary>Who is told what of the assessment and acceptance of a contract.</summary>
public static class AssessmentMessages
{
    /// <summary>The messages of an event of the assessment for a proposal of a round.</summary>
    public static IEnumerable<MessageDraft> Of(
        string round, string proposal, Assessment all, AssessmentEvent happened)
    {
        ArgumentNullException.ThrowIfNull(all);
        var with = new Addresses(round, proposal, all.Contract);
        return happened switch
        {
            StageArranged one =>
            [
                with.Supplier(Kind.AssessmentArranged, $"{Name(one.Stage)}已安排",
                    $"请在{Day(one.Due.Due)}24:00前提交评估材料{(one.Rules.LateFails ? "，逾期视为不合格" : "")}。"),
                .. one.Seats.Select(seat => with.Party(seat.Account, one.Stage)),
            ],
            AssessorReplaced one => [with.Party(one.Account, one.Stage)],
            MaterialHandedIn one => all.Of(one.Stage)!.Seats.Select(seat => with.Party(seat.Account, one.Stage)),
            CorrectionOrdered one =>
            [
                with.Supplier(Kind.AssessmentCorrection, $"{Name(one.Stage)}需整改",
                    $"评估结果低于合格线，请在{Day(one.Due.Due)}24:00前完成第{one.No}次整改并提交材料，之后各方重新评估。"),
            ],
            StageConcluded one =>
            [
                with.Supplier(Kind.AssessmentConcluded, $"{Name(one.Stage)}结果", $"{Result(one)}"),
                with.Officers(Kind.AssessmentConcluded, $"{Name(one.Stage)}结果", $"{Result(one)}"),
            ],
            AcceptanceConcluded one =>
            [
                with.Supplier(Kind.AcceptanceConcluded, "验收结果",
                    one.Passed ? "逐项验收合格，验收书可以下载。" : "有项目未达标准，验收不合格，整改后另行验收。"),
            ],
            _ => [],
        };
    }

    private static string Name(AssessmentStage stage) => stage is AssessmentStage.Midterm ? "中期评估" : "末期评估";

    private static string Result(StageConcluded one) => one.Ground is ConclusionGround.Late
        ? "未在期限内提交材料，按约定视为不合格。"
        : $"各方加权得分{one.Score?.ToString(decimals: 2)}分，合格线{one.PassMark.ToString(decimals: 2)}分，"
            + (one.Passed ? "合格。" : "不合格。");

    private sealed record Addresses(string Round, string Proposal, AssessedContract Contract)
    {
        public MessageDraft Supplier(Kind kind, string title, string text) => Draft(
            Mailbox.OfOrganization(Contract.Organization), kind, title, text,
            $"/own-contracts/{Round}/{Proposal}/assessment");

        public MessageDraft Officers(Kind kind, string title, string text) => Draft(
            Mailbox.Officers, kind, title, text, $"/rounds/{Round}/contracts/{Proposal}/assessment");

        public MessageDraft Party(string account, AssessmentStage stage) => Draft(
            Mailbox.OfAccount(account), Kind.AssessmentArranged, $"请参加{Name(stage)}", "请查看材料并填写评估表。",
            $"/assessments/{Round}/{Proposal}");

        private MessageDraft Draft(Mailbox to, Kind kind, string title, string text, string link) =>
            new(to, kind, $"{title}：{Contract.Title}", $"“{Contract.Title}”：{text}", link);
    }
}
