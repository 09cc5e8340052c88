namespace Procurement.Functions.Http.Texts;

/// <summary>Funds.</summary>
internal static class FundTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "fund.notFound", 404, "没有找到该资金", "请检查资金编号。" },
        { "fund.insufficient", 409, "资金余额不足", "可用余额不足以支付本批次的承诺金额，请先调整资金。" },
        { "fund.belowCommitted", 422, "预算额低于已承诺金额", "预算额不得低于合同已占用的金额。" },
        { "fund.notReserved", 409, "没有为此预留足够的资金", "请核对定标时预留的金额。" },
        { "fund.alreadyCommitted", 409, "该合同已占用资金", "同一合同不能重复占用资金。" },
        { "fund.notInBudget", 409, "资金未列入预算", "没有批复文号的资金不得预留或承诺，请先补录批复文号。" },
        { "fund.budgetInUse", 422, "资金已被占用，不能取消预算", "已有预留或承诺，批复文号只能更换，不能删除。" },
        { "fund.envelopeExceeded", 409, "超出以奖代补年度额度", "本年度以奖代补的额度不足，请调整额度或金额。" },
        { "fund.envelopeTooLarge", 422, "以奖代补额度高于预算额", "年度额度不得高于资金的预算额。" },
        { "fund.beyondCommitment", 409, "应付金额超出合同金额", "已付、抵扣与应付之和不得超过合同金额（含补充协议）。" },
        { "source.costNotAllowed", 422, "福彩公益金不得用于该项支出", "预算中有福彩公益金不得列支的费用，请调整预算或资金来源。" },
        { "source.advanceNotAllowed", 422, "以奖代补不得预付", "以奖代补的资金在验收合格后才支付，请调整付款条件。" },
        { "source.mixNotKept", 422, "资金来源比例不符合要求", "配套资金的比例或合计不符合批次的规定。" },
        { "source.classShareNotKept", 422, "费用比例超出规定", "某类费用所占比例超过批次规定的上限。" },
        { "correction.entryNotFound", 404, "没有找到该分录", "请检查分录编号。" },
        { "correction.notCorrectable", 422, "该分录不能单独更正", "该分录由其他分录或事项产生，请更正其来源。" },
        { "correction.sameAmount", 422, "更正后的金额与原金额相同", "请填写应当记载的金额。" },
        { "correction.alreadyProposed", 409, "该分录已有待审批的更正", "请先批准或退回已提出的更正。" },
        { "correction.notProposed", 409, "该分录没有待审批的更正", "请先提出更正。" },
        { "correction.proposerCannotApprove", 403, "提出人不能批准更正", "更正须由另一名财务人员批准。" },
        { "correction.breaksLaw", 409, "更正会破坏账目平衡", "更正后资金账不再满足记账规则，请核对金额。" },
        { "correction.booksBehind", 409, "合同的最新事项尚未记账", "请在记账完成后再批准；更正可能已不需要。" },
        { "correction.againstContract", 409, "更正与合同不一致", "合同项下的分录只能更正到与合同一致的金额。" },
        { "fund.commitmentUnknown", 409, "该资金没有此合同的占用记录", "请核对合同与资金是否对应。" },
    };
}
