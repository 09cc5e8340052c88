namespace Procurement.Functions.Http.Texts;

/// <summary>Contracts from signing to closure.</summary>
internal static class ContractTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "contract.notFound", 404, "没有找到该合同", "请检查项目编号；合同在定标后生成。" },
        { "contract.supplierSignsFirst", 409, "应由供应商先签署", "供应商签署后，采购人再签署。" },
        { "contract.alreadySigned", 409, "合同已签署", "不能重复签署，签署后也不能放弃。" },
        { "contract.signingExpired", 409, "签署期限已过", "合同已失效，入围资格顺延给候补单位。" },
        { "contract.notActive", 409, "合同已结束", "已放弃、失效、终止或结项的合同不能再办理此事项。" },
        { "contract.notInForce", 409, "合同尚未生效", "双方签署后才能办理此事项。" },
        { "contract.finalEvaluationMissing", 409, "尚未末期评估", "完成末期评估后才能结项。" },
        { "instalment.outstanding", 409, "还有款项未结清", "各期款项结清后才能结项。" },
        { "recovery.outstanding", 409, "还有应收回的资金", "应收回的资金全部收回后才能结项。" },
        { "recovery.exceedsOutstanding", 422, "收回金额超过应收回的余额", "请核对应收回的余额。" },
        { "recovery.notPositive", 422, "收回金额必须大于 0", "请填写实际收回的金额。" },
        { "expenditure.negative", 422, "支出金额不能为负", "请填写截至目前的累计支出。" },
        { "expenditure.notReported", 409, "没有待认定的支出", "供应商报送支出后才能认定。" },
        { "expenditure.aboveReported", 422, "认定金额超过报送金额", "认定的支出不得超过供应商报送的金额。" },
        { "expenditure.reasonMissing", 422, "核减支出应说明理由", "认定金额少于报送金额时，请在 reason 中说明。" },
        { "duty.bothSides", 403, "同一账号不能既代表供应商又代表采购人", "不相容岗位应当分离，请由未参与过对方事项的人员办理。" },
        { "payee.locked", 409, "已验收的款项尚未付清，收款账户不能变更", "请先付清或退回已验收的请款，再变更收款账户。" },
        { "payee.changeWaits", 409, "已有待确认的收款账户变更", "请财务人员先确认或驳回。" },
        { "payee.unchanged", 409, "收款账户没有变化", "请先在单位登记中变更账户，再变更合同的收款账户。" },
        { "payee.notProposed", 409, "没有待确认的收款账户变更", "请先提出变更。" },
        { "payee.numberDiffers", 422, "账号与待确认的账户不一致", "请按单位出具的账户证明重新核对并录入账号。" },
        { "payee.notInRegistry", 409, "待确认的账户与单位登记不一致", "请驳回此变更，按单位登记的账户重新提出。" },
        { "payee.proposerCannotConfirm", 403, "提出变更的人不能自己确认", "不相容岗位应当分离，请由另一名财务人员确认。" },
        { "contract.notLapsed", 409, "合同签署期限未到", "期限届满前合同不会失效。" },
        { "contract.alreadyOffered", 409, "合同已生成", "不能重复生成合同。" },
    };
}
