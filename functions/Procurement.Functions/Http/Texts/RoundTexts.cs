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
        { "purchaser.codeInvalid", 422, "采购人的统一社会信用代码有误", "请核对采购人的 18 位代码。" },
        { "round.closesBeforeOpening", 422, "截止时间不晚于开始时间", "请把截止时间改到开始时间之后。" },
        { "round.closesTooLate", 422, "截止时间过于遥远", "截止时间应在拟定（发布）之日起 730 日以内，请核对年份。" },
        { "ref.duplicate", 422, "编号重复", "标包和评分项的编号各不能重复。" },
        { "trim.abovePanel", 422, "去高去低的起算份数超过评审组人数上限", "评审组最多 60 人，from 不得超过 60。" },
        { "ties.unknown", 422, "同分规则所指的评分项不存在或不由专家评分", "criterion: 后应为一个由专家评分的评分项。" },
        { "lot.amountTooLarge", 422, "金额过大", "标包预算整数部分最多 13 位，否则合同金额无法大写。" },
        { "lot.ceilingAboveBudget", 422, "单项限额高于标包预算", "限额不得超过标包预算。" },
        { "lot.tooManyPlaces", 422, "入围或备选名额过多", "每个标包最多入围 500 个、备选 100 个。" },
        { "finalPayout.unordered", 422, "末期支付比例的次序不对", "应为 100 ≥ excellent ≥ good ≥ pass ≥ fail ≥ 0。" },
        { "deviation.unknown", 422, "偏离事项不在可偏离的范围内", "deviations 的 rule 应为规则库中本类批次的法定期限或人数，每项一次。" },
        { "statute.documentPeriodTooShort", 422, "从发布到截止的时间短于法定期限", "最少 {0} 天；确有依据的，在 deviations 中写明理由。" },
        { "statute.noticeTooShort", 422, "公示期短于法定期限", "最少 {0} 个工作日；确有依据的，在 deviations 中写明理由。" },
        { "statute.signingTooLate", 422, "合同签订期限长于法定期限", "最多 {0} 天；确有依据的，在 deviations 中写明理由。" },
        { "statute.paymentTooLate", 422, "付款期限长于法定上限", "最多 {0} 天；确有依据的，在 deviations 中写明理由。" },
        { "statute.tooFewBidders", 422, "最少有效申报数低于法定人数", "最少 {0} 家；确有依据的，在 deviations 中写明理由。" },
        { "trim.leavesNone", 422, "去掉的评分不少于起算份数", "highest 与 lowest 之和必须小于 from，否则可能一份评分也不剩。" },
        { "passMark.aboveTotal", 422, "入围线高于满分", "入围线不得超过各评分项分值之和。" },
        { "finalPayout.failPaid", 422, "末期评估不合格时不能付款", "末期款以末期评估合格为条件，fail 的支付比例应为 0。" },
        { "instalments.sum", 422, "各期比例之和不是 100", "各期付款比例之和必须为 100。" },
    };
}
