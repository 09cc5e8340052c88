namespace Procurement.Functions.Http.Texts;

/// <summary>Claims, acceptances and payments.</summary>
internal static class PaymentTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "instalment.notFound", 404, "没有这一期款项", "请检查期次。" },
        { "instalment.alreadyPaid", 409, "该期款项已支付", "不能重复申请或支付。" },
        { "instalment.alreadyClaimed", 409, "该期款项已申请", "请等待验收与支付。" },
        { "instalment.conditionNotMet", 409, "付款条件尚未具备", "请先满足合同约定的付款条件。" },
        { "instalment.outOfOrder", 409, "前期款项尚未支付", "各期款项按顺序申请。" },
        { "instalment.notClaimed", 409, "该期款项尚未申请", "供应商提交发票后才能验收。" },
        { "instalment.notAccepted", 409, "该期款项尚未验收", "经办人验收后才能付款。" },
        { "instalment.notPaid", 409, "该期款项尚未支付", "只有已支付的款项才会被银行退回。" },
        { "invoice.duplicate", 409, "发票号码已使用", "同一张发票只能申请一次，请核对发票号码。" },
        { "payment.notPrepared", 409, "尚未制单", "财务经办人制单后才能审批。" },
        { "payment.alreadyPrepared", 409, "已制单待审批", "不能重复制单。" },
        { "acceptance.signerCannotAccept", 403, "签署合同的人不能验收", "不相容岗位应当分离，请由另一名经办人验收。" },
        { "payment.accepterCannotPay", 403, "验收人不能制单或审批付款", "不相容岗位应当分离，请由其他财务人员办理。" },
        { "payment.bouncerCannotPrepare", 403, "登记退票的人不能重新制单", "不相容岗位应当分离，请由另一名财务人员制单。" },
        { "payment.signerCannotApprove", 403, "签署合同的人不能审批付款", "不相容岗位应当分离，请由另一名财务审批人办理。" },
        { "payment.fundInsufficient", 409, "资金余额不足以再次支付", "合同结束后退回的款项已回到资金，请先调整资金或决定不再支付。" },
        { "bankReturn.notFound", 404, "没有合同结束后的退票", "只有合同结束后被银行退回的款项需要处理。" },
        { "bankReturn.alreadyDecided", 409, "已作出同样的决定", "如需改变，请在制单之前作出另一决定。" },
        { "payment.preparerCannotApprove", 403, "制单人不能审批自己制的单", "不相容岗位应当分离，请由另一名财务审批人办理。" },
    };
}
