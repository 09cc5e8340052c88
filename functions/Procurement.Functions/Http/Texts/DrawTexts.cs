namespace Procurement.Functions.Http.Texts;

/// <summary>The pool of evaluators, and how they are drawn.</summary>
internal static class DrawTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "evaluator.notFound", 404, "没有找到专家登记", "请先填写并提交评审专家登记，或检查账号。" },
        { "evaluator.sentTooOften", 409, "提交次数已达上限", "每个账号最多提交 {0} 次，请联系采购人经办人。" },
        { "evaluator.dayInTheFuture", 422, "日期晚于今天", "任职结束和关系终止的日期不能晚于今天；仍在任职的请留空。" },
        { "evaluator.notWaiting", 409, "没有待核验的登记", "该登记已处理，请刷新后查看。" },
        { "evaluator.notInPool", 409, "该专家不在库中", "只有核验通过的专家可以移出专家库。" },
        { "evaluator.ownEntry", 403, "不能办理本人的登记", "请由其他经办人核验、退回或者移出（不相容岗位）。" },
        { "evaluator.evidenceInTheFuture", 422, "核验日期晚于今天", "请填写实际查看材料的日期。" },
        { "evaluator.throughOutOfRange", 422, "有效期有误", "有效期从今天起算，最晚到 {0}，到期重新核验。" },
        { "evaluator.absenceInvalid", 422, "不能参加的日期有误", "结束日期不能早于开始日期，也不能早于今天。" },
        { "draw.notFound", 404, "没有这次抽取", "请从抽取列表中选择。" },
        { "draw.stillOpen", 409, "上一次抽取还没有完成", "请先填写公开数值完成抽取，或者说明理由撤回。" },
        { "draw.tooMany", 409, "抽取次数已达上限", "每个批次最多公布 {0} 次抽取。" },
        { "draw.valueKnown", 422, "公开数值在公布时已经可知", "请选择一个将来才会产生的公开数值，例如明天的开奖号码。" },
        { "draw.reviewBeforeDraw", 422, "评审日期早于抽取", "评审日期不能早于公开数值可知的日期。" },
        { "draw.candidatesMissing", 422, "候选专家不足", "还缺 {0} 人，请放宽条件或者补充专家库。" },
        { "draw.notOpen", 409, "这次抽取不能这样办理", "它可能已经完成、已经撤回或者还没有抽取，请刷新后查看。" },
        { "draw.valueNotKnown", 409, "公开数值还不可能知道", "请在公布时说明的时间之后填写。" },
        { "draw.samePerson", 403, "公布抽取的人不能填写公开数值", "请由另一名经办人或者监督人员填写。" },
        { "draw.notDrawn", 403, "没有抽中", "只有被抽中的专家可以答复，编号请从抽取结果中选择。" },
        { "draw.alreadyDeclined", 409, "已经登记不能参加", "该席位已经补抽，不能再更改。" },
        { "draw.stillHasTime", 409, "对方还有时间", "{0} 之后才能登记缺席。" },
    };
}
