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
        { "contract.notLapsed", 409, "合同签署期限未到", "期限届满前合同不会失效。" },
        { "contract.alreadyOffered", 409, "合同已生成", "不能重复生成合同。" },
    };
}
