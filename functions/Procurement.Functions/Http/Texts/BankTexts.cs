namespace Procurement.Functions.Http.Texts;

/// <summary>Batches for the bank, its answers, and what two people decide.</summary>
internal static class BankTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "bankBatch.notFound", 404, "没有找到该付款批次", "请从付款批次列表中选择。" },
        { "bankBatch.noAccount", 409, "资金没有付款账户", "请先在资金中登记付款账户（开户行、账号、户名），再编制批次。" },
        { "bankBatch.nothingWaits", 409, "没有等待付款的指令", "该资金下没有已审批而未编入批次的付款指令。" },
        { "bankBatch.orderNotWaiting", 409, "付款指令不在等待", "所选指令中有的不属于该资金，或已编入其他批次、已撤回。请刷新后重选。" },
        { "bankBatch.tooMany", 422, "一批的付款过多", "每批最多 500 笔，请分批编制。" },
        { "bankBatch.cannotBeWritten", 422, "付款指令不能写入付款文件", "账号、户名、开户行或金额不符合银行报文要求（{0}），请核对收款账户。" },
        { "bankBatch.notReady", 409, "批次还在编制", "正在逐笔向合同登记，请稍候再试。" },
        { "bankBatch.samePerson", 403, "编制人不能复核", "付款批次须由编制人以外的财务审批人员复核发出。" },
        { "bankBatch.alreadyReleased", 409, "批次已经发出", "发出后只能由银行回执或两人处理的差异来了结。" },
        { "bankBatch.over", 409, "批次已经作废", "该批次已撤销，或没有一笔付款编入。" },
        { "bankBatch.notReleased", 409, "批次尚未发出", "复核发出后才能下载付款文件。" },
        { "bankFile.invalid", 422, "银行回执文件不能识别", "应为符合标准的 pain.002.001.10 或 camt.054.001.08 文件；错误的位置见各条说明。" },
        { "bankAnswer.notFound", 404, "没有找到该银行回执", "请从银行回执列表中选择。" },
        { "bankAnswer.empty", 422, "文件中没有付款的信息", "请核对是否为空的通知。" },
        { "bankAnswer.tooMany", 422, "文件中的付款过多", "每个文件最多 1000 笔，请向银行索取分开的文件。" },
        { "bankReconciliation.dayMalformed", 404, "没有这一天", "日期应写作 2026-03-02。" },
        { "bankException.notFound", 404, "没有找到该差异", "请从差异列表中选择。" },
        { "bankException.notOpen", 409, "差异不在等待处理", "该差异已经复核或了结。" },
        { "bankException.notDecided", 409, "差异还没有处理意见", "先由一人提出处理意见，再由另一人复核。" },
        { "bankException.samePerson", 403, "提出意见的人不能复核", "差异须由两名不同的财务人员处理。" },
        { "bankException.noPayment", 422, "差异没有对应的付款", "该差异不能按付款成功、拒付或退汇处理，请选择其他处理方式。" },
        { "bankException.dayToCome", 422, "日期还没有到", "请填写银行记账的日期，不晚于今天。" },
        { "bankException.paymentUnknown", 404, "没有找到该付款", "请核对端到端标识。" },
        { "bankException.notAtBank", 409, "该付款不在等待银行回执", "只有已发出而没有回执的付款可以这样登记。" },
    };
}
