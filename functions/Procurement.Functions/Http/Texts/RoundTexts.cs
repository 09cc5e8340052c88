namespace Procurement.Functions.Http.Texts;

/// <summary>Rounds and their publication.</summary>
internal static class RoundTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "round.notFound", 404, "没有找到该批次", "请检查批次编号。" },
        { "round.alreadyPublished", 409, "批次已发布", "发布后的批次不能再修改。" },
        { "round.drafterCannotPublish", 403, "拟稿人不能发布自己拟定的批次", "不相容岗位应当分离，请由另一名负责人发布。" },
        { "round.opensInThePast", 422, "申报开始时间已过", "请把开始时间改到发布之后再发布。" },
        { "round.wrongPhase", 409, "批次所处阶段不能办理此事项", "请查看批次当前的阶段。" },
        { "round.cancelled", 409, "批次已取消", "已取消的批次不再办理任何事项，原因见公告。" },
        { "round.notYoursToEnd", 403, "拟稿人和评审专家不能取消或撤回批次", "不相容岗位应当分离，请由另一名负责人办理。" },
        { "round.alreadyOpened", 409, "批次已经开始，不能撤回", "开始之后只能取消批次。" },
        { "round.fundUnknown", 422, "批次的资金不存在", "请先登记资金，或更正资金编号。" },
        { "round.tooEarly", 409, "时间未到", "请在规定的时间之后办理。" },
        { "purchaser.codeInvalid", 422, "采购人的统一社会信用代码校验位不符", "请核对采购人的 18 位代码。" },
        { "trim.leavesNone", 422, "去掉的评分不少于起算份数", "highest 与 lowest 之和必须小于 from，否则可能一份评分也不剩。" },
        { "passMark.aboveTotal", 422, "入围线高于满分", "入围线不得超过各评分项分值之和。" },
        { "finalPayout.failPaid", 422, "末期评估不合格时不能付款", "末期款以末期评估合格为条件，fail 的支付比例应为 0。" },
        { "instalments.sum", 422, "各期比例之和不是 100", "各期付款比例之和必须为 100。" },
    };
}
