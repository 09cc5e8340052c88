using Procurement.Domain.Rounds;
using static Procurement.Domain.Tests.Text;

namespace Procurement.Domain.Tests.Rounds;

/// <summary>What a round may say about its agreements and the performance of its contracts.</summary>
internal static class AgreementExamples
{
    public static readonly Kpi Satisfaction = new("satisfaction", "满意度", "%", KpiDirection.AtLeast, 95, null);

    public static readonly AgreementSettings Agreement = new(
        [
            new(ClauseSubject.Content, "项目内容", "乙方实施“{project}”，金额{amount}元（{amountInWords}）。"),
            new(ClauseSubject.Standards, "服务标准", "达到所列绩效指标。"),
            new(ClauseSubject.Acceptance, "验收", "逐项验收。"),
            new(ClauseSubject.Liability, "违约责任", "继续履行或者赔偿损失。"),
            new(ClauseSubject.PersonalData, "个人信息", "仅为履行本协议处理。"),
            new(ClauseSubject.Disputes, "争议解决", "协商解决。"),
        ],
        [Satisfaction],
        ["如实记录每次服务。"],
        ["按约定支付。"],
        TermMonths: 12,
        LongTerm: null,
        SigningBasis.FourConditions,
        BansFees: true,
        AllowsSubcontracting: false);

    public static readonly PerformanceSettings Performance = new(
        [new("progress", "进展报告", 180)], Number("0.10"), Term("0.70", "0.30"), Term("0.70", "0.30"), new(60, Number("0.50"), 5));

    /// <summary>Purchaser and third party with these weights, passed with 60.</summary>
    public static AssessmentTerm Term(string purchaser, string thirdParty) => new(
        [new(Assessor.Purchaser, Number(purchaser)), new(Assessor.ThirdParty, Number(thirdParty))],
        PassMark: 60,
        DueAfterDays: 185,
        CorrectionDays: 30,
        CorrectionsMaximum: 1,
        LateFails: false);
}
