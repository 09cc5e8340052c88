namespace Procurement.Functions.Http.Texts;

/// <summary>Organizations.</summary>
internal static class OrganizationTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "organization.codeInvalid", 422, "统一社会信用代码校验不通过", "请对照登记证书核对 18 位代码。" },
        { "organization.codeAllZero", 422, "统一社会信用代码不能全为 0", "请对照登记证书核对 18 位代码。" },
        { "organization.codeIsIdentityCard", 422, "填写的是公民身份号码", "个人不能登记为申报单位，请填写单位的统一社会信用代码。" },
        { "organization.codeOfOrgan", 422, "机关不能作为承接主体", "以 11 开头的是机关代码，机关是购买方，不能登记为申报单位。" },
        { "organization.kindNotOfCode", 422, "单位类型与统一社会信用代码不符", "代码以 51、52、53 或 91–93 开头时，类型以代码为准，请更正。" },
        { "organization.kindReasonMissing", 422, "应说明单位类型的依据", "代码不能说明单位类型，请在 kindReason 中写明依据（如登记证书）。" },
        { "organization.isPurchaser", 422, "采购人不能申报自己的批次", "购买主体不得同时作为承接主体。" },
        { "account.holderDiffers", 422, "账户名称与单位名称不一致", "收款账户必须以本单位名义开立，账户名称应与登记的单位名称一致。" },
        { "account.changeWaits", 409, "已有待确认的账户变更", "请财务人员先确认或驳回。" },
        { "account.unchanged", 409, "账户没有变化", "提出的账户与登记的账户相同。" },
        { "account.notProposed", 409, "没有待确认的账户变更", "请先提出变更。" },
        { "account.numberDiffers", 422, "账号与待确认的账户不一致", "请按单位出具的账户证明重新核对并录入账号。" },
        { "account.proposerCannotConfirm", 403, "提出变更的人不能自己确认", "不相容岗位应当分离，请由另一名财务人员确认。" },
        { "organization.notFound", 404, "没有找到该单位", "请检查统一社会信用代码，或先登记该单位。" },
        { "organization.notYours", 403, "不是本单位的事项", "申报单位只能查看和办理本单位的项目与合同。" },
        { "organization.notRegistered", 422, "申报单位尚未登记", "请先由采购人经办人登记该单位。" },
        { "organization.kindNotEligible", 422, "单位类型不在申报范围内", "请查看公告中的申报主体要求。" },
        { "organization.gradeTooLow", 422, "社会组织评估等级不够", "请查看公告中的评估等级要求。" },
        { "organization.tooManyProposals", 422, "该单位申报的项目数已达上限", "每个单位的申报数量以公告为准。" },
        { "organization.gradeExpired", 422, "评估等级在截止日前到期", "评估等级有效期至 {0}，早于截止日；换证后请采购人登记新的评估等级。" },
        { "organization.gradeWithoutEnd", 422, "评估等级未登记有效期", "本批次以登记簿为准，请采购人按证书登记评估等级及有效期。" },
        { "organization.suspended", 422, "单位处于暂停活动状态", "截止日仍在暂停期内（至 {0}），恢复后方可申报。" },
        { "organization.deregistered", 422, "单位已注销或撤销登记", "已注销或撤销登记的单位不能申报。" },
        { "organization.filedNotEligible", 422, "备案组织不在申报范围内", "本批次只接受登记的单位，备案组织请由备案依托单位申报。" },
        { "organization.stageNotAdmitted", 422, "孵化阶段不在申报范围内", "请查看公告中可以申报的孵化、培育或扶持阶段。" },
        { "organization.onAbnormalList", 422, "单位在活动异常名录的限制期内", "限制期至 {0}；移出名录后请采购人登记移出日期与依据。" },
        { "organization.onViolationList", 422, "单位在严重违法失信名单的限制期内", "限制期至 {0}；移出名单后请采购人登记移出日期与依据。" },
        { "organization.penalized", 422, "单位在行政处罚的限制期内", "限制期至 {0}；如有异议请向采购人提交处罚决定的变更依据。" },
        { "organization.receivableOpen", 422, "有尚未返还的款项", "请先返还或者办理抵扣，再行申报。" },
        { "organization.banned", 422, "单位在禁止申报期内", "禁止申报至 {0}，期满后方可申报。" },
        { "organization.deductionNotForKind", 422, "该类单位不适用价格扣除", "只有小微企业适用价格扣除，社会组织请不要填写。" },
    };
}
