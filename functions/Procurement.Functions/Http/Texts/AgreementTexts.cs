namespace Procurement.Functions.Http.Texts;

/// <summary>What a round says about its agreements and their performance.</summary>
internal static class AgreementTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "agreement.missing", 422, "批次没有协议文本", "请写明协议的条款、绩效指标和双方责任清单。" },
        { "agreement.fieldUnknown", 422, "协议条款用了未知的字段", "没有字段“{0}”；可用的字段见接口文档，字段写在一对花括号里。" },
        { "agreement.fieldEmpty", 422, "协议条款用了没有填写的字段", "条款提到联系部门，但批次没有填写联系部门。" },
        { "agreement.clauseMissing", 422, "协议缺少必备条款", "缺少关于 {0} 的条款（财政部令第87号第七十二条、第102号第二十三条）。" },
        { "agreement.kpisMissing", 422, "协议没有绩效指标", "请至少写明一项绩效指标及其方向、单位和目标值（财政部令第102号第二十条）。" },
        { "agreement.kpiTwice", 422, "绩效指标重复", "同一指标在同一区域只能出现一次。" },
        { "agreement.dutiesMissing", 422, "双方责任清单不全", "请分别列出甲乙双方的责任，至少各一条。" },
        { "agreement.termTooLong", 422, "协议期限不在允许范围", "期限应为 1 至 36 个月。" },
        { "agreement.longTermUngrounded", 422, "超过一年的期限没有依据", "超过 12 个月的，请写明预算保障、内容稳定、成本稳定和价格稳定的依据（财政部令第102号第二十四条）。" },
        { "performance.reportTwice", 422, "报告编号重复", "每份报告的编号不能相同。" },
        { "performance.weightsSum", 422, "评价权重之和不是 1", "每个评价主体的权重必须大于 0，合计必须为 1。" },
        { "performance.assessorTwice", 422, "评价主体重复", "同一评价主体只能出现一次。" },
    };
}
