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
        { "examination.noChecklist", 409, "本批次没有逐项审查清单", "未被退回的项目即为通过；需要逐项审查的，应在批次设置中列出清单。" },
        { "examination.itemUnknown", 422, "审查项不在清单中", "请按批次的审查清单逐项记录，每项一次。" },
        { "examination.noteMissing", 422, "不符合的审查项应说明原因", "请在 note 中写明缺少什么、应当怎样。" },
        { "examination.concluded", 409, "该项目的审查已结束", "如有误，请先更正审查结论。" },
        { "examination.correctionPending", 409, "申报单位的补正期限未满", "补正提交后或期限届满后，再继续审查。" },
        { "examination.alreadyReturned", 409, "该项目已退回补正过一次", "补正只有一次；请按现有材料作出结论。" },
        { "examination.nothingUnmet", 409, "没有不符合的审查项", "请先记录不符合的审查项及原因，再退回补正或不予通过。" },
        { "examination.itemsUnmet", 409, "审查项未全部符合", "清单中的每一项都记录为符合后，才能通过。" },
        { "examination.fieldNotCorrectable", 422, "所列字段不能补正", "标包与申请金额在截止后不得变更，其他字段请按名称列出：{0}。" },
        { "correction.notAsked", 409, "该项目没有被退回补正", "截止后只有被退回补正的项目可以修改。" },
        { "correction.alreadySent", 409, "补正已经提交", "补正只有一次，请等待审查结论。" },
        { "correction.tooLate", 409, "补正期限已过", "期限届满后，由经办人按原提交材料作出结论。" },
        { "correction.otherFields", 422, "修改了未要求补正的字段", "只能修改被退回的字段；请恢复：{0}。" },
        { "correction.unchanged", 422, "补正没有改动", "请修改被退回的字段后再提交。" },
        { "examination.ownProposal", 403, "不能审查自己填报的项目", "请由没有参与填报、修改或提交该项目的经办人审查。" },
    };
}
