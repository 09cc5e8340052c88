namespace Procurement.Functions.Http.Texts;

/// <summary>Proposals and their submission.</summary>
internal static class ProposalTexts
{
    public static ProblemTextList All { get; } = new()
    {
        { "proposal.notFound", 404, "没有找到该申报项目", "请检查项目编号。" },
        { "proposal.sealed", 403, "截止前申报项目处于密封状态", "申报截止后才能查看，请在公告的截止时间之后再来。" },
        { "submission.notOpen", 422, "申报尚未开始", "请在公告的开始时间之后提交。" },
        { "submission.closed", 422, "申报已经截止", "截止时间之后不再接收申报。" },
        { "reference.missing", 422, "没有填写申报编号", "请填写本单位自拟的申报编号。" },
        { "title.missing", 422, "没有填写项目名称", "请填写项目名称。" },
        { "lead.missing", 422, "没有填写项目负责人", "请填写项目负责人的姓名。" },
        { "lead.notCertified", 422, "项目负责人没有资格证书", "本批次要求负责人持社会工作者职业资格证书。" },
        { "budget.requestedNotPositive", 422, "申请金额必须大于 0", "请填写申请金额。" },
        { "budget.negativeAmount", 422, "预算中有负数", "自筹金额与各项明细都不能为负。" },
        { "budget.aboveCeiling", 422, "申请金额超过标包的最高限额", "请按公告的最高限额调整。" },
        { "budget.sumMismatch", 422, "预算明细合计与总额不符", "各项明细之和应等于申请金额加自筹金额。" },
        { "budget.ownShareTooLow", 422, "自筹比例过低", "请提高自筹金额或减少申请金额。" },
        { "budget.personnelShareTooHigh", 422, "人员经费比例过高", "请按公告的比例上限调整。" },
        { "budget.administrationShareTooHigh", 422, "管理费用比例过高", "请按公告的比例上限调整。" },
        { "category.unknown", 422, "项目类别不在本批次范围内", "请从公告列出的类别中选择。" },
        { "proposal.alreadySubmitted", 409, "项目已提交", "提交后的项目不能再修改或重复提交；截止前可以撤回，修改后再提交。" },
        { "proposal.notSubmitted", 409, "项目还没有提交", "草稿不需要撤回，可以直接修改。" },
        { "proposal.tooManyDrafts", 409, "填报的项目过多", "每个单位在同一批次最多保存 20 个项目（含草稿）。" },
        { "lot.unknown", 422, "标包不存在", "请从公告列出的标包中选择。" },
        { "examination.proposalUnknown", 422, "该项目不在本批次已提交的项目中", "请检查项目编号。" },
        { "examination.alreadyRejected", 409, "该项目已被审查退回", "不能重复退回。" },
        { "examination.notRejected", 409, "该项目没有被审查退回", "只有已退回的项目才需要更正。" },
        { "examination.ownProposal", 403, "不能审查自己填报的项目", "请由没有参与填报、修改或提交该项目的经办人审查。" },
    };
}
