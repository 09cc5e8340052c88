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
        { "fund.commitmentUnknown", 409, "该资金没有此合同的占用记录", "请核对合同与资金是否对应。" },
    };
}
