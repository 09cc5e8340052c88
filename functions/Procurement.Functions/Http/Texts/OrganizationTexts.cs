namespace Procurement.Functions.Http.Texts;

/// <summary>Organizations.</summary>
internal static class OrganizationTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "organization.codeInvalid", 422, "统一社会信用代码校验不通过", "请对照登记证书核对 18 位代码。" },
        { "organization.notFound", 404, "没有找到该单位", "请检查统一社会信用代码，或先登记该单位。" },
        { "organization.notYours", 403, "不是本单位的事项", "申报单位只能查看和办理本单位的项目与合同。" },
        { "organization.notRegistered", 422, "申报单位尚未登记", "请先由采购人经办人登记该单位。" },
        { "organization.kindNotEligible", 422, "单位类型不在申报范围内", "请查看公告中的申报主体要求。" },
        { "organization.gradeTooLow", 422, "社会组织评估等级不够", "请查看公告中的评估等级要求。" },
        { "organization.tooManyProposals", 422, "该单位申报的项目数已达上限", "每个单位的申报数量以公告为准。" },
        { "organization.deductionNotForKind", 422, "该类单位不适用价格扣除", "只有小微企业适用价格扣除，社会组织请不要填写。" },
    };
}
